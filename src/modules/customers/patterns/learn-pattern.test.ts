import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { learnPattern, type Sourced, weightedQuantile } from "./learn-pattern.ts";
import { unbrokenSince } from "./may-learn.ts";
import { hows, type Item } from "./observation.ts";
import { type Kept, widen } from "./window.ts";
import { wordLearned } from "./word-pattern.ts";

const now = new Date("2026-06-01T00:00:00Z");
const seen = (
  day: string,
  item: Item,
  how: Sourced["how"] = "ordered",
  message = `${day} ${how}`,
): Sourced => ({
  item,
  how,
  at: `${day}T10:00:00.000Z`,
  message,
  source: "web",
  way: "company",
});
const size = (value: string, kind = "shoes"): Item => ({ value, system: "EU", for: kind });

describe("a pattern", () => {
  const orders = [
    seen("2026-05-01", size("38")),
    seen("2026-04-01", size("38")),
    seen("2026-03-01", size("38")),
    seen("2026-02-01", size("38")),
    seen("2026-01-05", size("39")),
  ];

  test("is said in words with the count behind it, in both languages", () => {
    const [learned] = learnPattern("sizes", orders, now);
    expect(wordLearned("sizes", learned)).toEqual({
      en: "You mostly buy shoes in EU 38 (4 of 5 orders)",
      zh: "您多买鞋，尺码 EU 38（5 次下单中有 4 次）",
    });
    expect(learned.evidence).toMatchObject({
      first: "2026-02-01T10:00:00.000Z",
      last: "2026-05-01T10:00:00.000Z",
      sources: ["web"],
    });
  });

  test("needs two orders or three events, and two different days", () => {
    const colour = (day: string, how: Sourced["how"], message?: string) =>
      seen(day, { value: "navy" }, how, message);
    expect(learnPattern("colours", [colour("2026-05-01", "ordered")], now)).toEqual([]);
    const oneDay = ["a", "b", "c", "d"].map((message) => colour("2026-05-01", "added", message));
    expect(learnPattern("colours", oneDay, now)).toEqual([]);
    const views = ["2026-05-01", "2026-05-02", "2026-05-03"].map((day) => colour(day, "viewed"));
    expect(learnPattern("colours", views.slice(1), now)).toEqual([]);
    expect(learnPattern("colours", views, now)).toHaveLength(1);
  });

  test("fades when nothing says it any more", () => {
    expect(learnPattern("sizes", orders, new Date("2028-06-01T00:00:00Z"))).toEqual([]);
  });

  test("is of one kind of thing, whichever language names it", () => {
    const mixed = [seen("2026-05-01", size("38", "shoes")), seen("2026-04-01", size("38", "鞋"))];
    expect(learnPattern("sizes", mixed, now)).toHaveLength(1);
    expect(learnPattern("sizes", [mixed[0], seen("2026-04-01", size("38", "dresses"))], now)).toEqual([]);
  });

  test("of what is paid is robust to one splurge, and never mixes currencies", () => {
    const paid = (day: string, value: number, currency = "USD") =>
      seen(day, { value, currency, for: "sofas" });
    const [budget, ...more] = learnPattern(
      "budgets",
      [
        paid("2026-05-01", 600),
        paid("2026-04-01", 700),
        paid("2026-03-01", 650),
        paid("2026-02-01", 90_000),
        paid("2026-01-05", 640),
        paid("2026-05-02", 4_000, "CNY"),
      ],
      now,
    );
    expect(more).toEqual([]);
    expect(budget.item.currency).toBe("USD");
    expect(budget.range).toEqual({ low: 600, usual: 650, high: 700 });
    expect(wordLearned("budgets", budget).en).toBe(
      "You usually choose sofas for $600 to $700 (5 of 5 orders)",
    );
  });
});

