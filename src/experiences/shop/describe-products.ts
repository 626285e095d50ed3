import type {
  Claim,
  Composing,
  Decision,
  Draft,
  DraftPart,
  Json,
  LeftOut,
  Locale,
} from "../../kernel/index.ts";
import { type ShopRequest, wordDate } from "../../modules/language/index.ts";
import type { Relaxation, ShopChoice, ShopResult } from "./choice.ts";
import { formatPrice } from "./format-price.ts";
import {
  availabilityWords,
  joined,
  leftOutReasons,
  partOf,
  type Said,
  say,
  separators,
  templateOf,
} from "./wording.ts";

/**
 * The reply as claims with evidence: a summary, a part a product, a part a relaxation, and what was left out. A
 * part's id is `product:ID` where it is about one product.
 */
export function describeProducts(
  decision: Decision<ShopChoice>,
  { locale, request }: Composing<ShopRequest>,
): Draft {
  const { results, relaxations } = decision.choice;
  const parts: DraftPart[] = [
    ...(results.length > 0
      ? [...summary(decision.choice, locale), ...describePersonal(decision.choice, locale)]
      : [partOf("summary", say(templateOf(whyNothing(decision, request), locale), {}))]),
    ...results.map((result) => describeProduct(result, locale)),
    ...relaxations.map((relaxation, index) => describeRelaxation(relaxation, index, locale)),
    ...describeLeftOut(decision.leftOut, locale),
  ];
  return { locale, parts };
}

/** Evidence within the decision itself: a path to an object, and a field of it. */
const decided = (kind: string, shown: string, id: string, field: string, value: Json): Claim => ({
  kind,
  shown,
  evidence: { source: "decision", id, field, value },
});

const count = (value: number, id: string, field: string): Claim =>
  decided("count", String(value), id, field, value);

function whyNothing({ choice, leftOut }: Decision<ShopChoice>, { constraints, residue }: ShopRequest) {
  if (constraints.length === 0 && residue === "") return "whatThen";
  return choice.relaxations.length > 0 || leftOut.length > 0 ? "nothing" : "nothingAtAll";
}

function summary({ total, nearest, unstated, deliveredTo }: ShopChoice, locale: Locale): DraftPart[] {
  const found = nearest
    ? say(templateOf("nearest", locale), {})
    : say(templateOf("fits", locale, total), { count: count(total, "choice", "total") });
  const parts = [partOf("summary", found)];
  if (unstated > 0) {
    const some = say(templateOf("unstated", locale, unstated), {
      count: count(unstated, "choice", "unstated"),
    });
    parts.push(partOf("unstated", some));
  }
  if (deliveredTo !== undefined) {
    const place = decided("place", deliveredTo, "choice", "deliveredTo", deliveredTo);
    parts.push(partOf("deliveredTo", say(templateOf("deliveredTo", locale), { place })));
  }
  return parts;
}

function describePersonal({ personal }: ShopChoice, locale: Locale): DraftPart[] {
  if (!personal) return [];
  const likes = personal.uses.map(({ words }, index) =>
    say("{like}", { like: decided("known", words, `choice.personal.uses.${index}`, "words", words) }),
  );
  const said = say(templateOf("personal", locale), { likes: joined(likes, separators[locale].list) });
  return [partOf("personal", said)];
}

function describeProduct(result: ShopResult, locale: Locale): DraftPart {
  const about = (kind: string, shown: string, field: string, value: Json, source = "catalogue"): Claim => ({
    kind,
    shown,
    evidence: { source, id: result.id, field, value },
  });
  const { price, availability, arrival, facts, usual = [] } = result;
  const details: Said[] = [];
  if (price) {
    const shown = formatPrice(price, locale);
    details.push(say("{price}", { price: about("price", shown, "price", price.amount) }));
  }
  if (availability !== "not stated") {
    const shown = availabilityWords[availability][locale];
    details.push(say("{stock}", { stock: about("availability", shown, "availability", availability) }));
  }
  if (arrival) {
    const shown = wordDate(arrival.date, locale);
    const date = about("arrival", shown, result.arrivalField, arrival.date, "delivery");
    details.push(say(templateOf("arrives", locale), { date }));
  }
  for (const [name, stated] of [
    ["asAsked", facts],
    ["asUsual", usual],
  ] as const) {
    if (stated.length === 0) continue;
    const values = stated.map(({ field, value, words }) =>
      say("{fact}", { fact: about("attribute", words, field, value) }),
    );
    details.push(say(templateOf(name, locale), { facts: joined(values, separators[locale].value) }));
  }
  const title = about("title", result.title, result.titleField, result.title);
  const said = say(templateOf(details.length > 0 ? "product" : "titleAlone", locale), {
    title,
    details: joined(details, separators[locale].list),
  });
  return partOf(`product:${result.id}`, said);
}

function describeRelaxation(
  { instead, also, count: opened, words, alsoWords }: Relaxation,
  index: number,
  locale: Locale,
): DraftPart {
  const path = `choice.relaxations.${index}`;
  const worded = (field: string, shown: string) => decided("constraint", shown, path, field, shown);
  const name = also ? (instead ? "insteadAndWithout" : "withoutBoth") : instead ? "instead" : "without";
  const said = say(templateOf(name, locale, opened), {
    constraint: worded("words", words),
    ...(alsoWords !== undefined && { second: worded("alsoWords", alsoWords) }),
    count: count(opened, path, "count"),
  });
  return partOf(`relaxation:${index}`, said);
}

function describeLeftOut(leftOut: readonly LeftOut[], locale: Locale): DraftPart[] {
  if (leftOut.length === 0) return [];
  const reasons = leftOut.map(({ reason, count: left }, index) => {
    const template = (leftOutReasons[reason] ?? leftOutReasons.other)[locale];
    return say(template, { count: count(left, `leftOut.${index}`, "count") });
  });
  const said = say(templateOf("leftOut", locale), { reasons: joined(reasons, separators[locale].list) });
  return [partOf("leftOut", said)];
}
