import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Queryable } from "../../../platform/db/index.ts";
import { mayUse as mayUseOf } from "./may-use.ts";
import { answerOf, newSubject, openTestConsent, type TestConsent } from "./testing.ts";

describe("consent", () => {
  let test: TestConsent;
  beforeAll(async () => {
    test = await openTestConsent();
  });
  afterAll(() => test[Symbol.asyncDispose]());

  const mayUse = (subjects: readonly string[], purpose = "marketing", at = test.now()) =>
    test.consent.mayUse({ subjects, purpose, at });
  const no = (reason: string) => ({ permitted: false, reason });
  const yes = expect.objectContaining({ permitted: true });
  const decisionsOf = (subjects: readonly string[]) =>
    test.db.query(
      "select purpose, permits from consent_decisions where subject = any($1::uuid[]) order by purpose",
      [subjects],
    );

  it("permits what rests on consent only once it is given, and the rest until somebody objects", async () => {
    const me = [newSubject()];
    expect(await mayUse(me)).toEqual(no("no-consent"));
    expect(await mayUse(me, "service")).toMatchObject({ permitted: true, basis: "contract" });
    expect(await mayUse(me, "analytics")).toMatchObject({ permitted: true, basis: "legitimate-interest" });

    await test.consent.give(answerOf(me));
    expect(await mayUse(me)).toEqual({
      permitted: true,
      basis: "consent",
      categories: ["identity", "contact", "preference", "behaviour", "transaction", "demographic"],
    });
    await test.consent.object(answerOf(me, { purpose: "analytics" }));
    expect(await mayUse(me, "analytics")).toEqual(no("objected"));
    await test.consent.give(answerOf(me, { purpose: "analytics" }));
    expect(await mayUse(me, "analytics")).toEqual(yes);
  });

  it("says no in the very next reading after a withdrawal, one by one and set-wise", async () => {
    const me = [newSubject()];
    await test.consent.give(answerOf(me));
    expect(await mayUse(me)).toEqual(yes);
    expect(await decisionsOf(me)).toEqual([{ purpose: "marketing", permits: true }]);
    await test.consent.withdraw(answerOf(me));
    expect(await mayUse(me)).toEqual(no("withdrawn"));
    expect(await decisionsOf(me)).toEqual([{ purpose: "marketing", permits: false }]);
  });

  it("keeps a no as what it amounts to, whatever word was used, and twice the same once", async () => {
    const [first, second, third] = [newSubject(), newSubject(), newSubject()];
    expect(await test.consent.withdraw(answerOf([first]))).toMatchObject({ state: "refused" });
    await test.consent.give(answerOf([second]));
    expect(await test.consent.refuse(answerOf([second]))).toMatchObject({ state: "withdrawn" });
    expect(await test.consent.refuse(answerOf([third], { purpose: "analytics" }))).toMatchObject({
      state: "objected",
    });
    expect(await test.consent.object(answerOf([second]))).toMatchObject({ state: "withdrawn", records: [] });
    expect((await test.consent.recordsOf([second])).map(({ state }) => state)).toEqual([
      "given",
      "withdrawn",
    ]);
  });

  it("lets the strictest of a merged person's decisions hold, and gives each back when they are parted", async () => {
    const [gave, refused, silent] = [newSubject(), newSubject(), newSubject()];
    await test.consent.give(answerOf([gave]));
    await test.consent.refuse(answerOf([refused]));
    expect(await mayUse([gave, silent])).toEqual(yes);
    expect(await mayUse([gave, refused])).toEqual(no("refused"));
    expect(await mayUse([gave])).toEqual(yes);
    expect(await mayUse([refused])).toEqual(no("refused"));
  });

  it("tells of a merged person's no as a withdrawal where any of their subjects had given", async () => {
    const [gave, refused, silent] = [newSubject(), newSubject(), newSubject()];
    await test.consent.give(answerOf([gave]));
    await test.consent.refuse(answerOf([refused]));
    const all = [refused, gave, silent];
    expect(await test.consent.withdraw(answerOf(all))).toMatchObject({ state: "withdrawn" });
    const marketing = (await test.consent.currentOf(all)).find(({ purpose }) => purpose.id === "marketing");
    expect(marketing).toMatchObject({ state: "withdrawn", permitted: false });
    expect(await mayUse(all)).toEqual(no("withdrawn"));
    expect(await mayUse([refused, silent])).toEqual(no("refused"));
  });

  it("writes a merged person's later yes for each of their subjects", async () => {
    const both = [newSubject(), newSubject()];
    await test.consent.refuse(answerOf([both[1]]));
    const { records } = await test.consent.give(answerOf(both));
    expect(records).toHaveLength(2);
    expect(await mayUse(both)).toEqual(yes);
    expect(await mayUse([both[1]])).toEqual(yes);
  });

  it("ends a consent when its time is over, before anybody wrote that down", async () => {
    await using own = await openTestConsent();
    const me = [newSubject()];
    await own.consent.give(answerOf(me));
    const ask = () => own.consent.mayUse({ subjects: me, purpose: "marketing", at: own.now() });
    own.later(729);
    expect(await ask()).toEqual(yes);
    own.later(1);
    expect(await ask()).toEqual(no("expired"));
    expect(await own.consent.lapse()).toBe(1);
    expect(await own.consent.lapse()).toBe(0);
    expect(await ask()).toEqual(no("expired"));
    const records = await own.consent.recordsOf(me);
    expect(records.map(({ state, by }) => [state, by])).toEqual([
      ["given", "person"],
      ["expired", "house"],
    ]);
    expect(records[1]).toMatchObject({ at: own.now(), evidence: { record: records[0]?.id } });
    await own.consent.give(answerOf(me));
    expect(await ask()).toEqual(yes);
  });

  it("answers in one statement, however many subjects are asked for", async () => {
    const statements: string[] = [];
    const db: Queryable = {
      ...test.db,
      query(sql, params) {
        statements.push(sql);
        return test.db.query(sql, params);
      },
    };
    const subjects = Array.from({ length: 50 }, newSubject);
    await mayUseOf({ subjects, purpose: "marketing", at: test.now() }, db);
    expect(statements).toHaveLength(1);
  });

  it("knows no purpose that is not in the table", async () => {
    const me = [newSubject()];
    expect(await mayUse(me, "world-peace")).toEqual(no("unknown-purpose"));
    const codes = await Promise.all(
      [
        test.consent.give(answerOf(me, { purpose: "world-peace" })),
        test.consent.categoriesOf("world-peace"),
      ].map((asked) => asked.then(String, ({ code }) => code)),
    );
    expect(codes).toEqual(["trust/unknown-purpose", "trust/unknown-purpose"]);
  });

  it("lets nobody consent to or refuse what a contract needs", async () => {
    const me = [newSubject()];
    for (const said of ["given", "refused", "withdrawn", "objected"] as const) {
      await expect(test.consent.answer(said, answerOf(me, { purpose: "service" }))).rejects.toMatchObject({
        code: "trust/not-a-choice",
      });
    }
    expect(await test.consent.recordsOf(me)).toEqual([]);
  });

  it("keeps the exact notice in the language that was shown, by its hash", async () => {
    const me = [newSubject()];
    const { notice } = await test.consent.give(answerOf(me, { language: "zh" }));
    const [record] = await test.consent.recordsOf(me);
    expect(record).toMatchObject({ notice, language: "zh", channel: "web", by: "person", purposeVersion: 1 });
    const text = await test.consent.notice(notice);
    expect(text).toContain("优惠与资讯");
    expect(text).toContain("您可以自由选择，并可随时一键撤回");
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
    expect(Buffer.from(digest).toString("hex")).toBe(notice);
    const english = await test.consent.give(answerOf([newSubject()]));
    expect(english.notice).not.toBe(notice);
    await expect(test.consent.notice("0".repeat(64))).rejects.toMatchObject({ code: "trust/no-notice" });
  });

  it("takes no consent to a text that has changed since it was shown", async () => {
    const me = [newSubject()];
    await expect(test.consent.give(answerOf(me, { notice: "0".repeat(64) }))).rejects.toMatchObject({
      code: "trust/notice-changed",
    });
    expect(await mayUse(me)).toEqual(no("no-consent"));
  });

  it("keeps one order of two people's clicks at once: what is kept and what the records say agree", async () => {
    const me = [newSubject(), newSubject()];
    await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        i % 2 === 0
          ? test.consent.give(answerOf(i % 3 === 0 ? me : [...me].reverse()))
          : test.consent.withdraw(answerOf(me)),
      ),
    );
    const last = (await test.consent.recordsOf(me)).slice(-2).map(({ state }) => state);
    expect(new Set(last).size).toBe(1);
    expect(await mayUse(me)).toEqual(last[0] === "given" ? yes : no("withdrawn"));
  });
});
