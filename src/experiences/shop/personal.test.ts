import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Datum, type Facts, runTurn, type TurnReceipt } from "../../kernel/index.ts";
import type { ShopRequest } from "../../modules/language/index.ts";
import { buildCatalogue, type Product, statedField } from "../../modules/search/index.ts";
import { openClaimsGuard, openGuard } from "../../modules/trust/guard/index.ts";
import type { ShopDoors } from "./doors.ts";
import { openDecisionMemory } from "./remember-decisions.ts";
import { shop } from "./shop.ts";

const sneaker = (
  id: string,
  color: string,
  size: string,
  price: number,
  more: Partial<Product> = {},
): Product => ({
  id,
  title: `Canvas sneakers ${id}`,
  categories: ["Shoes", "Sneakers"],
  price,
  currency: "USD",
  stock: 3,
  attributes: { color, size },
  ...more,
});

const products: readonly Product[] = [
  sneaker("red-40", "red", "40", 60),
  sneaker("red-38", "red", "38", 60),
  sneaker("navy-40", "navy", "40", 60),
  sneaker("navy-38", "navy", "38", 60),
  sneaker("navy-38-dear", "navy", "38", 300),
  sneaker("navy-38-gone", "navy", "38", 60, { stock: 0 }),
  {
    id: "dress-38",
    title: "Linen dress",
    categories: ["Dresses"],
    price: 60,
    attributes: { size: "38", color: "red" },
  },
  {
    id: "dress-40",
    title: "Linen dress",
    categories: ["Dresses"],
    price: 60,
    attributes: { size: "40", color: "red" },
  },
];

const datum = (name: string, value: Datum["value"], source = "Made-up web shop"): Datum => ({
  name,
  value,
  category: "preference",
  source,
  collectedAt: "2026-02-01T00:00:00.000Z",
  basis: "consent",
});
const navy = datum("colours", [{ value: "navy", events: 4, of: 5 }]);
const size38 = datum("sizes", [{ value: "38", system: "EU", for: "shoes", events: 4, of: 5 }]);
const budget = datum("budgets", [{ for: "sneakers", currency: "USD", low: 40, usual: 55, high: 80 }]);
const stranger: Facts = { used: [], refused: [{ name: "sizes", reason: "unpersonalised" }] };
const knowing = (...used: Datum[]): Facts => ({ used, refused: [] });

function house() {
  const catalogue = buildCatalogue(products, { version: "1.0" });
  const receipts: TurnReceipt[] = [];
  const promise = (country: string): ShopDoors["arrival"] => ({
    to: { country },
    field: `arrival?country=${country}`,
    of: ({ id }) => ({
      date: country === "NZ" && id === "red-40" ? "2026-03-20" : "2026-03-06",
      how: "by post",
    }),
  });
  const doors: ShopDoors = {
    catalogue,
    arrival: promise("CN"),
    arrivalTo: ({ country }) => promise(country),
    rates: {},
    mayShow: () => false,
    readLeftover: async () => [],
    likenessTo: async () => undefined,
    decideOnce: openDecisionMemory().of("s"),
  };
  const source = (name: string) => ({
    source: name,
    lookUp(id: string, field: string) {
      const product = catalogue.product(id);
      if (name === "delivery") return product && promise(field.split("=")[1] ?? "").of(product)?.date;
      return product && statedField(product, field);
    },
  });
  const ask = async (
    text: string,
    facts: Facts,
    more: {
      readonly previous?: ShopRequest;
      readonly locale?: "en" | "zh";
      readonly localeIsGuessed?: true;
    } = {},
  ) => {
    const outcome = await runTurn(
      shop,
      {
        input: {
          text,
          locale: more.locale ?? "en",
          ...(more.localeIsGuessed && { localeIsGuessed: true }),
          channel: "chat",
          unpersonalised: facts === stranger,
        },
        person: { subject: "s", roles: [] },
        conversation: "c",
        at: new Date("2026-03-04T10:00:00Z"),
        now: "2026-03-04T10:00",
        ...(more.previous && { previous: JSON.parse(JSON.stringify(more.previous)) }),
        pin: () => doors,
      },
      {
        failures: { report: () => undefined },
        launch: { admit: async () => ({ launchId: "l", state: "demonstration" }) },
        context: { collect: async () => facts },
        wording: { word: async (draft) => ({ draft, wordedBy: { by: "template" } }) },
        guard: openGuard({
          claims: openClaimsGuard({
            sources: [source("catalogue"), source("delivery")],
            alsoSaid: () => ["藏青色"],
          }),
        }),
        receipts: { commit: async ({ receipt }) => void receipts.push(receipt) },
      },
    );
    if (outcome.kind !== "released") throw new Error(`${outcome.kind}: ${JSON.stringify(outcome)}`);
    return outcome;
  };
  const ids = async (text: string, facts: Facts) =>
    (await ask(text, facts)).decision.choice.results.map(({ id }) => id);
  return { ask, ids, receipts };
}

