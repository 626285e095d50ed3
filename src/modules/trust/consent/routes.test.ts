import { createHash } from "node:crypto";
import { OpenAPIHono, z } from "@hono/zod-openapi";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerErrors, type HttpEnv } from "../../../platform/http/index.ts";
import { openLog } from "../../../platform/log.ts";
import { heedPrivacySignal } from "./heed-signal.ts";
import { personsConsentRoutes } from "./me-routes.ts";
import { purposeRoutes } from "./purpose-routes.ts";
import { AnswerKept, PersonsConsent, PurposeAnswer, PurposeKept } from "./schema.ts";
import { newSubject, openTestConsent, type TestConsent } from "./testing.ts";

const Problem = z.object({ error: z.object({ code: z.string(), message: z.string() }) });
const Listed = z.object({ consents: z.array(PersonsConsent) });

describe("consent over HTTP", () => {
  let test: TestConsent;
  let app: OpenAPIHono<HttpEnv>;
  beforeAll(async () => {
    test = await openTestConsent();
    const { consent } = test;
    // Whoever the header says is who asks: signing in is another module's.
    const subjectsOf = async (c: { req: { header(name: string): string | undefined } }) =>
      (c.req.header("x-subjects") ?? "").split(",").filter(Boolean);
    app = new OpenAPIHono<HttpEnv>();
    app.onError(answerErrors({ log: openLog("silent") }));
    app.use(heedPrivacySignal({ consent, clock: { now: test.now }, subjectsOf }));
    app.route("/", personsConsentRoutes<HttpEnv>({ consent, subjectsOf }));
    app.route("/", purposeRoutes<HttpEnv>({ consent, accountOf: () => undefined }));
  });
  afterAll(() => test[Symbol.asyncDispose]());

  const call = async (
    method: string,
    path: string,
    { me = [], signal = false, body }: { me?: readonly string[]; signal?: boolean; body?: unknown } = {},
  ) => {
    const response = await app.request(path, {
      method,
      headers: {
        "x-subjects": me.join(","),
        ...(signal && { "sec-gpc": "1" }),
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: () => JSON.parse(text) as unknown,
    };
  };
  const consentTo = async (purpose: string, me: readonly string[], signal = false) => {
    const { consents } = Listed.parse((await call("GET", "/v1/me/consents", { me, signal })).json());
    const found = consents.find((one) => one.purpose === purpose);
    if (!found) throw new Error(`${purpose} must be listed`);
    return found;
  };
  const say = (me: readonly string[], body: object, signal = false) =>
    call("POST", "/v1/me/consents", { me, signal, body: { language: "en", ...body } });

  it("shows every purpose with its state and its text in both languages", async () => {
    const marketing = await consentTo("marketing", [newSubject()]);
    expect(marketing).toMatchObject({
      state: "none",
      permitted: false,
      since: null,
      answers: ["given", "refused"],
      legalBasis: "consent",
      text: { en: { title: "Offers and news" }, zh: { title: "优惠与资讯" } },
    });
    expect(marketing.text.en.notice.text.join(" ")).toContain("with one click");
    expect(marketing.dataCategories[1]).toMatchObject({
      name: "contact",
      text: { zh: expect.stringContaining("联系") },
    });
    expect((await consentTo("service", [newSubject()])).answers).toEqual([]);
  });

  it("gives and withdraws by one and the same request, each holding in the next answer", async () => {
    const me = [newSubject()];
    const { notice } = (await consentTo("marketing", me)).text.zh;
    const shown = { purpose: "marketing", language: "zh", notice: notice.hash };
    const given = await say(me, { ...shown, state: "given" });
    expect(given.status).toBe(200);
    expect(AnswerKept.parse(given.json())).toMatchObject({ state: "given", notice: notice.hash });
    expect(given.headers.get("cache-control")).toBe("private, no-store");
    expect(await consentTo("marketing", me)).toMatchObject({
      state: "given",
      permitted: true,
      by: "person",
      notice: notice.hash,
      answers: ["withdrawn"],
    });
    expect((await say(me, { ...shown, state: "withdrawn" })).status).toBe(200);
    expect(await consentTo("marketing", me)).toMatchObject({
      state: "withdrawn",
      permitted: false,
      answers: ["given"],
    });
  });

  it("shows the notice of a hash to anybody, byte by byte", async () => {
    const me = [newSubject()];
    const { notice } = AnswerKept.parse((await say(me, { purpose: "marketing", state: "given" })).json());
    const { text, headers } = await call("GET", `/v1/notices/${notice}`);
    expect(createHash("sha256").update(text, "utf8").digest("hex")).toBe(notice);
    expect(headers.get("cache-control")).toContain("immutable");
    expect(Problem.parse((await call("GET", "/v1/notices/x")).json()).error.code).toBe("trust/no-notice");
  });

  it("heeds a browser's signal in the same request, and says so where a yes would go against it", async () => {
    const me = [newSubject()];
    const sale = await consentTo("sale", me, true);
    expect(sale).toMatchObject({ state: "refused", by: "browser-signal", againstSignal: true });
    const { hash, text } = sale.text.en.notice;
    expect(text.at(-1)).toContain("Global Privacy Control");
    const yes = { purpose: "sale", state: "given", notice: hash };
    const refused = await say(me, yes, true);
    expect([refused.status, Problem.parse(refused.json()).error.code]).toEqual([
      409,
      "trust/signal-conflict",
    ]);
    expect((await say(me, { ...yes, despiteSignal: true }, true)).status).toBe(200);
    expect(await consentTo("sale", me, true)).toMatchObject({ state: "given", permitted: true });
    expect((await call("GET", "/.well-known/gpc.json")).json()).toMatchObject({ gpc: true });
  });

  it("takes no other value of the header for a signal", async () => {
    const me = newSubject();
    await app.request("/v1/me/consents", { headers: { "x-subjects": me, "sec-gpc": "0" } });
    expect(await test.consent.recordsOf([me])).toEqual([]);
  });

  it("refuses what it does not know, and what was not read", async () => {
    const me = [newSubject()];
    const codes: [object, number, string][] = [
      [{ purpose: "world-peace", state: "given" }, 404, "trust/unknown-purpose"],
      [{ purpose: "marketing", state: "maybe" }, 400, "platform/bad-input"],
      [{ purpose: "marketing", state: "given", language: "fr" }, 400, "platform/bad-input"],
      [{ purpose: "service", state: "withdrawn" }, 400, "trust/not-a-choice"],
      [{ purpose: "marketing", state: "given", notice: "0".repeat(64) }, 409, "trust/notice-changed"],
    ];
    for (const [body, status, code] of codes) {
      const answer = await say(me, body);
      expect([answer.status, Problem.parse(answer.json()).error.code]).toEqual([status, code]);
    }
  });

  it("lets a governor change a purpose, and says what that ended", async () => {
    const me = [newSubject()];
    await say(me, { purpose: "learn-preferences", state: "given" });
    const { purposes } = z
      .object({ purposes: z.array(PurposeAnswer) })
      .parse((await call("GET", "/v1/purposes")).json());
    const found = purposes.find(({ id }) => id === "learn-preferences");
    const terms = { ...found?.terms, recipients: [{ en: "a made-up partner", zh: "虚构的合作伙伴" }] };
    const put = (body: object) => call("PUT", "/v1/purposes/learn-preferences", { body });
    expect(PurposeKept.parse((await put({ version: 1, terms })).json())).toMatchObject({
      purpose: { version: 2 },
      lapses: ["recipients"],
      invalidated: 1,
    });
    expect(await consentTo("learn-preferences", me)).toMatchObject({
      state: "invalidated",
      permitted: false,
    });
    expect((await put({ version: 1, terms })).status).toBe(409);
    const unsaid = { ...terms, specialCategory: undefined };
    expect((await put({ version: 2, terms: unsaid })).status).toBe(400);
  });

  it("exports the person's records as a JSON-LD file, and nobody else's", async () => {
    const [me, other] = [[newSubject()], [newSubject()]];
    await say(me, { purpose: "marketing", state: "given" });
    await say(other, { purpose: "marketing", state: "given" });
    const { headers, text } = await call("GET", "/v1/me/consents/export", { me });
    expect(headers.get("content-type")).toContain("application/ld+json");
    expect(headers.get("content-disposition")).toContain("consents.jsonld");
    expect(text).toContain(me[0]);
    expect(text).not.toContain(other[0]);
  });
});
