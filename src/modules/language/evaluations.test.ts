import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type Constraint, readShopRequest } from "./index.ts";

const constraint = z.object({
  field: z.string(),
  op: z.string(),
  value: z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))]),
  strength: z.string(),
  unit: z.string().optional(),
  currency: z.string().optional(),
  system: z.string().optional(),
});
const labelled = z.object({
  text: z.string(),
  language: z.string(),
  previous: z.string().optional(),
  refine: z.string().optional(),
  constraints: z.array(constraint),
  residue: z.string(),
});

const now = "2026-03-04T10:00";
const read = (name: string) =>
  readFileSync(new URL(`./evaluations/${name}.jsonl`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => labelled.parse(JSON.parse(line)));

/** What must agree for two constraints to count as one; the order of alternatives does not. */
function keyOf({
  field,
  op,
  value,
  strength,
  unit,
  currency,
  system,
}: z.infer<typeof constraint> | Constraint): string {
  const same = op === "in" && typeof value === "object" ? [...value].map(String).sort() : value;
  return JSON.stringify([field, op, same, strength, unit, currency, system]);
}

describe.each(["en", "zh"])("made-up requests in %s", (language) => {
  const results = read(language).map(({ text, previous, constraints, refine, ...rest }) => {
    const before = previous === undefined ? {} : { previous: readShopRequest(previous, { now }) };
    const got = readShopRequest(text, { now, ...before });
    const want = constraints.map(keyOf);
    const have = got.constraints.map(keyOf);
    const right = have.filter((key) => want.includes(key)).length;
    return { got, right, want: want.length, have: have.length, refined: got.refine === refine, ...rest };
  });
  const sum = (of: (result: (typeof results)[number]) => number) =>
    results.reduce((total, one) => total + of(one), 0);

  it("are read with an F1 of at least 0.95 over constraints", () => {
    expect(results.length).toBeGreaterThan(150);
    const f1 = (2 * sum(({ right }) => right)) / sum(({ want, have }) => want + have);
    expect(f1).toBeGreaterThanOrEqual(0.95);
  });

  it("leave the residue that names the thing", () => {
    expect(
      sum(({ got, residue }) => (got.residue === residue ? 1 : 0)) / results.length,
    ).toBeGreaterThanOrEqual(0.95);
  });

  it("are told apart by language and refinement", () => {
    expect(results.every(({ refined, got }) => refined && got.language === language)).toBe(true);
  });
});
