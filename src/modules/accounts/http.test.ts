import { OpenAPIHono } from "@hono/zod-openapi";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { openTestDatabase, type TestDatabase } from "../../platform/db/testing.ts";
import { answerErrors, answerNotFound } from "../../platform/http/index.ts";
import { openLog } from "../../platform/log.ts";
import {
  type AccessRule,
  type AccountsEnv,
  accountMigrations,
  accountRoutes,
  authenticate,
  authorise,
  createAccount,
  createApiKey,
  mayCall,
  protectFromForgery,
  type Role,
} from "./index.ts";
import { accessFaults, type Caller } from "./testing.ts";

const at = new Date("2026-03-04T02:00:00Z");
const clock = { now: () => at };
const password = "a long password";

const rules: AccessRule[] = [
  { method: "GET", path: "/v1/session", roles: "anyone" },
  { method: "POST", path: "/v1/session", roles: "anyone" },
  { method: "DELETE", path: "/v1/session", roles: "anyone" },
  { method: "POST", path: "/v1/session/demonstration", roles: "anyone" },
  { method: "GET", path: "/v1/api-keys", roles: ["administrator"] },
  { method: "POST", path: "/v1/api-keys", roles: ["administrator"] },
  { method: "DELETE", path: "/v1/api-keys/:id", roles: ["administrator"] },
  { method: "GET", path: "/v1/mine", roles: "signed-in" },
];

const Answer = z.looseObject({
  error: z.object({ code: z.string() }).optional(),
  csrfToken: z.string().optional(),
});

