import { describe, expect, it } from "vitest";
import type { HttpEnv } from "../../../platform/http/index.ts";
import { answerErrors } from "../../../platform/http/index.ts";
import { timeOrderedId } from "../../../platform/ids.ts";
import type { Identifier } from "../words.ts";
import { identityRoutes, type LinkRecords } from "./index.ts";
import { IdentitiesAnswer, RefusalsAnswer, ReviewAnswer, ReviewsAnswer } from "./schema.ts";
import { type IdentityTest, openTestIdentity, sent, silent, userId } from "./testing.ts";

const record = (id: string): Identifier => ({ kind: "record:ledger", value: id });
const row = (id: string) => sent("identify", { source: "ledger", anonymousId: `record:ledger:${id}` });

/** Compares nothing: says of three records that the first two are one, and that the third may be. */
const engine: LinkRecords = async () => {
  const scored = (left: number, right: number, weight: number) => ({
    left,
    right,
    weight,
    probability: 1 / (1 + 2 ** -weight),
    reasons: [{ field: "surname", level: "exact", bits: weight }],
  });
  return { pairs: [scored(0, 1, 12), scored(1, 2, 1)], doubtful: [scored(1, 2, 1)] };
};

const importThree = async (test: IdentityTest) => {
  await test.resolve(row("1"), row("2"), row("3"));
  return test.identity.linkImported(
    {
      source: "ledger",
      imported: {
        columns: ["surname"],
        rows: [["Lo"], ["Lo"], ["Low"], ["Li"]],
        ids: ["1", "2", "3", "4"].map(record),
      },
    },
    engine,
  );
};

const serve = (test: IdentityTest) => {
  const app = identityRoutes<HttpEnv>({ db: test.db, identity: test.identity, callerOf: () => "reviewer" });
  app.onError(answerErrors({ log: silent }));
  return async (path: string, posted?: unknown) => {
    const response = await app.request(path, {
      ...(posted !== undefined && {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(posted),
      }),
    });
    const body: unknown = response.status === 204 ? undefined : await response.json();
    return { status: response.status, body };
  };
};

describe("imported records", () => {
  it("are linked where they agree beyond doubt; the doubtful pair is put to a person with its reasons", async () => {
    await using test = await openTestIdentity();
    expect(await importThree(test)).toEqual({ linked: 1, proposed: 1, leftOut: 0 });
    expect(await test.areOne(record("1"), record("2"))).toBe(true);
    expect(await test.areOne(record("2"), record("3"))).toBe(false);
    const [review] = await test.identity.reviews(test.db, { state: "waiting", limit: 10 });
    expect(review).toMatchObject({
      reason: "linked-records",
      source: "ledger",
      weight: 1,
      reasons: [{ field: "surname", level: "exact", bits: 1 }],
      records: [record("2"), record("3")],
    });
  });

  it("that come again change nothing, also once a person has decided", async () => {
    await using test = await openTestIdentity();
    await importThree(test);
    expect(await importThree(test)).toEqual({ linked: 1, proposed: 1, leftOut: 0 });
    expect(await test.db.query("select 1 from identity_edges")).toHaveLength(1);
    const [review] = await test.identity.reviews(test.db, { state: "waiting", limit: 10 });
    await test.identity.decide({ id: review?.id ?? "", same: false, by: "reviewer" });
    expect(await importThree(test)).toEqual({ linked: 1, proposed: 0, leftOut: 0 });
    expect(await test.identity.reviews(test.db, { state: "waiting", limit: 10 })).toEqual([]);
    expect(await test.areOne(record("2"), record("3"))).toBe(false);
  });
});

describe("imported records of two sources", () => {
  it("are compared by the linking engine, and what a person undid stays undone", async () => {
    await using test = await openTestIdentity();
    const given = ["Aino", "Bram", "Chidi", "Dunja", "Edda", "Faruk", "Gwen", "Hana", "Ilan", "Juno"];
    const families = ["Quill", "Marsh", "Okafor", "Petrov", "Lindqvist"];
    const people = families.flatMap((family, f) =>
      given.map((name, g) => [
        name,
        family,
        `19${60 + f * 7 + g}-0${1 + (g % 9)}-1${f}`,
        `${f}${g} ${family} Lane`,
      ]),
    );
    const columns = ["given name", "surname", "birthday", "street"];
    const crm = people.map((_, i) => record(`crm-${i}`));
    const shop = people.map((_, i) => record(`shop-${i}`));
    await test.resolve(...[...crm, ...shop].map(({ value }) => row(value)));
    const link = () =>
      test.identity.linkImported({
        source: "ledger",
        imported: { columns, rows: people, ids: crm },
        known: {
          columns,
          rows: people.map((fields, i) => (i % 5 === 0 ? [...fields.slice(0, 3), ""] : fields)),
          ids: shop,
        },
      });
    expect((await link()).linked).toBeGreaterThan(40);
    const person = await test.identity.personBy(test.db, crm[1] ?? record(""));
    const [edge] = await test.identity.edgesOf(test.db, person?.subjects ?? []);
    expect(edge).toMatchObject({
      rule: "linked-records",
      source: "ledger",
      evidence: { records: [crm[1], shop[1]] },
    });
    await test.identity.undo({ edge: edge?.id ?? "", by: "reviewer", why: "father and son" });
    await link();
    expect(await test.areOne(crm[1] ?? record(""), shop[1] ?? record(""))).toBe(false);
    expect(await test.areOne(crm[2] ?? record(""), shop[2] ?? record(""))).toBe(true);
  });
});

