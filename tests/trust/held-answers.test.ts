import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAccount, type Role, signIn } from "../../src/modules/accounts/index.ts";
import { fixedClock } from "../../src/platform/clock.ts";
import { readConfig } from "../../src/platform/config.ts";
import { buildApp } from "../../src/server/app.ts";
import { type House, openHouse } from "../../src/server/house.ts";
import { temporaryFolder } from "../support/start-server.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let house: House;
let app: ReturnType<typeof buildApp>;
let staff: Record<string, Record<string, string>>;

/** Its title names somebody's telephone: no answer may say it by itself. */
const leaking = { id: "leak", title: "Walnut stool, ask Lin on 13812345678", price: 90, currency: "CNY" };
const sound = { id: "sound", title: "Oak bench", price: 120, currency: "CNY" };

beforeAll(async () => {
  folder = await temporaryFolder();
  house = await openHouse(
    readConfig({ RAPPORT_DATA: join(folder.path, "data"), RAPPORT_LOG: "silent", RAPPORT_DEMO: "false" }),
    { leaveEmpty: true, clock: fixedClock("2026-03-04T10:00:00Z") },
  );
  await house.catalogue.import({ source: lines([leaking, sound]) });
  app = buildApp(house);
  staff = {};
  for (const [name, role] of Object.entries({ rui: "reviewer", gita: "governor" } as const))
    staff[name] = await signedIn(name, role);
});
afterAll(async () => {
  await house?.close();
  await folder?.[Symbol.asyncDispose]();
});

const lines = (products: readonly object[]) => ({
  name: "own.jsonl",
  bytes: Readable.from(products.map((product) => Buffer.from(`${JSON.stringify(product)}\n`))),
});

async function signedIn(name: string, role: Role): Promise<Record<string, string>> {
  const login = { email: `${name}@shop.example`, password: "a long password" };
  await createAccount({ ...login, displayName: name, roles: [role] }, house);
  const { token, principal } = await signIn(login, house);
  return { cookie: `__Host-rapport=${token}`, "x-rapport-csrf": principal.csrfToken };
}

