import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Purpose, PurposeTerms } from "./purpose.ts";
import { answerOf, newSubject, openTestConsent, type TestConsent } from "./testing.ts";

const termsOf = ({ id: _id, version: _version, ...terms }: Purpose): PurposeTerms => terms;

describe("a purpose", () => {
  let test: TestConsent;
  beforeAll(async () => {
    test = await openTestConsent();
  });
  afterAll(() => test[Symbol.asyncDispose]());

  /** A purpose of the test's own, made from marketing. */
  async function newPurpose(id: string, more: Partial<PurposeTerms> = {}): Promise<PurposeTerms> {
    const terms = { ...termsOf(await test.consent.purpose("marketing")), ...more };
    await test.consent.changePurpose({ id, terms, version: 0 });
    return terms;
  }
  const mayUse = (subjects: readonly string[], purpose: string) =>
    test.consent.mayUse({ subjects, purpose, at: test.now() });

  it("comes with a text in both languages, and says what it needs and what rests on what", async () => {
    const purposes = await test.consent.purposes();
    expect(Object.fromEntries(purposes.map(({ id, legalBasis }) => [id, legalBasis]))).toEqual({
      "find-products": "consent",
      "learn-preferences": "consent",
      marketing: "consent",
      service: "contract",
      analytics: "legitimate-interest",
      sale: "consent",
      sharing: "consent",
      "cross-context-advertising": "consent",
    });
    expect(purposes.filter(({ refusedBySignal }) => refusedBySignal).map(({ id }) => id)).toEqual([
      "cross-context-advertising",
      "sale",
      "sharing",
    ]);
    for (const { text } of purposes) {
      for (const part of Object.values(text.zh)) expect(part).toMatch(/\p{Script=Han}/u);
      for (const part of Object.values(text.en)) expect(part).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  it.each<[string, Partial<PurposeTerms>]>([
    [
      "data categories",
      {
        dataCategories: ["identity", "contact", "preference", "behaviour", "special"],
        specialCategory: true,
      },
    ],
    ["recipients", { recipients: [{ en: "a made-up partner", zh: "虚构的合作伙伴" }] }],
    ["purpose class", { dpvPurpose: "TargetedAdvertising" }],
    ["retention", { retentionDays: 3_000 }],
  ])("that changes its %s ends every consent to what it was", async (reason, change) => {
    const id = `changed-${reason.replaceAll(" ", "-")}`;
    const terms = await newPurpose(id);
    const [gave, refused] = [[newSubject()], [newSubject()]];
    await test.consent.give(answerOf(gave, { purpose: id }));
    await test.consent.refuse(answerOf(refused, { purpose: id }));
    const changed = await test.consent.changePurpose({ id, terms: { ...terms, ...change }, version: 1 });
    expect(changed.lapses).toContain(reason);
    expect(changed.invalidated).toBe(1);
    expect(await mayUse(gave, id)).toEqual({ permitted: false, reason: "no-consent" });
    expect(await mayUse(refused, id)).toEqual({ permitted: false, reason: "refused" });
    const [given, ended] = await test.consent.recordsOf(gave);
    expect(given).toMatchObject({ state: "given", purposeVersion: 1 });
    expect(ended).toMatchObject({ state: "invalidated", by: "house", purposeVersion: 2 });
    expect(ended.evidence.changed).toContain(reason);
    await test.consent.give(answerOf(gave, { purpose: id }));
    expect(await mayUse(gave, id)).toMatchObject({ permitted: true });
  });

  it("that asks for less, or says the same in other words, ends none; its notice is another all the same", async () => {
    const terms = await newPurpose("said-better");
    const me = [newSubject()];
    const { notice } = await test.consent.give(answerOf(me, { purpose: "said-better" }));
    const better: PurposeTerms = {
      ...terms,
      dataCategories: ["identity", "contact"],
      text: { ...terms.text, en: { ...terms.text.en, whatFor: "We send you a letter a month." } },
    };
    const changed = await test.consent.changePurpose({ id: "said-better", terms: better, version: 1 });
    expect(changed).toMatchObject({ lapses: [], invalidated: 0 });
    expect(await mayUse(me, "said-better")).toMatchObject({
      permitted: true,
      categories: ["identity", "contact"],
    });
    const again = await test.consent.give(answerOf(me, { purpose: "said-better" }));
    expect(again.notice).not.toBe(notice);
    expect(await test.consent.notice(notice)).not.toContain("a letter a month");
    const material = { id: "said-better", terms: better, version: 2, material: true };
    expect(await test.consent.changePurpose(material)).toMatchObject({ invalidated: 1 });
  });

  it("cannot be turned from consent into an interest against those who said no", async () => {
    const terms = await newPurpose("turned");
    const [refused, gave, silent] = [[newSubject()], [newSubject()], [newSubject()]];
    await test.consent.refuse(answerOf(refused, { purpose: "turned" }));
    await test.consent.give(answerOf(gave, { purpose: "turned" }));
    const { consentDays: _consentDays, ...rest } = terms;
    const interest: PurposeTerms = { ...rest, legalBasis: "legitimate-interest" };
    await test.consent.changePurpose({ id: "turned", terms: interest, version: 1 });
    expect(await mayUse(refused, "turned")).toEqual({ permitted: false, reason: "refused" });
    expect(await mayUse(gave, "turned")).toMatchObject({ permitted: true, basis: "legitimate-interest" });
    expect(await mayUse(silent, "turned")).toMatchObject({ permitted: true });
    const decisions = await test.db.query(
      "select subject, permits from consent_decisions where purpose = 'turned'",
    );
    expect(decisions).toEqual([{ subject: refused[0], permits: false }]);
  });

  it("is changed by one governor at a time", async () => {
    const terms = await newPurpose("contested");
    const change = () => test.consent.changePurpose({ id: "contested", terms, version: 1 });
    const outcomes = await Promise.allSettled([change(), change(), newPurpose("contested")]);
    const codes = outcomes.map((one) => (one.status === "fulfilled" ? "ok" : one.reason.code)).sort();
    expect(codes).toEqual(["ok", "trust/purpose-changed", "trust/purpose-changed"]);
  });

  it("leaves no consent standing to earlier terms, however many give while it changes", async () => {
    const terms = await newPurpose("busy");
    const subjects = Array.from({ length: 10 }, newSubject);
    const wider = { ...terms, recipients: [{ en: "a made-up partner", zh: "虚构的合作伙伴" }] };
    await Promise.all([
      ...subjects.slice(0, 5).map((one) => test.consent.give(answerOf([one], { purpose: "busy" }))),
      test.consent.changePurpose({ id: "busy", terms: wider, version: 1 }),
      ...subjects.slice(5).map((one) => test.consent.give(answerOf([one], { purpose: "busy" }))),
    ]);
    for (const subject of subjects) {
      const last = (await test.consent.recordsOf([subject])).at(-1);
      expect(last?.purposeVersion).toBe(2);
      expect((await mayUse([subject], "busy")).permitted).toBe(last?.state === "given");
    }
  });

  it("says what it is: special data is never left unsaid", () => {
    const marketing = { dataCategories: ["special"], specialCategory: false };
    expect(PurposeTerms.safeParse(marketing).success).toBe(false);
  });
});