describe("accounts over HTTP", () => {
  let db: TestDatabase;
  let app: OpenAPIHono<AccountsEnv>;
  beforeAll(async () => {
    db = await openTestDatabase([accountMigrations]);
    app = buildApp(rules);
    const ports = { db, clock };
    await createAccount(
      { email: "ada@example.com", displayName: "Ada", roles: ["administrator"], password },
      ports,
    );
  });
  afterAll(() => db.close());

  function buildApp(table: readonly AccessRule[]): OpenAPIHono<AccountsEnv> {
    const made = new OpenAPIHono<AccountsEnv>();
    made.onError(answerErrors({ log: openLog("silent") }));
    made.notFound(answerNotFound);
    made.use(authenticate({ db, clock }), protectFromForgery(), authorise(table));
    made.route("/", accountRoutes({ db, clock, demonstration: true }));
    made.get("/v1/mine", (c) => c.text("mine"));
    return made;
  }

  const call = async (
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body?: object,
    on = app,
  ) => {
    const response = await on.request(path, {
      method,
      headers: { ...(body && { "content-type": "application/json" }), ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const answer = Answer.parse(text.startsWith("{") ? JSON.parse(text) : {});
    return {
      status: response.status,
      answer,
      code: answer.error?.code,
      setCookie: response.headers.get("set-cookie") ?? "",
    };
  };

  async function signedIn() {
    const { setCookie, answer } = await call(
      "POST",
      "/v1/session",
      {},
      { email: "ada@example.com", password },
    );
    return { cookie: setCookie.split(";")[0], csrf: answer.csrfToken ?? "", setCookie };
  }

  it("signs in by a cookie that no script reads and no other site sends along", async () => {
    const { setCookie, cookie } = await signedIn();
    expect(setCookie).toMatch(/^__Host-rapport=[\w-]{32}; /);
    for (const word of ["Path=/", "HttpOnly", "Secure", "SameSite=Lax"]) expect(setCookie).toContain(word);
    expect(setCookie).not.toContain("Domain");
    const { answer } = await call("GET", "/v1/session", { cookie, "accept-language": "fr,zh-CN;q=0.8,en" });
    expect(answer).toMatchObject({
      signedIn: true,
      roles: ["administrator"],
      locale: "zh",
      demonstration: true,
    });
  });

  it("signs out at once", async () => {
    const { cookie, csrf } = await signedIn();
    const out = await call("DELETE", "/v1/session", { cookie, "x-rapport-csrf": csrf });
    expect(out.setCookie).toContain("Max-Age=0");
    expect((await call("GET", "/v1/mine", { cookie })).code).toBe("accounts/not-signed-in");
  });

  it("takes a change from a browser only with the session's token and from this site", async () => {
    const { cookie, csrf } = await signedIn();
    const create = async (headers: Record<string, string>) =>
      (
        await call(
          "POST",
          "/v1/api-keys",
          { cookie, host: "shop.example:8080", ...headers },
          { name: "k", roles: ["customer"] },
        )
      ).code ?? "ok";
    const token = { "x-rapport-csrf": csrf };
    expect(await create({})).toBe("accounts/csrf");
    expect(await create({ "x-rapport-csrf": "wrong" })).toBe("accounts/csrf");
    expect(await create(token)).toBe("ok");
    expect(await create({ ...token, origin: "https://shop.example:8080" })).toBe("ok");
    expect(await create({ ...token, "sec-fetch-site": "same-origin" })).toBe("ok");
    for (const origin of [
      "https://evil.example",
      "https://shop.example",
      "null",
      "https://shop.example:8080.evil.example",
    ]) {
      expect(await create({ ...token, origin })).toBe("accounts/csrf");
    }
    expect(await create({ ...token, "sec-fetch-site": "cross-site" })).toBe("accounts/csrf");
  });

  it("asks somebody unknown for no token, but refuses another site's request all the same", async () => {
    const wrong = { email: "a@example.com", password: "wrong" };
    expect((await call("POST", "/v1/session", {}, wrong)).code).toBe("accounts/wrong-credentials");
    expect((await call("POST", "/v1/session", { origin: "https://evil.example" }, wrong)).code).toBe(
      "accounts/csrf",
    );
    expect((await call("POST", "/v1/session", { cookie: "__Host-rapport=old" }, wrong)).code).toBe(
      "accounts/wrong-credentials",
    );
  });

  it("shows a key once, lists it without, and ends it", async () => {
    const { cookie, csrf } = await signedIn();
    const headers = { cookie, "x-rapport-csrf": csrf };
    const { answer, status } = await call("POST", "/v1/api-keys", headers, {
      name: "till",
      roles: ["customer"],
    });
    expect(status).toBe(201);
    const { id, key } = z.object({ id: z.string(), key: z.string() }).parse(answer);
    const bearer = { authorization: `Bearer ${key}` };
    expect((await call("GET", "/v1/mine", bearer)).status).toBe(200);
    expect((await call("GET", "/v1/api-keys", bearer)).code).toBe("accounts/not-allowed");
    const listed = JSON.stringify((await call("GET", "/v1/api-keys", headers)).answer);
    expect(listed).toContain(`"name":"till","roles":["customer"],"createdBy":"Ada"`);
    expect(listed).not.toContain(key);
    expect((await call("DELETE", `/v1/api-keys/${id}`, headers)).status).toBe(204);
    expect((await call("GET", "/v1/mine", bearer)).code).toBe("accounts/wrong-credentials");
    expect((await call("DELETE", "/v1/api-keys/1", headers)).code).toBe("platform/bad-input");
  });

  it("stops guessing after twenty tries at one address", async () => {
    const guess = () => call("POST", "/v1/session", {}, { email: "Eve@example.com", password: "x" });
    const codes = new Set<string | undefined>();
    for (let i = 0; i < 20; i++) codes.add((await guess()).code);
    expect([...codes]).toEqual(["accounts/wrong-credentials"]);
    expect((await guess()).code).toBe("platform/rate-limited");
  });

  it("demonstrates to nobody whose request does not come from this machine", async () => {
    expect((await call("POST", "/v1/session/demonstration", {}, { role: "governor" })).code).toBe(
      "accounts/no-demonstration",
    );
  });

  it("keeps to the table on every route and for every role, and the table to the routes", async () => {
    const keys = new Map<Caller, string>();
    const codeOf = (on: OpenAPIHono<AccountsEnv>) => async (caller: Caller, method: string, path: string) => {
      if (caller !== "anonymous" && !keys.has(caller)) {
        keys.set(caller, (await createApiKey({ name: caller, roles: [caller] }, { db, clock })).key);
      }
      const key = keys.get(caller);
      return (
        await call(
          method,
          path.replace(":id", "1"),
          key ? { authorization: `Bearer ${key}` } : {},
          undefined,
          on,
        )
      ).code;
    };
    expect(await accessFaults(app, rules, codeOf(app))).toEqual([]);

    const forgotten = rules.filter(({ path }) => path !== "/v1/mine");
    const closed = buildApp(forgotten);
    expect(await accessFaults(closed, forgotten, codeOf(closed))).toEqual(["GET /v1/mine has no rule"]);

    const stricter = rules.map(
      (rule): AccessRule => (rule.path === "/v1/mine" ? { ...rule, roles: ["governor"] } : rule),
    );
    const faults = await accessFaults(
      app,
      [...stricter, { method: "GET", path: "/v1/gone", roles: "anyone" }],
      codeOf(app),
    );
    expect(faults).toContain("GET /v1/gone is no route");
    expect(faults).toContain("GET /v1/mine as customer: granted, not accounts/not-allowed");
  });

  it("denies a route that a broader one with a rule also answers", async () => {
    const broad = new OpenAPIHono<AccountsEnv>();
    broad.onError(answerErrors({ log: openLog("silent") }));
    broad.use(authenticate({ db, clock }), authorise([{ method: "GET", path: "/*", roles: "anyone" }]));
    broad.get("/secret", (c) => c.text("secret"));
    broad.get("*", (c) => c.text("page"));
    expect((await call("GET", "/secret", {}, undefined, broad)).code).toBe("accounts/not-signed-in");
    expect((await call("GET", "/page", {}, undefined, broad)).status).toBe(200);
  });
});

describe("mayCall", () => {
  const holder = (...roles: Role[]) => ({ via: "api-key", subject: "s", key: "k", roles }) as const;

  it("denies what has no row, by default", () => {
    expect(mayCall([], "GET", "/", { via: "anonymous", roles: [] })).toBe("sign in first");
    expect(mayCall([], "GET", "/", holder("administrator"))).toBe("not allowed");
  });

  it("wants one of the roles, and the administrator's is no other's", () => {
    const table: AccessRule[] = [{ method: "GET", path: "/", roles: ["reviewer", "governor"] }];
    expect(mayCall(table, "GET", "/", holder("customer", "governor"))).toBe("granted");
    expect(mayCall(table, "GET", "/", holder("administrator"))).toBe("not allowed");
    expect(mayCall(table, "POST", "/", holder("governor"))).toBe("not allowed");
  });
});
