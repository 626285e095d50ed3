import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { isLoopback } from "../config.ts";
import { RapportError } from "../errors.ts";
import { openLog } from "../log.ts";
import { acceptHosts } from "./accept-hosts.ts";
import { answerErrors, answerNotFound } from "./answer-errors.ts";
import { refuseBadInput } from "./bad-input.ts";
import type { HttpEnv } from "./context.ts";
import { followRequests } from "./follow-requests.ts";
import { limitRate } from "./limit-rate.ts";
import { readJsonBodies } from "./read-json.ts";
import { secureHeaders } from "./secure-headers.ts";

const Problem = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    requestId: z.string(),
    details: z.unknown().optional(),
  }),
});

const wish = createRoute({
  method: "post",
  path: "/wishes/{id}",
  request: {
    params: z.object({ id: z.string() }),
    body: {
      required: true,
      content: { "application/json": { schema: z.object({ text: z.string().max(20) }) } },
    },
  },
  responses: {
    200: {
      description: "The wish.",
      content: { "application/json": { schema: z.object({ text: z.string() }) } },
    },
  },
});

describe("the road of a request", () => {
  let lines: string[];
  let app: OpenAPIHono<HttpEnv>;
  beforeEach(() => {
    lines = [];
    const log = openLog("debug", { write: (line) => void lines.push(line) });
    app = new OpenAPIHono<HttpEnv>({ defaultHook: refuseBadInput });
    app.use(followRequests({ log }), secureHeaders(), readJsonBodies({ maxBytes: 1_000, maxDepth: 4 }));
    app.onError(answerErrors({ log: openLog("info", { write: (line) => void lines.push(line) }) }));
    app.notFound(answerNotFound);
    app.openapi(wish, (c) => c.json(c.req.valid("json"), 200));
    app.get("/throws", () => {
      throw new TypeError("a secret of the inside");
    });
    app.get("/busy", () => {
      throw new RapportError("platform/busy", "try again", { retryAfterSeconds: 3 });
    });
    app.get("/misset", () => {
      throw new RapportError("platform/bad-config", "a secret of the inside");
    });
  });

  const send = (body: string | Uint8Array<ArrayBuffer>, type = "application/json") =>
    app.request("/wishes/1", { method: "POST", body, headers: { "content-type": type } });
  const codeOf = async (response: Response) => Problem.parse(await response.json()).error.code;

  it("gives a handler clean text", async () => {
    const response = await send('{"text":"e\\u0301 \\u0000 \\ud800"}');
    expect(await response.json()).toEqual({ text: "é \uFFFD \uFFFD" });
  });

  it("names each wrong field and what it takes, and never repeats the value", async () => {
    const response = await send(JSON.stringify({ text: "x".repeat(30) }));
    expect(response.status).toBe(400);
    const { error } = Problem.parse(await response.json());
    expect(error).toMatchObject({ code: "platform/bad-input", details: { fields: [{ path: "text" }] } });
    expect(error.message).toMatch(/^text: .*20/);
    expect(JSON.stringify(error)).not.toContain("xxx");
    expect(error.requestId).toBe(response.headers.get("x-request-id"));
  });

  it.each([
    ["no JSON", "{", 400],
    [
      "bytes that are no UTF-8",
      Uint8Array.from([...Buffer.from('{"text":"'), 0xff, ...Buffer.from('"}')]),
      400,
    ],
    ["a key __proto__", '{"text":"a","__proto__":{"admin":true}}', 400],
    ["a key __proto__ in disguise", '{"text":"a","\\u005f_proto__":{"admin":true}}', 400],
    ["brackets without end", "[".repeat(900), 400],
    ["a body that is too large", JSON.stringify({ text: "x".repeat(2_000) }), 413],
    ["an empty body", "", 400],
    ["a list where an object goes", "[]", 400],
  ])("refuses %s", async (_, body, status) => {
    expect((await send(body)).status).toBe(status);
  });

  it.each(["1e999", "-1e999", '["a",{"b":[1e400]}]', `1${"0".repeat(400)}`])(
    "refuses the number in %s, which would be null once it is written again",
    async (value) => {
      const anything = new OpenAPIHono<HttpEnv>();
      anything.onError(answerErrors({ log: openLog("silent") }));
      anything.use(readJsonBodies());
      anything.post("/", async (c) => c.json(await c.req.json()));
      const answer = (body: string) =>
        anything.request("/", { method: "POST", body, headers: { "content-type": "application/json" } });
      const refused = await answer(`{"price":${value}}`);
      expect(refused.status).toBe(400);
      expect(Problem.parse(await refused.json()).error.message).toMatch(
        /has a number at ".+" beyond 1\.8e308/,
      );
      expect((await answer('{"price":1.7e308,"text":"1e999"}')).status).toBe(200);
    },
  );

  it("reads a body once, though it stands on the way twice", async () => {
    const twice = new OpenAPIHono<HttpEnv>();
    twice.use("/wishes/*", readJsonBodies()).use("*", readJsonBodies());
    twice.openapi(wish, (c) => c.json(c.req.valid("json"), 200));
    const request = { method: "POST", body: '{"text":"a"}', headers: { "content-type": "application/json" } };
    expect((await twice.request("/wishes/1", request)).status).toBe(200);
  });

  it("counts brackets within text as text", async () => {
    expect((await send('{"text":"[[[[[[\\"{{{{"}')).status).toBe(200);
  });

  it("refuses another kind of body than JSON", async () => {
    const response = await send("text=1", "application/x-www-form-urlencoded");
    expect([response.status, await codeOf(response)]).toEqual([415, "platform/unsupported-type"]);
  });

  it("refuses a body of unannounced length as soon as it is too large", async () => {
    const body = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 30; i++) controller.enqueue(new Uint8Array(100));
        controller.close();
      },
    });
    const request = new Request("http://x/wishes/1", {
      method: "POST",
      body,
      duplex: "half",
      headers: { "content-type": "application/json" },
    });
    expect((await app.request(request)).status).toBe(413);
  });

  it("answers anything that is sent with an answer or a clear refusal", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), fc.string({ unit: "binary" }), fc.uint8Array()), async (body) => {
        const { status } = await send(typeof body === "string" ? body : new Uint8Array(body));
        return status === 200 || (status >= 400 && status < 500);
      }),
    );
  });

  it("tells nothing of the inside when something unknown is thrown, and logs it", async () => {
    for (const path of ["/throws", "/misset"]) {
      const response = await app.request(path);
      expect(response.status).toBe(500);
      expect(await response.text()).not.toContain("secret");
    }
    expect(lines.filter((line) => line.includes("a request threw"))).toHaveLength(2);
  });

  it("says when to try again", async () => {
    const response = await app.request("/busy");
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "3"]);
  });

  it("answers a path that is nowhere as JSON", async () => {
    const response = await app.request("/nowhere?session=secret");
    expect([response.status, await codeOf(response)]).toEqual([404, "platform/not-found"]);
    expect(lines.join("")).not.toContain("secret");
  });

  it("logs the pattern of a route, never its address", async () => {
    await app.request("/wishes/my-capability?session=other", { method: "POST" });
    expect(lines.join("")).toContain("/wishes/:id");
    expect(lines.join("")).not.toMatch(/my-capability|other/);
  });

  it("protects the browser on every answer, an error's too, with a nonce of its own", async () => {
    const policies = await Promise.all(
      ["/throws", "/nowhere"].map(async (path) =>
        (await app.request(path)).headers.get("content-security-policy"),
      ),
    );
    for (const policy of policies) {
      expect(policy).toContain("script-src 'self';");
      expect(policy).toMatch(/style-src 'self' 'nonce-[\w+/]{22}=='/);
      expect(policy).not.toContain("unsafe");
    }
    expect(policies[0]).not.toBe(policies[1]);
  });
});