describe("a weighted quantile", () => {
  test("is one of the amounts, and grows with the share", () => {
    const share = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    const amounts = fc.array(fc.record({ amount: share(1, 1e6), weight: share(0.01, 1) }), { minLength: 1 });
    fc.assert(
      fc.property(amounts, share(0, 1), share(0, 1), (list, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((share) => weightedQuantile(list, share));
        expect(list.map(({ amount }) => amount)).toContain(low);
        expect(low).toBeLessThanOrEqual(high);
      }),
    );
  });
});

describe("a window", () => {
  const kept: fc.Arbitrary<Kept> = fc.record({
    item: fc.record({ value: fc.constantFrom("red", "navy", "38") }),
    how: fc.constantFrom(...hows),
    at: fc.integer({ min: 0, max: 400 }).map((day) => new Date(day * 86_400_000).toISOString()),
    message: fc.integer({ min: 0, max: 300 }).map(String),
  });

  test("ends the same whatever the order and the batches in which it was observed, and is bounded", () => {
    // One message happened once: what it says of one item does not change between its copies.
    const distinct = fc.uniqueArray(kept, {
      selector: ({ message, item }) => `${message} ${item.value}`,
      maxLength: 400,
    });
    fc.assert(
      fc.property(distinct, fc.integer({ min: 1, max: 50 }), (observed, size) => {
        const whole = widen([], observed);
        let inParts: Kept[] = [];
        const shuffled = [...observed].reverse();
        for (let from = 0; from < shuffled.length; from += size)
          inParts = widen(inParts, shuffled.slice(from, from + size));
        expect(inParts).toEqual(whole);
        expect(widen(whole, observed.slice(0, 10))).toEqual(whole);
        expect(whole.length).toBeLessThanOrEqual(180);
      }),
      { numRuns: 50 },
    );
  });
});

describe("learning", () => {
  const said = (subject: string, state: string, day: string) => ({
    subject,
    purpose: "learn-preferences",
    state,
    at: new Date(day),
  });
  const since = (...records: ReturnType<typeof said>[]) =>
    unbrokenSince(records, "learn-preferences")?.toISOString().slice(0, 10);

  test("is permitted since the consent that stands began, whatever was renewed or asked since", () => {
    expect(since(said("a", "given", "2026-01-01"), said("a", "given", "2026-02-01"))).toBe("2026-01-01");
    expect(since(said("a", "given", "2026-01-01"), said("a", "requested", "2026-02-01"))).toBe("2026-01-01");
    expect(
      since(
        said("a", "given", "2026-01-01"),
        said("a", "withdrawn", "2026-02-01"),
        said("a", "given", "2026-03-01"),
      ),
    ).toBe("2026-03-01");
    expect(since(said("a", "given", "2026-01-01"), said("b", "given", "2026-04-01"))).toBe("2026-04-01");
    expect(since(said("a", "withdrawn", "2026-01-01"))).toBeUndefined();
  });
});

describe("what pages sent, which anybody can have", () => {
  const paged = (day: string, item: Item): Sourced => ({
    ...seen(day, item),
    source: "page",
    way: "browser",
  });
  const forged = ["05-02", "05-03", "05-04", "05-05"].map((day) => paged(`2026-${day}`, size("44")));
  const bought = [seen("2026-01-01", size("38")), seen("2026-02-01", size("38"))];

  test("has no say of a kind of thing that the company's own sources know of", () => {
    const learned = learnPattern("sizes", [...bought, ...forged], now);
    expect(learned.map(({ item, evidence: { way } }) => [item.value, way])).toEqual([["38", "company"]]);
  });

  test("teaches what nobody else knows, marked as such", () => {
    const hats = forged.map((one) => ({ ...one, item: size("58", "hats") }));
    const learned = learnPattern("sizes", [...bought, ...hats], now);
    expect(learned.map(({ item, evidence: { way } }) => [item.value, way])).toEqual([
      ["58", "browser"],
      ["38", "company"],
    ]);
  });
});
