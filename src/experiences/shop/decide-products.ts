import type { Decision, Locale } from "../../kernel/index.ts";
import { type ShopRequest, wordConstraint, wordName } from "../../modules/language/index.ts";
import { type FoundResult, findProducts, type Product, statedField } from "../../modules/search/index.ts";
import type { ShopChoice, ShopFit, ShopResult, StatedFact } from "./choice.ts";
import type { ShopDoors } from "./doors.ts";
import type { Like } from "./likes.ts";
import { placeName } from "./wording.ts";

/** How many products an answer shows. */
export const shownAtMost = 12;

export interface Considering {
  readonly locale: Locale;
  readonly arrival: ShopDoors["arrival"];
  /** What is known of the person; none for a stranger. */
  readonly likes: readonly Like[];
  readonly likeness?: (product: Product) => number;
}

/** Finds the products that a request asks for, and says where each of them states what was asked. */
export function decideProducts(
  request: ShopRequest,
  { catalogue, rates, mayShow }: ShopDoors,
  { locale, arrival, likes, likeness }: Considering,
): Decision<ShopChoice> {
  const found = findProducts(request, {
    catalogue,
    arrival: arrival.of,
    rates,
    locale,
    limit: shownAtMost,
    ...(likes.length > 0 && { likes: likes.map(({ constraint }) => constraint) }),
    ...(likeness && { likeness }),
  });
  const nearest = found.results.length === 0 && found.similar.length > 0;
  const results = (nearest ? found.similar : found.results).flatMap((result) => {
    const product = catalogue.product(result.id);
    return product
      ? [resultOf(result, product, { locale, arrivalField: arrival.field, mayShow, likes })]
      : [];
  });
  return {
    choice: {
      total: found.total,
      nearest,
      unstated: results.filter(({ why }) => why.some(({ status }) => status === "not stated")).length,
      results,
      relaxations: found.relaxations.map((relaxed) => ({
        ...relaxed,
        words: wordConstraint(relaxed.instead ?? relaxed.drop, locale),
        ...(relaxed.also && { alsoWords: wordConstraint(relaxed.also, locale) }),
      })),
      ...(arrival.to &&
        results.some((result) => result.arrival) && { deliveredTo: placeName(arrival.to, locale) }),
    },
    considered: found.considered,
    leftOut: found.leftOut,
    factors: found.factors,
    ...(found.counterfactual && { counterfactual: found.counterfactual }),
    versions: { catalogue: catalogue.version },
  };
}

interface Showing {
  readonly locale: Locale;
  readonly arrivalField: string;
  readonly mayShow: ShopDoors["mayShow"];
  readonly likes: readonly Like[];
}

function resultOf(
  found: FoundResult,
  product: Product,
  { locale, arrivalField, mayShow, likes }: Showing,
): ShopResult {
  const liked = new Map(likes.map((like) => [like.constraint.field, like]));
  // A like is about a field that the request leaves open, so that a wish for it is not the request's.
  const likeOf = ({ field, status }: ShopFit): Like | undefined =>
    status === "prefers" ? liked.get(field) : undefined;
  const usual = found.why.filter((fit) => likeOf(fit));
  const asked = found.why.filter((fit) => !likeOf(fit));
  return {
    ...found,
    why: found.why.map((fit) => {
      const { field, value, status } = fit;
      const like = likeOf(fit);
      return { field, value, status, ...(like && { origin: originOf(like) }) };
    }),
    ...(product.image !== undefined && mayShow(product.image) && { image: product.image }),
    facts: factsOf(asked, product, locale),
    ...(usual.length > 0 && { usual: factsOf(usual, product, locale) }),
    titleField: product.text?.[locale] ? `text.${locale}.title` : "title",
    arrivalField,
  };
}

const originOf = ({ datum, source, words }: Like): ShopFit["origin"] => ({ datum, source, words });

/** What the product states of what was asked, beside its title, price, stock and arrival, which are said anyway. */
function factsOf(why: FoundResult["why"], product: Product, locale: Locale): StatedFact[] {
  const stated = why.flatMap(({ evidence }) => (evidence?.field.startsWith("attributes.") ? [evidence] : []));
  const facts = new Map(
    stated
      .filter(({ field }) => statedField(product, field) !== undefined)
      .map(({ field, value }) => [`${field} ${value}`, { field, value, words: wordName(value, locale) }]),
  );
  return [...facts.values()];
}
