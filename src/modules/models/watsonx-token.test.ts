import { describe, expect, it } from "vitest";
import { fetchWithIamToken } from "./watsonx-token.ts";

/** A service that gives tokens, and echoes what it is asked with. */
function service(expiresIn = 3_600) {
  const asked: { url: string; authorization: string | null; body: string }[] = [];
  let tokens = 0;
  const fetch = async (input: string | URL | Request, init?: RequestInit) => {
    const request = new Request(input, init);
    asked.push({
      url: request.url,
      authorization: request.headers.get("authorization"),
      body: await request.text(),
    });
    if (!request.url.endsWith("/token")) return new Response("ok");
    tokens += 1;
    return Response.json({ access_token: `token-${tokens}`, expires_in: expiresIn });
  };
  return { asked, fetch };
}

describe("a watsonx key", () => {
  it("is changed into a token once, and again before the token ends", async () => {
    let now = 0;
    const { asked, fetch } = service();
    const signed = fetchWithIamToken("key-1", { fetch, now: () => now, url: "http://iam.test/token" });
    await signed("http://model.test/a");
    await signed("http://model.test/b");
    now = 3_600_000 - 60_000;
    await signed("http://model.test/c");
    expect(asked.map(({ url, authorization }) => [new URL(url).pathname, authorization])).toEqual([
      ["/token", null],
      ["/a", "Bearer token-1"],
      ["/b", "Bearer token-1"],
      ["/token", null],
      ["/c", "Bearer token-2"],
    ]);
    expect(asked[0]?.body).toContain("apikey=key-1");
  });

  it("that is refused says so and asks no model", async () => {
    const asked: string[] = [];
    const fetch = async (input: string | URL | Request) => {
      asked.push(String(input));
      return new Response("no", { status: 400 });
    };
    const signed = fetchWithIamToken("bad", { fetch, now: () => 0, url: "http://iam.test/token" });
    await expect(signed("http://model.test/a")).rejects.toThrow("400");
    expect(asked).toEqual(["http://iam.test/token"]);
  });
});