describe("acceptHosts", () => {
  it("answers under the names of this machine and no other, so that no foreign name can point here", async () => {
    const app = new OpenAPIHono<HttpEnv>();
    app.onError(answerErrors({ log: openLog("silent") }));
    app.use(acceptHosts(isLoopback));
    app.get("/", (c) => c.text("ok"));
    const status = async (host: string) => (await app.request("/", { headers: { host } })).status;
    for (const host of ["localhost:4321", "127.0.0.1:4321", "[::1]:4321", "LOCALHOST"])
      expect(await status(host)).toBe(200);
    for (const host of ["evil.example", "127.0.0.1.evil.example:4321", "localhost.evil.example", "[::2]"]) {
      expect(await status(host)).toBe(400);
    }
  });
});

describe("limitRate", () => {
  it("refuses more than agreed, each caller by its own count, and says when to come back", async () => {
    const app = new OpenAPIHono<HttpEnv>();
    app.onError(answerErrors({ log: openLog("silent") }));
    app.use(
      limitRate({
        requests: 2,
        seconds: 60,
        by: (c) => c.req.header("x-who"),
        except: (c) => c.req.path === "/free",
      }),
    );
    app.get("*", (c) => c.text("ok"));
    const call = (who: string, path = "/") => app.request(path, { headers: { "x-who": who } });
    expect((await call("a")).headers.get("ratelimit-remaining")).toBe("1");
    await call("a");
    const refused = await call("a");
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(50);
    expect((await call("b")).status).toBe(200);
    expect((await call("a", "/free")).status).toBe(200);
  });
});
