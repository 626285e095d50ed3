import type { Deciding, Decision, Destination, Locale } from "../../kernel/index.ts";
import { type ShopRequest, wordConstraint, wordName } from "../../modules/language/index.ts";
import { type FoundResult, findProducts, type Product, statedField } from "../../modules/search/index.ts";
import type { ShopChoice, ShopResult, StatedFact } from "./choice.ts";
import type { ShopDoors } from "./doors.ts";
import { decideOnce } from "./remember-decisions.ts";

/** How many products an answer shows. */
const shownAtMost = 12;

/** Finds the products that a request asks for, and says where each of them states what was asked. */
export async function chooseProducts(
  request: ShopRequest,
  doors: ShopDoors,
  { input: { locale } }: Pick<Deciding, "input">,
): Promise<Decision<ShopChoice>> {
  const likeness = await doors.likenessTo(request.text);
  if (likeness) return choose(request, doors, { locale, likeness });
  const key = JSON.stringify([locale, doors.arrival.field, request]);
  return decideOnce(doors.catalogue, key, () => choose(request, doors, { locale }));
}

function choose(
  request: ShopRequest,
  { catalogue, arrival, rates, mayShow }: ShopDoors,
  { locale, likeness }: { readonly locale: Locale; readonly likeness?: (product: Product) => number },
): Decision<ShopChoice> {
  const found = findProducts(request, {
    catalogue,
    arrival: arrival.of,
    rates,
    locale,
    limit: shownAtMost,
    ...(likeness && { likeness }),
  });
  const nearest = found.results.length === 0 && found.similar.length > 0;
  const results = (nearest ? found.similar : found.results).flatMap((result) => {
    const product = catalogue.product(result.id);
    return product ? [resultOf(result, product, { locale, arrivalField: arrival.field, mayShow })] : [];
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

function resultOf(
  found: FoundResult,
  product: Product,
  {
    locale,
    arrivalField,
    mayShow,
  }: { readonly locale: Locale; readonly arrivalField: string; readonly mayShow: ShopDoors["mayShow"] },
): ShopResult {
  return {
    ...found,
    why: found.why.map(({ field, value, status }) => ({ field, value, status })),
    ...(product.image !== undefined && mayShow(product.image) && { image: product.image }),
    facts: factsOf(found, product, locale),
    titleField: product.text?.[locale] ? `text.${locale}.title` : "title",
    arrivalField,
  };
}

const places: Readonly<Record<Locale, Intl.DisplayNames>> = {
  en: new Intl.DisplayNames("en", { type: "region" }),
  zh: new Intl.DisplayNames("zh-CN", { type: "region" }),
};

const placeName = ({ country, postcode }: Destination, locale: Locale): string =>
  [places[locale].of(country) ?? country, postcode].filter((part) => part !== undefined).join(" ");

/** What the product states of what was asked, beside its title, price, stock and arrival, which are said anyway. */
function factsOf({ why }: FoundResult, product: Product, locale: Locale): StatedFact[] {
  const stated = why.flatMap(({ evidence }) => (evidence?.field.startsWith("attributes.") ? [evidence] : []));
  const facts = new Map(
    stated
      .filter(({ field }) => statedField(product, field) !== undefined)
      .map(({ field, value }) => [`${field} ${value}`, { field, value, words: wordName(value, locale) }]),
  );
  return [...facts.values()];
}

/** The choice without the products and the relaxations that the guard withheld. */
export function withholdProducts(choice: ShopChoice, parts: ReadonlySet<string>): ShopChoice {
  const results = choice.results.filter(({ id }) => !parts.has(`product:${id}`));
  const relaxations = choice.relaxations.filter((_, index) => !parts.has(`relaxation:${index}`));
  return { ...choice, results, relaxations };
}
