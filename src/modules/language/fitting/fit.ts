import type { Constraint } from "../constraint.ts";

/** Whether what is stated satisfies a constraint. What cannot be compared is `unclear`, never a guess. */
export type Fitting = "matches" | "conflicts" | "unclear";

/** The values that a constraint allows or excludes, as text. */
export const wantedOf = ({ value }: Constraint): readonly string[] =>
  typeof value === "object" ? value.map(String) : [String(value)];

export const opposite: Readonly<Record<Fitting, Fitting>> = {
  matches: "conflicts",
  conflicts: "matches",
  unclear: "unclear",
};

/**
 * Compares by likeness of single values: `=` and `in` want one of them, `!=` none. `like` says how one wanted
 * value stands to all that is stated.
 */
export function fitsOneOf(constraint: Constraint, like: (wanted: string) => Fitting): Fitting {
  const each = wantedOf(constraint).map(like);
  const any = each.includes("matches") ? "matches" : each.includes("unclear") ? "unclear" : "conflicts";
  return constraint.op === "!=" ? opposite[any] : any;
}

/** One of several stated values will do. */
export function anyOf(fittings: readonly Fitting[]): Fitting {
  if (fittings.length === 0) return "unclear";
  if (fittings.includes("matches")) return "matches";
  return fittings.includes("unclear") ? "unclear" : "conflicts";
}

/** Remembers what it worked out for the texts seen last: catalogues state the same few things over and over. */
export function remembering<Result>(work: (text: string) => Result, most = 20_000): (text: string) => Result {
  const known = new Map<string, { readonly result: Result }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.result;
    const result = work(text);
    if (known.size >= most) known.clear();
    known.set(text, { result });
    return result;
  };
}
