import { afterEach, describe, expect, it, vi } from "vitest";
import { createApi } from "./api.ts";
import { ApiFailure } from "./failure.ts";

/** A server that answers by method and path, and keeps the requests. */
function serve(answers: Record<string, () => Response>): Request[] {
  const asked: Request[] = [];
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    const request = new Request(new URL(path, "http://shop.test"), init);
    asked.push(request);
    const answer = answers[`${request.method} ${new URL(request.url).pathname}`];
    if (!answer) throw new TypeError("network");
    return answer();
  });
  return asked;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

const session = (csrfToken?: string) => () => Response.json({ signedIn: csrfToken !== undefined, csrfToken });
const kindOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "answered",
    (failure: unknown) => (failure instanceof ApiFailure ? failure.kind : failure),
  );

describe("speaking with the server", () => {
  it("sends the session's token with what changes something, and fetches the session once", async () => {
    const asked = serve({
      "GET /v1/session": session("t1"),
      "POST /v1/receipts/r/feedback": () => Response.json({}),
    });
    const api = createApi();
    await api.giveFeedback("r", undefined, { kind: "wrong" });
    await api.giveFeedback("r", undefined, { kind: "helpful" });
    expect(asked.map(({ method, headers }) => [method, headers.get("x-rapport-csrf")])).toEqual([
      ["GET", null],
      ["POST", "t1"],
      ["POST", "t1"],
    ]);
  });

  it("fetches a new token and tries once more when the old one is refused", async () => {
    const tokens = ["old", "new"];
    let isFirst = true;
    const asked = serve({
      "GET /v1/session": () => session(tokens.shift())(),
      "POST /v1/receipts/r/feedback": () => {
        const refuses = isFirst;
        isFirst = false;
        return refuses
          ? Response.json({ error: { code: "accounts/csrf" } }, { status: 403 })
          : Response.json({});
      },
    });
    await createApi().giveFeedback("r", undefined, { kind: "wrong" });
    expect(asked.at(-1)?.headers.get("x-rapport-csrf")).toBe("new");
  });

  it("keeps the capability out of the path and escaped in the query", async () => {
    const asked = serve({ "GET /v1/receipts/a%2Fb": () => Response.json({}) });
    await createApi().receipt("a/b", "x&y", new AbortController().signal);
    expect(new URL(asked[0].url).searchParams.get("session")).toBe("x&y");
  });

  it("tells apart what one can do about a failure", async () => {
    const statuses = {
      400: "bad-input",
      403: "refused",
      404: "not-found",
      410: "erased",
      429: "rate-limited",
      500: "unavailable",
      503: "unavailable",
    };
    for (const [status, kind] of Object.entries(statuses)) {
      serve({ "GET /v1/receipts/r": () => new Response("<html>", { status: Number(status) }) });
      expect(await kindOf(createApi().receipt("r", undefined, new AbortController().signal)), status).toBe(
        kind,
      );
    }
    serve({});
    expect(await kindOf(createApi().receipt("r", undefined, new AbortController().signal))).toBe("offline");
  });

  it("says how long to wait where the server does", async () => {
    serve({
      "GET /v1/receipts/r": () => new Response(null, { status: 429, headers: { "retry-after": "6.2" } }),
    });
    await expect(createApi().receipt("r", undefined, new AbortController().signal)).rejects.toMatchObject({
      retryAfterSeconds: 7,
    });
  });
});
