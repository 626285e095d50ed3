import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { krippendorffAlpha } from "./agreement.ts";
import { qualityOf } from "./quality.ts";
import { isSampled, rateOf } from "./sample-turns.ts";
import { heldDraft, newAccount, openTestReview, plan } from "./testing.ts";

/** Units down, reviewers across; a dot is nobody's word. */
const unitsOf = (...reviewers: readonly string[]): string[][] =>
  [...reviewers[0]].map((_, unit) => reviewers.map((said) => said[unit]).filter((value) => value !== "."));

describe("agreement of reviewers", () => {
  it("is 0.743 and 0.095 in the published worked examples", () => {
    // Krippendorff 2011, section C (four observers, five values, gaps) and section A (two observers, two values).
    const four = unitsOf("123321412...", "1233224125.3", ".3332342251.", "12332441251.");
    expect(krippendorffAlpha(four)).toBeCloseTo(0.743, 3);
    expect(krippendorffAlpha(unitsOf("0100000010", "1110010000"))).toBeCloseTo(0.095, 3);
  });

  it("is as counted by hand: aa, ab, bb gives 1 − 5·2 / (2·3·3)", () => {
    expect(krippendorffAlpha(unitsOf("aab", "abb"))).toBeCloseTo(1 - 10 / 18, 12);
  });

  const value = fc.constantFrom("approved", "tone", "privacy");
  const units = fc.array(fc.array(value, { maxLength: 4 }), { maxLength: 12 });

  it("does not depend on the order of reviewers or units, nor on what values are called", () => {
    fc.assert(
      fc.property(units, (all) => {
        const alpha = krippendorffAlpha(all);
        const other = krippendorffAlpha(
          all.map((one) => one.toReversed().map((name) => `x${name}`)).toReversed(),
        );
        if (alpha === undefined) expect(other).toBeUndefined();
        else expect(other).toBeCloseTo(alpha, 9);
      }),
    );
  });

  it("is never above 1, and 1 exactly where all agree on more than one value", () => {
    fc.assert(
      fc.property(units, (all) => {
        const alpha = krippendorffAlpha(all);
        if (alpha === undefined) return;
        expect(alpha).toBeLessThanOrEqual(1);
        expect(alpha === 1).toBe(all.every((one) => one.length < 2 || new Set(one).size === 1));
      }),
    );
  });

  it("says nothing of units that one person spoke of", () => {
    expect(krippendorffAlpha([["tone"], [], ["approved"]])).toBeUndefined();
    expect(krippendorffAlpha([["tone"], ["a", "a"], ["b", "b"]])).toBe(1);
  });
});

describe("quality of what nobody held", () => {
  const stratum = (judged: number, right: number, drawn = judged, rate = 1) => ({
    stratum: "en",
    rate,
    drawn,
    judged,
    right,
  });

  it("is Wilson's interval for one stratum: 8 of 10 is 0.490 to 0.943", () => {
    const { right, interval } = qualityOf([stratum(10, 8)]);
    expect(right).toBeCloseTo(0.8);
    expect(interval[0]).toBeCloseTo(0.4902, 4);
    expect(interval[1]).toBeCloseTo(0.9433, 4);
  });

  it("weighs strata by their size and not by how much of them was drawn", () => {
    // 10 of 1,000 at 0.01 and 10 of 10 at 1: the large one counts for 1000/1010.
    const { right } = qualityOf([stratum(10, 5, 10, 0.01), { ...stratum(10, 10), stratum: "zh" }]);
    expect(right).toBeCloseTo((1000 * 0.5 + 10) / 1010, 12);
  });

  it("holds its own figure, never leaves 0 to 1, and is no surer than as many judged at random", () => {
    const one = fc
      .record({
        judged: fc.integer({ min: 1, max: 40 }),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
        rate: fc.double({ min: 0.01, max: 1, noNaN: true }),
      })
      .map(({ judged, share, rate }) => stratum(judged, Math.round(judged * share), judged, rate));
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 5 }), (strata) => {
        const { right = -1, interval, judged } = qualityOf(strata);
        expect(interval[0]).toBeGreaterThanOrEqual(0);
        expect(interval[1]).toBeLessThanOrEqual(1);
        expect(right).toBeGreaterThanOrEqual(interval[0] - 1e-9);
        expect(right).toBeLessThanOrEqual(interval[1] + 1e-9);
        const width = ([low, high]: readonly [number, number]) => high - low;
        const plainly = qualityOf([stratum(judged, right * judged)]).interval;
        expect(width(interval)).toBeGreaterThanOrEqual(width(plainly) - 1e-9);
      }),
    );
  });
});

