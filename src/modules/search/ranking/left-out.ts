import type { LeftOut, Locale } from "../../../kernel/index.ts";
import { titleIn } from "../product.ts";
import type { IndexedProducts } from "./catalogue.ts";
import { breaking, type Matcher } from "./match-constraints.ts";
import type { Judged } from "./order-results.ts";

const mostExamples = 3;

/**
 * What was meant by the request and is not shown, by the first reason that holds: the field of a must that the
 * product breaks, or `out of stock`. What fits and merely stands further down is not left out.
 */
export function leftOutOf(
  meant: readonly number[],
  shown: readonly number[],
  judged: Judged,
  {
    musts,
    products,
    locale,
  }: { readonly musts: readonly Matcher[]; readonly products: IndexedProducts; readonly locale: Locale },
): LeftOut[] {
  const visible = new Set(shown);
  const byReason = new Map<string, number[]>();
  for (const place of meant) {
    const reason = visible.has(place) ? undefined : reasonOf(place, judged, musts);
    if (reason === undefined) continue;
    const group = byReason.get(reason);
    if (group) group.push(place);
    else byReason.set(reason, [place]);
  }
  return [...byReason]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([reason, group]) => ({
      reason,
      count: group.length,
      examples: group.slice(0, mostExamples).map((place) => {
        const product = products.at(judged.documents[place]);
        return { id: product.id, title: titleIn(product, locale) };
      }),
    }));
}

function reasonOf(
  place: number,
  { documents, conflicts, soldOut }: Judged,
  musts: readonly Matcher[],
): string | undefined {
  const broken = conflicts[place] === 0 ? undefined : musts.find(breaking(documents[place]));
  const field = broken?.constraint.field;
  // What is sold out cannot arrive: that is why it is too late.
  if (field !== undefined && !(field === "deliverBy" && soldOut[place] === 1)) return field;
  return soldOut[place] === 1 ? "out of stock" : undefined;
}