describe("GET and POST /v1/link-reviews", () => {
  it("shows a doubtful pair and takes the decision, once", async () => {
    await using test = await openTestIdentity();
    await importThree(test);
    const send = serve(test);
    const { reviews } = ReviewsAnswer.parse((await send("/v1/link-reviews")).body);
    expect(
      reviews[0]?.left.identifiers
        .concat(reviews[0].right.identifiers)
        .map(({ value }) => value)
        .sort(),
    ).toEqual(["2", "3"]);
    const path = `/v1/link-reviews/${reviews[0]?.id}`;
    const decided = ReviewAnswer.parse((await send(path, { same: true })).body);
    expect(decided.decision).toMatchObject({ same: true, by: "reviewer" });
    expect(decided.left.person).toBe(decided.right.person);
    expect(await test.areOne(record("1"), record("3"))).toBe(true);
    expect(await send(path, { same: false })).toMatchObject({
      status: 409,
      body: { error: { code: "customers/decided" } },
    });
    expect(ReviewsAnswer.parse((await send("/v1/link-reviews")).body).reviews).toEqual([]);
    expect(ReviewsAnswer.parse((await send("/v1/link-reviews?state=decided")).body).reviews).toHaveLength(1);
  });

  it("refuses what is no decision, and a pair that is not there", async () => {
    await using test = await openTestIdentity();
    const send = serve(test);
    expect((await send(`/v1/link-reviews/${timeOrderedId()}`, { same: "yes" })).status).toBe(400);
    expect((await send("/v1/link-reviews/17", { same: true })).status).toBe(400);
    expect((await send(`/v1/link-reviews/${timeOrderedId()}`, { same: true })).status).toBe(404);
  });
});

describe("GET /v1/profiles/:id/identities", () => {
  it("shows identifiers, links with their reasons in both languages, and refusals; a link can be undone", async () => {
    await using test = await openTestIdentity();
    const [subject] = await test.resolve(
      sent("identify", { userId: "u1", anonymousId: "a1" }),
      sent("track", { userId: "u2" }),
      sent("alias", { userId: "u1", previousId: "u2" }),
    );
    const send = serve(test);
    const path = `/v1/profiles/${subject}/identities`;
    const before = IdentitiesAnswer.parse((await send(path)).body);
    expect(before.identifiers.map(({ value }) => value).sort()).toEqual(["a1", "u1"]);
    expect(before.edges).toMatchObject([
      { rule: "device", says: { en: "used the same device", zh: "使用同一设备" } },
    ]);
    expect(before.refusals).toMatchObject([{ reason: "browser-key", source: "site", times: 1 }]);
    expect((await send(`/v1/identity-edges/${before.edges[0]?.id}/undo`, { why: "lent phone" })).status).toBe(
      204,
    );
    const after = IdentitiesAnswer.parse((await send(path)).body);
    expect(after.subjects).toEqual([subject]);
    expect(after.edges).toMatchObject([{ undoneBy: "reviewer", why: "lent phone" }]);
    expect((await send(`/v1/identity-edges/${before.edges[0]?.id}/undo`, { why: "again" })).status).toBe(404);
  });

  it("knows nobody by an id that is nobody's", async () => {
    await using test = await openTestIdentity();
    expect((await serve(test)(`/v1/profiles/${timeOrderedId()}/identities`)).status).toBe(404);
  });

  it("leaves refusals that concern nobody to the list of all", async () => {
    await using test = await openTestIdentity();
    await test.resolve(sent("track", { userId: "null" }), sent("track", { userId: "null" }));
    const { refusals } = RefusalsAnswer.parse((await serve(test)("/v1/identity-refusals")).body);
    expect(refusals).toMatchObject([{ reason: "blocked-value", source: "site", kind: "userId", times: 2 }]);
    expect(await test.identity.personBy(test.db, userId("null"))).toBeUndefined();
  });
});