async function call(path: string, { method = "GET", as = {}, body }: Call = {}) {
  const response = await app.request(path, {
    method,
    headers: { "content-type": "application/json", ...as },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: JSON.parse(await response.text()) };
}
interface Call {
  readonly method?: string;
  readonly as?: Record<string, string>;
  readonly body?: unknown;
}
const post = (path: string, body: unknown, as: Record<string, string> = {}) =>
  call(path, { method: "POST", as, body });
const ask = async (text: string) => (await post("/v1/turns", { experience: "shop", text })).body;
const receiptOf = async ({ receiptId, sessionId }: { receiptId: string; sessionId: string }) =>
  (await call(`/v1/receipts/${receiptId}?session=${sessionId}`)).body;

describe("an answer that would tell somebody's telephone number", () => {
  test("waits for a person, reaches its asker as approved and not before, and says so on the receipt", async () => {
    const turn = await ask("walnut stool");
    expect(turn).toMatchObject({ outcome: "held", results: [] });
    expect(JSON.stringify(turn)).not.toContain("13812345678");
    expect(await receiptOf(turn)).toMatchObject({ verdict: "hold", events: [] });

    const queue = await call("/v1/reviews", { as: staff.rui });
    const [waiting] = queue.body.reviews;
    expect(waiting).toMatchObject({ kind: "turn", risk: "high", experience: "shop", neededApprovals: 1 });
    const opened = (await call(`/v1/reviews/${waiting.reviewId}`, { as: staff.rui })).body;
    expect(opened).toMatchObject({
      findings: [{ guard: "privacy", kind: "privacy", detail: "phone" }],
      guideline: { name: "guidelines/shop.md" },
    });
    const { draftHash, draft } = opened;
    const decide = (decision: object, hash = draftHash) =>
      post(`/v1/reviews/${waiting.reviewId}/decision`, { draftHash: hash, decision }, staff.rui);

    // What an edit says is guarded as the first draft was: the number may be moved, and still not said.
    const moved = structuredClone(draft);
    moved.parts[0].text = `Lin: 13812345678. ${moved.parts[0].text}`;
    expect((await decide({ kind: "edit", draft: moved })).status).toBe(400);
    expect((await decide({ kind: "approve" }, "0".repeat(64))).status).toBe(409);
    expect((await receiptOf(turn)).events).toEqual([]);

    expect((await decide({ kind: "approve" })).status).toBe(200);
    const { events } = await receiptOf(turn);
    expect(events).toMatchObject([{ kind: "review", review: { decision: "approved" } }]);
    expect(events[0].review.reply).toBe(draft.parts.map(({ text }: { text: string }) => text).join("\n"));

    // Approved again: nothing goes out a second time.
    await decide({ kind: "approve" });
    expect((await receiptOf(turn)).events).toHaveLength(1);
    expect(await house.receipts.verify()).toMatchObject({ ok: true });
  });

  test("is refused where nobody looks in time, and becomes a case where it is rejected", async () => {
    const late = await ask("a walnut stool please");
    const { reviewId } = await held();
    await house.trust.review.expireDue(new Date("2026-03-04T10:31:00Z"));
    const [event] = (await receiptOf(late)).events;
    expect(event).toMatchObject({ kind: "review", review: { decision: "expired" } });
    expect(event.review).not.toHaveProperty("reply");
    expect((await call(`/v1/reviews/${reviewId}`, { as: staff.rui })).body).toMatchObject({
      approvals: 0,
    });

    const rejected = await ask("one walnut stool");
    const second = await held();
    const decision = { kind: "reject", reason: "privacy" };
    await post(
      `/v1/reviews/${second.reviewId}/decision`,
      { draftHash: second.draftHash, decision },
      staff.rui,
    );
    expect((await receiptOf(rejected)).events).toMatchObject([{ review: { decision: "rejected" } }]);
    const { cases } = (await call("/v1/cases?state=open", { as: staff.rui })).body;
    expect(cases).toMatchObject([{ openedBy: "rejection", severity: "high", experience: "shop" }]);
  });

  async function held() {
    const { reviews } = (await call("/v1/reviews", { as: staff.rui })).body;
    const { reviewId } = reviews[0];
    return (await call(`/v1/reviews/${reviewId}`, { as: staff.rui })).body;
  }
});

test("what a person calls wrong is a case until an evaluation made from it stands, and its receipt opens for who mends it", async () => {
  const turn = await ask("oak bench");
  expect(turn.outcome).toBe("released");
  expect((await call(`/v1/receipts/${turn.receiptId}`, { as: staff.rui })).status).toBe(404);
  const wrong = { kind: "wrong", note: "it is a stool" };
  await post(`/v1/receipts/${turn.receiptId}/feedback?session=${turn.sessionId}`, wrong);
  await post(`/v1/receipts/${turn.receiptId}/feedback?session=${turn.sessionId}`, wrong);

  const { cases } = (await call("/v1/cases?state=open", { as: staff.rui })).body;
  const [one] = cases.filter(({ openedBy }: { openedBy: string }) => openedBy === "feedback");
  expect(one).toMatchObject({ experience: "shop", occurrences: 2 });
  const receipt = await call(`/v1/receipts/${turn.receiptId}`, { as: staff.rui });
  expect(receipt.body).toMatchObject({ asked: "oak bench" });

  const step = (name: string, body: object) => post(`/v1/cases/${one.caseId}/${name}`, body, staff.rui);
  expect((await step("diagnosis", { cause: "data", note: "the title was wrong" })).status).toBe(200);
  expect((await step("fix", { what: "the title was put right", by: "catalogue team" })).status).toBe(200);
  expect((await step("told", { how: "on the receipt" })).status).toBe(200);
  const early = await step("close", {});
  expect(early.status).toBeGreaterThanOrEqual(400);
  const material = {
    request: { text: "oak bench", locale: "en" },
    expected: { contains: ["sound"] },
    grader: { name: "products" },
  };
  const personal = { ...material, request: { text: "oak bench for ada@engine.example", locale: "en" } };
  const made = await step("evaluation", personal);
  expect(JSON.stringify(made.body)).not.toContain("ada@engine.example");
  expect(made.status).toBe(200);
  expect((await step("close", {})).status).toBe(200);
  expect((await call(`/v1/cases/${one.caseId}`, { as: staff.gita })).body).toMatchObject({ state: "closed" });
  const sets = (await call("/v1/evaluations", { as: staff.gita })).body;
  expect(JSON.stringify(sets)).toContain("cases-shop");
});

test("words that call for help are answered with help, are no case, and are not drawn for judging", async () => {
  const turn = await ask("I want to kill myself");
  expect(turn).toMatchObject({ outcome: "refused", results: [] });
  expect(turn.reply.text).not.toMatch(/verify/);
  const receipt = await receiptOf(turn);
  expect(receipt.findings).toMatchObject([{ guard: "safety", part: "input", kind: "concern" }]);
  const { cases } = (await call("/v1/cases", { as: staff.rui })).body;
  expect(cases.filter(({ openedBy }: { openedBy: string }) => openedBy === "incident")).toEqual([]);
});
