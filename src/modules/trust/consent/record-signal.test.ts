import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerOf, newSubject, openTestConsent, type TestConsent } from "./testing.ts";

describe("a browser's Sec-GPC: 1", () => {
  let test: TestConsent;
  beforeAll(async () => {
    test = await openTestConsent();
  });
  afterAll(() => test[Symbol.asyncDispose]());

  const signal = (subjects: readonly string[]) =>
    test.consent.recordGpc({ subjects, at: test.now(), channel: "web" });
  const mayUse = (subjects: readonly string[], purpose: string) =>
    test.consent.mayUse({ subjects, purpose, at: test.now() });
  const refused = { permitted: false, reason: "refused" };
  const purposes = ["cross-context-advertising", "sale", "sharing"];

  it("refuses sale, sharing and cross-context advertising, once, and nothing else", async () => {
    const me = [newSubject()];
    await test.consent.give(answerOf(me));
    expect(await signal(me)).toBe(3);
    expect(await signal(me)).toBe(0);
    for (const purpose of purposes) expect(await mayUse(me, purpose)).toEqual(refused);
    expect(await mayUse(me, "marketing")).toMatchObject({ permitted: true });
    const records = (await test.consent.recordsOf(me)).filter(({ by }) => by === "browser-signal");
    expect(records.map(({ purpose }) => purpose).sort()).toEqual(purposes);
    expect(records[0]).toMatchObject({
      state: "refused",
      channel: "web",
      evidence: { signal: "Sec-GPC: 1" },
    });
  });

  it("is written once though many requests come at once", async () => {
    const me = [newSubject(), newSubject()];
    await Promise.all(Array.from({ length: 8 }, () => signal(me)));
    expect(await test.consent.recordsOf(me)).toHaveLength(6);
  });

  it("ends a consent that was given before it", async () => {
    const me = [newSubject()];
    await test.consent.give(answerOf(me, { purpose: "sale" }));
    await signal(me);
    expect(await mayUse(me, "sale")).toEqual(refused);
  });

  it("takes a consent only from somebody who was told of it, and then gives way to it until they withdraw", async () => {
    const me = [newSubject()];
    await signal(me);
    const sale = answerOf(me, { purpose: "sale" });
    await expect(test.consent.give(sale)).rejects.toMatchObject({ code: "trust/signal-conflict" });
    await expect(
      test.consent.give(answerOf([newSubject()], { purpose: "sale", signalled: true })),
    ).rejects.toMatchObject({ code: "trust/signal-conflict" });

    const { notice } = await test.consent.give({ ...sale, despiteSignal: true });
    expect(await test.consent.notice(notice)).toContain("Global Privacy Control");
    expect(await signal(me)).toBe(0);
    expect(await mayUse(me, "sale")).toMatchObject({ permitted: true });
    expect(await mayUse(me, "sharing")).toEqual(refused);
    expect((await test.consent.recordsOf(me)).at(-1)).toMatchObject({ evidence: { despiteSignal: true } });

    await test.consent.withdraw(sale);
    expect(await signal(me)).toBe(0);
    expect(await mayUse(me, "sale")).toEqual({ permitted: false, reason: "withdrawn" });
  });

  it("is no obstacle to saying no", async () => {
    const me = [newSubject()];
    await signal(me);
    expect(await test.consent.refuse(answerOf(me, { purpose: "sale" }))).toMatchObject({ state: "refused" });
    expect((await test.consent.recordsOf(me)).at(-1)).toMatchObject({ by: "person", purpose: "sale" });
  });

  it("holds for a person of whom one browser sent it", async () => {
    const [account, browser] = [newSubject(), newSubject()];
    await test.consent.give(answerOf([account], { purpose: "sharing" }));
    await signal([browser]);
    expect(await mayUse([account, browser], "sharing")).toEqual(refused);
    expect(await mayUse([account], "sharing")).toMatchObject({ permitted: true });
  });
});