describe("the shop, for somebody it may know", () => {
  test("puts what they usually choose first, leaves nothing out for it, and keeps what is sold out last", async () => {
    const { ids } = house();
    const without = await ids("sneakers", stranger);
    const withFacts = await ids("sneakers", knowing(navy, size38));
    expect(withFacts.slice(0, 2).sort()).toEqual(["navy-38", "navy-38-dear"]);
    expect(withFacts.at(-1)).toBe("navy-38-gone");
    expect([...withFacts].sort()).toEqual([...without].sort());
  });

  test("says of each result, in the reply, the factors and the counterfactual what came of it", async () => {
    const { ask, receipts } = house();
    const { decision, reply } = await ask("sneakers", knowing(navy, budget));
    const [first] = decision.choice.results;
    expect(first.why).toContainEqual({
      field: "color",
      value: "navy",
      status: "prefers",
      origin: { datum: "colours", source: "Made-up web shop", words: "navy" },
    });
    expect(first.facts).toEqual([]);
    const texts = reply.parts.map(({ text }) => text).join("\n");
    expect(texts).toContain("With what you usually choose in mind: navy, sneakers for $40 to $80.");
    expect(texts).toContain("as you usually choose: navy");
    expect(decision.factors).toContainEqual({
      name: "what you usually choose (colours): navy",
      effect: "moves what states it up: here it changed what comes first",
    });
    expect(decision.counterfactual?.outcome).toMatch(/^“Canvas sneakers red-\d+” would come first$/);
    expect(decision.influences).toContainEqual({
      datum: "colours",
      source: "Made-up web shop",
      changed: "first",
    });
    expect(receipts[0].decision?.influences).toEqual(decision.influences);
  });

  test("answers without it exactly as it answers a stranger", async () => {
    const { ask } = house();
    await ask("sneakers", knowing(navy, size38, budget));
    const unpersonalised = await ask("sneakers", stranger);
    const { decision, reply } = await house().ask("sneakers", { used: [], refused: [] });
    expect(unpersonalised.decision).toEqual(decision);
    expect(unpersonalised.reply).toEqual(reply);
    expect(decision).not.toHaveProperty("influences");
    expect(decision.choice).not.toHaveProperty("personal");
  });

  test.each(["red sneakers", "sneakers, not navy", "size 40 red sneakers", "ideally red sneakers"])(
    "lets %s stand over what is known of colours",
    async (text) => {
      const { ids } = house();
      expect(await ids(text, knowing(navy))).toEqual(await ids(text, stranger));
    },
  );

  test("keeps a size to the kind of thing that it is of", async () => {
    const { ask } = house();
    const { decision } = await ask("linen dress", knowing(size38));
    expect(decision.choice).not.toHaveProperty("personal");
    expect(decision.influences).toEqual([{ datum: "sizes", source: "Made-up web shop", changed: "nothing" }]);
  });

  test("takes cheaper as below the first that the person was shown", async () => {
    const { ask } = house();
    const first = await ask("sneakers", knowing(size38, navy));
    const cheaper = await ask("cheaper", knowing(size38, navy), {
      previous: shop.remembers.parse(first.request),
    });
    expect(cheaper.request).toMatchObject({
      constraints: [{ field: "price", op: "<", value: first.decision.choice.results[0].price?.amount }],
    });
  });

  test("promises arrival where things usually go when no place was said, and says so", async () => {
    const { ask } = house();
    const facts = knowing(datum("destination", { country: "NZ" }));
    const { decision, reply } = await ask("sneakers by 2026-03-10", facts);
    expect(decision.choice.deliveredTo).toBe("New Zealand");
    expect(decision.choice.results.map(({ id }) => id)).not.toContain("red-40");
    expect(decision.influences?.[0].changed).not.toBe("nothing");
    expect(reply.parts.map(({ text }) => text).join()).toContain("delivery to New Zealand");
  });

  test("says it in Chinese as well", async () => {
    const { reply, decision } = await house().ask("sneakers", knowing(navy), { locale: "zh" });
    expect(reply.parts.map(({ text }) => text).join()).toContain("参考了您平时的选择：藏青色");
    expect(decision.factors.at(-1)?.effect).toContain("改变了排在第一的商品");
  });

  test("answers in their language only where nobody named one and the text is of none", async () => {
    const { ask } = house();
    const chinese = knowing(datum("language", [{ value: "zh", events: 9, of: 9 }]));
    const said = async (more: Parameters<typeof ask>[2]) => (await ask("38", chinese, more)).reply.locale;
    expect(await said({ localeIsGuessed: true })).toBe("zh");
    expect(await said({})).toBe("en");
    const french = knowing(datum("language", [{ value: "fr" }]));
    expect((await ask("38", french, { localeIsGuessed: true })).reply.locale).toBe("en");
  });

  test("whatever a datum holds, every must holds and no product is lost", async () => {
    const { ask } = house();
    const text = "sneakers under $100";
    const without = await ask(text, stranger);
    const name = fc.constantFrom("sizes", "colours", "budgets", "brands", "destination", "nickname");
    await fc.assert(
      fc.asyncProperty(name, fc.jsonValue(), fc.constantFrom("red", "navy", "38"), async (of, odd, value) => {
        for (const given of [odd, [{ value, for: "shoes", currency: "USD", high: 20 }]]) {
          const { decision } = await ask(text, knowing(datum(of, JSON.parse(JSON.stringify(given)))));
          expect(decision.choice.total).toBe(without.decision.choice.total);
          expect(decision.choice.results.map(({ id }) => id).sort()).toEqual(
            without.decision.choice.results.map(({ id }) => id).sort(),
          );
        }
      }),
      { numRuns: 40 },
    );
  });
});
