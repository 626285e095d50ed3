import { describe, expect, test } from "vitest";
import type { Datum } from "../../../kernel/index.ts";
import type { Way, WeighedDatum, WeighedFacts } from "../profiles/index.ts";
import { contextPort } from "./index.ts";

const person = { subject: "s", account: "a", roles: [] };
const datum = (name: string): Datum => ({
  name,
  value: "x",
  category: "preference",
  source: "Made-up shop",
  collectedAt: "2026-01-01T00:00:00.000Z",
  basis: "consent",
});

const came = (name: string, way: Way = "company", value: Datum["value"] = "x"): WeighedDatum => ({
  ...datum(name),
  value,
  way,
});

function context(answers: { readonly patterns?: WeighedFacts; readonly profiles?: WeighedFacts } = {}) {
  const asked: string[] = [];
  const reading = (who: "patterns" | "profiles") => ({
    async read({ names, subjects }: { names: readonly string[]; subjects: readonly string[] }) {
      asked.push(`${who} ${subjects} ${names}`);
      return answers[who] ?? { used: [], refused: [] };
    },
  });
  const port = contextPort({
    identity: {
      async personOf(subject) {
        asked.push(`identity ${subject}`);
        return { person: subject, subjects: [subject, "t"] };
      },
    },
    patterns: reading("patterns"),
    profiles: reading("profiles"),
    clock: { now: () => new Date("2026-06-01T00:00:00Z") },
  });
  const collect = (reads: readonly string[], more: Partial<Parameters<typeof port.collect>[0]> = {}) =>
    port.collect({
      experience: "shop",
      purpose: "find-products",
      reads,
      person,
      unpersonalised: false,
      ...more,
    });
  return { collect, asked };
}

describe("the context of a turn", () => {
  test.each([
    ["of a stranger", { person: { subject: "s", roles: [] } }, "person-unknown"],
    ["that is to be unpersonalised", { unpersonalised: true }, "unpersonalised"],
  ])("%s asks no store and refuses everything", async (_, more, reason) => {
    const { collect, asked } = context();
    expect(await collect(["sizes", "destination"], more)).toEqual({
      used: [],
      refused: [
        { name: "sizes", reason },
        { name: "destination", reason },
      ],
    });
    expect(asked).toEqual([]);
  });

  test("of an Experience that reads nothing asks no store", async () => {
    const { collect, asked } = context();
    expect(await collect([])).toEqual({ used: [], refused: [] });
    expect(asked).toEqual([]);
  });

  test("asks each store for its own names, for all subjects of the person, and answers in the order asked", async () => {
    const { collect, asked } = context({
      patterns: { used: [came("colours")], refused: [{ name: "sizes", reason: "switched-off" }] },
      profiles: {
        used: [came("destination"), came("not-asked-for"), came("sizes")],
        refused: [{ name: "colours", reason: "no-such-fact" }],
      },
    });
    const facts = await collect(["sizes", "destination", "colours", "nickname"]);
    expect(asked).toEqual([
      "identity s",
      "patterns s,t sizes,colours",
      "profiles s,t sizes,destination,colours,nickname",
    ]);
    expect(facts.used.map(({ name }) => name)).toEqual(["destination", "colours"]);
    expect(facts.refused).toEqual([
      { name: "sizes", reason: "switched-off" },
      { name: "nickname", reason: "no-such-fact" },
    ]);
  });

  test("takes what a source told where nothing was learned", async () => {
    const { collect } = context({
      patterns: { used: [], refused: [{ name: "sizes", reason: "no-consent" }] },
      profiles: { used: [came("sizes")], refused: [] },
    });
    expect((await collect(["sizes"])).used).toEqual([datum("sizes")]);
  });

  test.each([
    ["what the person said", "person", "company", "told"],
    ["what the company knows, where pages taught the other", "company", "browser", "told"],
    ["what was learned, where both came by one way", "company", "company", "learned"],
    ["what was learned, where a page told the other", "browser", "company", "learned"],
  ] as const)("takes %s", async (_, told, learned, taken) => {
    const { collect } = context({
      patterns: { used: [came("sizes", learned, "learned")], refused: [] },
      profiles: { used: [came("sizes", told, "told")], refused: [] },
    });
    expect((await collect(["sizes"])).used).toEqual([{ ...datum("sizes"), value: taken }]);
  });
});