describe("the plan of samples", () => {
  const turn = (turnId: string, stratum = "en", experience = "service") => ({ turnId, experience, stratum });

  it("draws its share of each stratum, the same turns each time, and nothing that it does not name", () => {
    const ids = Array.from({ length: 4_000 }, (_, index) => `turn-${index}`);
    const drawn = ids.filter((id) => isSampled(plan, turn(id)));
    expect(drawn.length / ids.length).toBeGreaterThan(0.46);
    expect(drawn.length / ids.length).toBeLessThan(0.54);
    expect(ids.filter((id) => isSampled(plan, turn(id)))).toEqual(drawn);
    expect(ids.every((id) => isSampled(plan, turn(id, "zh")))).toBe(true);
    expect(ids.some((id) => isSampled(plan, turn(id, "en", "shop")))).toBe(false);
    const other = ids.filter((id) => isSampled({ ...plan, seed: "two" }, turn(id)));
    expect(other).not.toEqual(drawn);
  });

  it("takes * for every other name, and no name that objects have by nature", () => {
    const wide = { seed: "s", rates: { "*": { "*": 0.25, zh: 1 } } };
    expect(rateOf(wide, { experience: "shop", stratum: "en" })).toBe(0.25);
    expect(rateOf(wide, { experience: "shop", stratum: "zh" })).toBe(1);
    expect(rateOf(plan, { experience: "constructor", stratum: "en" })).toBe(0);
  });

  it("keeps a drawn turn once, and its first judgement", async () => {
    await using test = await openTestReview();
    const released = { ...turn("turn 1", "zh"), reply: { text: "好" } };
    expect([await test.review.keepSample(released), await test.review.keepSample(released)]).toEqual([
      true,
      true,
    ]);
    expect(await test.review.keepSample({ ...released, experience: "shop" })).toBe(false);
    const [sample, ...more] = await test.review.samples({ limit: 10 });
    expect(more).toEqual([]);
    const [ana, ben] = [newAccount(), newAccount()];
    const judged = { sampleId: sample.sampleId, account: ana, right: false, reason: "tone" } as const;
    await expect(
      test.review.judgeSample({ sampleId: sample.sampleId, account: ana, right: false }),
    ).rejects.toMatchObject({ code: "platform/bad-input" });
    await test.review.judgeSample(judged);
    await test.review.judgeSample(judged);
    await expect(
      test.review.judgeSample({ sampleId: sample.sampleId, account: ben, right: true }),
    ).rejects.toMatchObject({ status: 409 });
    expect((await test.review.figures(test.now())).quality).toMatchObject([
      { experience: "service", judged: 1, right: 0 },
    ]);
  });
});

describe("the figures", () => {
  it("count what waits by risk, how it ended, how long it took and how far reviewers agree", async () => {
    await using test = await openTestReview();
    const [ana, ben] = [newAccount(), newAccount()];
    const approve = { kind: "approve" } as const;
    for (const second of [approve, { kind: "reject", reason: "tone" } as const]) {
      const { reviewId, draftHash } = await test.review.hold(heldDraft({ risk: "high" }));
      await test.review.decide({ reviewId, draftHash, account: ana, decision: approve });
      test.later(10);
      await test.review.decide({ reviewId, draftHash, account: ben, decision: second });
    }
    await test.review.hold(heldDraft({ risk: "medium" }));
    test.later(30);
    expect(await test.review.figures(test.now())).toMatchObject({
      waiting: { high: 0, medium: 1, low: 0, overdue: 0, oldestMinutes: 30 },
      outcomes: [
        { outcome: "approved", count: 3 },
        { outcome: "rejected", reason: "tone", count: 1 },
        { outcome: "released", count: 1 },
      ],
      minutesToSettle: { median: 10, p90: 10 },
      // aa and ar: 1 − 3·2 / (2·3·1).
      agreement: { drafts: 2, byReason: 0, byDecision: 0 },
    });
  });
});
