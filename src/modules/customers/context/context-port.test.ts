import { describe, expect, test } from "vitest";
import type { Datum, Facts } from "../../../kernel/index.ts";
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

function context(answers: { readonly patterns?: Facts; readonly profiles?: Facts } = {}) {
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
      patterns: { used: [datum("colours")], refused: [{ name: "sizes", reason: "switched-off" }] },
      profiles: {
        used: [datum("destination"), datum("not-asked-for"), datum("sizes")],
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
      profiles: { used: [datum("sizes")], refused: [] },
    });
    expect((await collect(["sizes"])).used).toEqual([datum("sizes")]);
  });
});
