import { afterEach, describe, expect, it } from "vitest";
import type { Claim, Draft, EvidenceSource, Json } from "../../../kernel/index.ts";
import { openModel, parseModelSetting, wordingPort } from "../../models/index.ts";
import { type ModelDouble, seededRandom, startModelDouble } from "../../models/testing.ts";
import { openClaimsGuard, wordsThatMayBeAdded } from "./index.ts";
import { honestDraft } from "./testing.ts";

const stated = (facts: Readonly<Record<string, Json>>): EvidenceSource => ({
  source: "catalogue",
  lookUp: (id, field) => facts[`${id}.${field}`],
});

const price = (value: number, shown: string): Claim => ({
  kind: "price",
  shown,
  evidence: { source: "catalogue", id: "p1", field: "price", value },
});

const draft: Draft = {
  locale: "en",
  parts: [
    { id: "hello", text: "This fits.", claims: [] },
    { id: "product:p1", text: "It costs $899.00.", claims: [price(899, "$899.00")] },
  ],
};

const facts = { "p1.price": 899, "p1.currency": "USD" };
const check = (sources: EvidenceSource[], template = draft, worded = template, decision: Json = {}) =>
  openClaimsGuard({ sources }).check({ template, worded, decision });

describe("the guard", () => {
  it("releases what its evidence backs", async () => {
    expect(await check([stated(facts)])).toEqual({
      verdict: { kind: "release", findings: [] },
      released: draft,
    });
  });

  it.each([
    ["has changed", "stale", { ...facts, "p1.price": 900 }],
    ["is gone", "stale", { "p1.currency": "USD" }],
    ["is in another currency now", "unbacked", { ...facts, "p1.currency": "CNY" }],
    ["is in no currency now", "unbacked", { "p1.price": 899 }],
  ])("leaves a part out whose price %s", async (_, kind, facts) => {
    const { verdict, released } = await check([stated(facts)]);
    expect(verdict).toMatchObject({ kind: "template", findings: [{ part: "product:p1", kind }] });
    expect(released.parts.map(({ id }) => id)).toEqual(["hello"]);
  });

  it("leaves a part out whose evidence nobody can look up", async () => {
    const { verdict } = await check([]);
    expect(verdict).toMatchObject({
      kind: "template",
      findings: [{ guard: "evidence", kind: "unbacked" }, {}],
    });
  });

  it("refuses a draft of which nothing is left", async () => {
    const template = { ...draft, parts: draft.parts.slice(1) };
    expect(await check([stated({})], template)).toMatchObject({
      verdict: { kind: "refuse" },
      released: { locale: "en", parts: [] },
    });
    expect((await check([], { locale: "en", parts: [] })).verdict.kind).toBe("refuse");
  });

  it("refuses everything when a source fails", async () => {
    const failing: EvidenceSource = {
      source: "catalogue",
      lookUp() {
        throw new Error("the index is gone");
      },
    };
    expect(await check([failing])).toEqual({
      verdict: {
        kind: "refuse",
        findings: [{ guard: "guard", part: "*", kind: "failed", detail: "a check could not be made" }],
      },
      released: { locale: "en", parts: [] },
    });
  });

  it("looks a decision's evidence up in the decision", async () => {
    const template: Draft = {
      locale: "zh",
      parts: [
        {
          id: "summary",
          text: "有 12 件符合。",
          claims: [
            {
              kind: "count",
              shown: "12",
              evidence: { source: "decision", id: "choice.relaxations.0", field: "count", value: 12 },
            },
          ],
        },
      ],
    };
    const decision = (count: number) => ({ choice: { relaxations: [{ count }] } });
    expect((await check([], template, template, decision(12))).verdict.kind).toBe("release");
    expect((await check([], template, template, decision(11))).verdict.kind).toBe("refuse");
    expect((await check([], template, template, {})).verdict.kind).toBe("refuse");
  });

  it("takes one of several stated values, and only one that is stated", async () => {
    const template = (value: string): Draft => ({
      locale: "en",
      parts: [
        {
          id: "p",
          text: `In ${value}.`,
          claims: [
            {
              kind: "attribute",
              shown: value,
              evidence: { source: "catalogue", id: "p1", field: "color", value },
            },
          ],
        },
      ],
    });
    const source = stated({ "p1.color": ["navy", "white"] });
    expect((await check([source], template("white"))).verdict.kind).toBe("release");
    expect((await check([source], template("black"))).verdict.kind).toBe("refuse");
  });

  it.each([
    ["leaves a part out", { ...draft, parts: draft.parts.slice(0, 1) }],
    ["gives a part twice", { ...draft, parts: [...draft.parts, ...draft.parts.slice(1)] }],
    ["changes the language", { ...draft, locale: "zh" as const }],
    [
      "changes a claim and keeps the facts",
      {
        ...draft,
        parts: draft.parts.map((part) => ({
          ...part,
          text: `Hello! ${part.text}`,
          claims: [price(9, "$9.00")],
        })),
      },
    ],
    [
      "changes a claim along with the text",
      {
        ...draft,
        parts: draft.parts.map((part) => ({
          ...part,
          text: part.text.replace("899", "9"),
          claims: part.claims.map(() => price(9, "$9.00")),
        })),
      },
    ],
  ])("falls back to the template where a wording %s", async (_, worded) => {
    const { verdict, released } = await check([stated(facts)], draft, worded);
    expect(verdict.kind).toBe("template");
    expect(released).toEqual(draft);
  });

  it("drops a part that only the wording has", async () => {
    const extra = { id: "extra", text: "Hello.", claims: [] };
    const { released } = await check([stated(facts)], draft, { ...draft, parts: [extra, ...draft.parts] });
    expect(released).toEqual(draft);
  });
});

describe("a model behind the guard", () => {
  const doubles: ModelDouble[] = [];
  afterEach(async () => {
    for (const double of doubles.splice(0)) await double.close();
  });

  const answers = async (character: Parameters<typeof startModelDouble>[0], rounds: number) => {
    const double = await startModelDouble(character, { seed: 5 });
    doubles.push(double);
    const model = openModel(parseModelSetting(double.setting), {
      timeoutMs: 300,
      plainWords: wordsThatMayBeAdded,
      limits: { burst: 1_000, failuresToRest: 1_000 },
    });
    const random = seededRandom(23);
    const pairs: { template: Draft; released: Draft }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const { draft: template, sources, decision } = honestDraft(random);
      const { draft: worded } = await wordingPort(model).word(template, AbortSignal.timeout(10_000));
      const { released } = await openClaimsGuard({ sources }).check({ template, worded, decision });
      pairs.push({ template, released });
    }
    return pairs;
  };

  it.each(["lying", "hostile"] as const)("that is %s leaves the template's words", async (character) => {
    for (const { template, released } of await answers(character, 40)) expect(released).toEqual(template);
  });

  it("that is broken in every way leaves the template's words", { timeout: 20_000 }, async () => {
    for (const { template, released } of await answers("broken", 20)) expect(released).toEqual(template);
  });

  it("that is helpful is heard", async () => {
    const pairs = await answers("helpful", 20);
    expect(pairs.filter(({ template, released }) => template !== released).length).toBeGreaterThan(10);
    expect(pairs.some(({ template, released }) => released.parts[1]?.text !== template.parts[1]?.text)).toBe(
      true,
    );
  });
});
