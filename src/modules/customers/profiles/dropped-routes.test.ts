import { OpenAPIHono } from "@hono/zod-openapi";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerErrors } from "../../../platform/http/index.ts";
import { timeOrderedId } from "../../../platform/ids.ts";
import type { AccountsEnv } from "../../accounts/index.ts";
import type { Source } from "../sources/index.ts";
import { droppedTraitRoutes, profilesPersonalData } from "./index.ts";
import { openTestProfiles, silent, type TestProfiles } from "./testing.ts";

let test: TestProfiles;
let app: OpenAPIHono<AccountsEnv>;
let crm: Source;
let till: Source;

beforeAll(async () => {
  test = await openTestProfiles();
  app = new OpenAPIHono<AccountsEnv>();
  app.onError(answerErrors<AccountsEnv>({ log: silent }));
  app.route("/", droppedTraitRoutes({ profiles: test.profiles }));
  [crm, till] = [await test.source("drops-crm"), await test.source("drops-till")];
  const many = Object.fromEntries(Array.from({ length: 203 }, (_, i) => [`trait-${i}`, i]));
  const narrow = { purposes: ["service"] };
  await test.send(
    crm,
    { type: "identify", userId: "ada", traits: { city: "Ulm", essay: "x".repeat(5_000) }, context: narrow },
    { type: "identify", userId: "ada", traits: many },
  );
  await test.send(till, { type: "identify", userId: "bo", traits: { essay: "x".repeat(5_000) } });
});
afterAll(() => test[Symbol.asyncDispose]());

const get = async (query = "") => {
  const response = await app.request(`/v1/dropped-traits${query}`);
  return { status: response.status, body: JSON.parse(await response.text()) };
};
const show = async (userId: string) => {
  const [subject = ""] = await test.subjectsOf(userId);
  const look = { looker: timeOrderedId(), roles: ["adviser"] };
  return test.profiles.show({ subject, purpose: "service", look });
};

describe("traits that were not taken", () => {
  it("are told by source, with why, how many and when last, whatever they were given for", async () => {
    const lastAt = test.now().toISOString();
    const source = { id: crm.id, name: "drops-crm" };
    const { status, body } = await get(`?source=${crm.id}`);
    expect(status).toBe(200);
    expect(body.dropped).toEqual([
      { source, what: "trait", reason: "too-long", words: expect.anything(), count: 1, lastAt },
      { source, what: "trait", reason: "too-many-in-event", words: expect.anything(), count: 3, lastAt },
    ]);
    expect(body.dropped[0].words.zh).toContain("4,096");
    expect((await get()).body.dropped).toHaveLength(3);
  });

  it("stand beside whole events that could not be read", async () => {
    await test.db.query("insert into profile_set_aside values (1000001, $1, 'sql-22003', $2)", [
      till.id,
      new Date(0),
    ]);
    expect((await get(`?source=${till.id}`)).body.dropped).toMatchObject([
      { what: "trait", count: 1 },
      { what: "event", reason: "sql-22003", count: 1, lastAt: "1970-01-01T00:00:00.000Z" },
    ]);
  });

  it("of a source that there is not are an error that says where sources are listed", async () => {
    expect(await get(`?source=${timeOrderedId()}`)).toMatchObject({
      status: 404,
      body: { error: { code: "customers/no-source", message: expect.stringContaining("/v1/sources") } },
    });
  });

  it("are counted in the profile of whom they were told, go with them, and age with their source", async () => {
    expect((await show("ada")).notTaken).toMatchObject({
      count: 4,
      reasons: [{ reason: "too-long", count: 1 }, { count: 3 }],
    });
    expect((await show("bo")).notTaken.count).toBe(1);
    const personal = profilesPersonalData({ db: test.db, sources: test.sources });
    const [subject = ""] = await test.subjectsOf("ada");
    expect(await personal.export(test.db, subject)).toMatchObject({
      notTaken: [{ source: crm.id, reason: "too-long", count: 1 }, { count: 3 }],
    });
    await test.db.transaction((tx) => personal.erase(tx, subject));
    expect(await personal.find(test.db, subject)).toMatchObject({ profile_person_drops: 0 });
    const lapsed = new Date(test.now().getTime() + 366 * 86_400_000);
    await personal.expire(test.db, lapsed);
    expect((await show("bo")).notTaken.count).toBe(0);
  });
});
