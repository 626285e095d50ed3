import type { LeftOut } from "../../../kernel/index.ts";
import type { IndexedProducts } from "./catalogue.ts";
import type { Matcher } from "./match-constraints.ts";
import type { Judged } from "./order-results.ts";

const mostExamples = 3;

/**
 * What was meant by the request and is not shown, by the first reason that holds: the field of a must that the
 * product breaks, or `out of stock`. What fits and merely stands further down is not left out.
 */
export function leftOutOf(
  meant: readonly Judged[],
  shown: readonly Judged[],
  musts: readonly Matcher[],
  products: IndexedProducts,
): LeftOut[] {
  const visible = new Set(shown.map(({ document }) => document));
  const byReason = new Map<string, Judged[]>();
  for (const judged of meant) {
    if (visible.has(judged.document)) continue;
    const reason = reasonOf(judged, musts);
    if (reason === undefined) continue;
    const group = byReason.get(reason);
    if (group) group.push(judged);
    else byReason.set(reason, [judged]);
  }
  return [...byReason]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([reason, group]) => ({
      reason,
      count: group.length,
      examples: group.slice(0, mostExamples).map(({ document }) => {
        const { id, title } = products.at(document);
        return { id, title };
      }),
    }));
}

function reasonOf({ conflicts, outOfStock }: Judged, musts: readonly Matcher[]): string | undefined {
  const broken = musts.find((_, bit) => (conflicts & (1 << bit)) !== 0);
  if (broken) return broken.constraint.field;
  return outOfStock ? "out of stock" : undefined;
}
