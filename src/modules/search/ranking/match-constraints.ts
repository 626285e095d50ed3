import { type Constraint, fits } from "../../language/index.ts";
import type { Product } from "../product.ts";
import { audienceIn, audienceOf, suits } from "./audience.ts";
import type { IndexedProducts } from "./catalogue.ts";
import { compareDate, comparePrice, type PriceIn, type Standing } from "./compare-offer.ts";
import { unitInName } from "./stated-fields.ts";
import { TitleEvidence } from "./title-evidence.ts";

/** How a product stands to a constraint, and where it says so. */
export interface Statement {
  readonly standing: Standing;
  /** The product's field (`price`, `title`, `categories`, `attributes.color`, …) and what stands there. */
  readonly evidence?: { readonly field: string; readonly value: string };
}

/** Judges each document of a catalogue by one constraint. */
export interface Matcher {
  readonly constraint: Constraint;
  /**
   * Whether it may exclude products and put some below others. A positive wish for something that no product of
   * the catalogue states takes part as text alone.
   */
  readonly filters: boolean;
  /** Whether it is about the offer (its price, its arrival, its stock) and not about the thing. */
  readonly ofOffer: boolean;
  judge(document: number): Statement;
  /** The same without the evidence: what all candidates are asked. */
  standingOf(document: number): Standing;
}

/** Whether a document breaks a must. */
export const breaking =
  (document: number) =>
  ({ standingOf }: Matcher): boolean =>
    standingOf(document) === "conflicts";

/** Constraints that ask the same count once, by the first of them. */
export function withoutRepeats(constraints: readonly Constraint[]): Constraint[] {
  const seen = new Map<string, Constraint>();
  for (const constraint of constraints) {
    const { field, op, value, strength, unit, currency, system } = constraint;
    const key = JSON.stringify([field, op, value, strength, unit, currency, system]);
    if (!seen.has(key)) seen.set(key, constraint);
  }
  return [...seen.values()];
}

/** A matcher before it is known how its standings are kept. */
type Made = Omit<Matcher, "standingOf">;

/** What a constraint on the offer is judged with. */
export interface Offering {
  readonly arrival: (product: Product) => { readonly date: string; readonly how: string } | undefined;
  readonly convert: PriceIn;
}

const silence: Statement = { standing: "not stated" };

type MakeMatcher = (constraint: Constraint, products: IndexedProducts, offering: Offering) => Made;

/** Fields that are judged in a way of their own; all others by attribute, title and categories. */
const makers: Readonly<Record<string, MakeMatcher>> = {
  price: (constraint, products, { convert }) => ({
    constraint,
    filters: products.stated.statesPrice,
    ofOffer: true,
    judge(document) {
      const product = products.at(document);
      const standing = comparePrice(constraint, product, convert);
      return product.price === undefined ? silence : stating(standing, "price", String(product.price));
    },
  }),
  deliverBy: (constraint, products, { arrival }) => ({
    constraint,
    filters: true,
    ofOffer: true,
    judge(document) {
      const product = products.at(document);
      // What is sold out cannot arrive, whatever a calendar would promise of it.
      if (products.isSoldOut(document)) return stating("conflicts", "stock", String(product.stock ?? 0));
      const promise = arrival(product);
      if (promise === undefined) return silence;
      const standing = compareDate(constraint, promise.date) ? "matches" : "conflicts";
      return stating(standing, "arrival", promise.date);
    },
  }),
  quantity: (constraint, products) => ({
    constraint,
    filters: true,
    ofOffer: true,
    judge(document) {
      const { stock } = products.at(document);
      const wanted = Number(Array.isArray(constraint.value) ? constraint.value[0] : constraint.value);
      // An empty shelf is told as "out of stock", which is another reason.
      if (stock === undefined || stock <= 0 || !(wanted > 0)) return silence;
      return stating(stock >= wanted ? "matches" : "conflicts", "stock", String(stock));
    },
  }),
  brand: (constraint, products) => ({
    ...byAttribute(constraint, products, (product) =>
      product.brand === undefined ? [] : [["brand", product.brand]],
    ),
    filters: products.stated.statesBrand || constraint.op === "!=",
  }),
  type: byType,
  for: byAudience,
};

/** Matchers that depend on the index alone are made once for a constraint. */
const remembered = new WeakMap<IndexedProducts["index"], Map<string, Matcher>>();
/** How many, and how many bytes of standings they may hold in all: one a document each. */
const mostRemembered = 500;
const bytesRemembered = 64_000_000;
const ofTheOffer = new Set(["price", "deliverBy", "quantity"]);

export function matcherOf(constraint: Constraint, products: IndexedProducts, offering: Offering): Matcher {
  const make =
    (Object.hasOwn(makers, constraint.field) ? makers[constraint.field] : undefined) ?? byAttribute;
  if (ofTheOffer.has(constraint.field)) {
    const { judge, ...made } = make(constraint, products, offering);
    return { ...made, judge, standingOf: (document) => judge(document).standing };
  }
  const matchers = remembered.get(products.index) ?? new Map<string, Matcher>();
  remembered.set(products.index, matchers);
  const { field, op, value, unit, system } = constraint;
  const key = JSON.stringify([field, op, value, unit, system]);
  const known = matchers.get(key);
  if (known) return { ...known, constraint };
  const { size } = products.index;
  if (matchers.size >= Math.min(mostRemembered, Math.max(8, bytesRemembered / size))) matchers.clear();
  const { judge, ...made } = make(constraint, products, offering);
  const matcher = { ...made, judge, standingOf: eachOnce(judge, size) };
  matchers.set(key, matcher);
  return matcher;
}

const standings: readonly Standing[] = ["matches", "conflicts", "not stated"];

/** Asks how a document stands once, and remembers it as one more than its place in `standings`. */
function eachOnce(judge: Matcher["judge"], size: number): Matcher["standingOf"] {
  const known = new Uint8Array(size);
  return (document) => {
    if (known[document] === 0) known[document] = standings.indexOf(judge(document).standing) + 1;
    return standings[known[document] - 1];
  };
}

function stating(standing: Standing, field: string, value: string): Statement {
  return standing === "not stated" ? silence : { standing, evidence: { field, value } };
}

type Stated = readonly (readonly [field: string, value: string])[];

function byAttribute(
  constraint: Constraint,
  products: IndexedProducts,
  offering: Offering | ((product: Product) => Stated),
): Made {
  const names = products.stated.attributesOf(constraint.field);
  const statedOf =
    typeof offering === "function" ? offering : (product: Product) => attributesOf(product, names);
  const negative = constraint.op === "!=";
  const title = isNamed(constraint) ? new TitleEvidence(constraint, products.index) : undefined;
  const compare = comparing(constraint);
  if (names.length === 0 && amountOfData.test(constraint.unit ?? ""))
    return byTitleData(constraint, products, compare);
  return {
    constraint,
    filters: names.length > 0 || negative,
    ofOffer: false,
    judge(document) {
      const product = products.at(document);
      const stated = together(statedOf(product), negative, compare);
      if (stated.standing === "matches" || (negative && stated.standing === "conflicts")) return stated;
      const named = title && namedBy(title, document, product);
      if (named === undefined) return stated;
      // A title may name another brand, which the product is for ("Case for Samsung"): perhaps that is what is meant.
      if (constraint.field === "brand" && stated.standing === "conflicts") return silence;
      return { standing: negative ? "conflicts" : "matches", evidence: named };
    },
  };
}

const amountOfData = /^[kmgt]b$/i;

/** An amount of data says what it is by its unit: where no attribute states it, titles do (`Phone with 64GB`). */
function byTitleData(constraint: Constraint, products: IndexedProducts, compare: Compare): Made {
  const negative = constraint.op === "!=";
  const amountsIn = ({ title }: Product): Stated =>
    Array.from(title.matchAll(/\d+(?:\.\d+)?\s?[kmgt]b\b/gi), ([amount]) => ["title", amount] as const);
  return {
    constraint,
    filters: true,
    ofOffer: false,
    judge: (document) => {
      const product = products.at(document);
      const { standing } = together(amountsIn(product), negative, compare);
      return stating(standing, "title", product.title);
    },
  };
}

/** Whom it is for: the other sex or age is a conflict; an occasion or a person of either is a mention. */
function byAudience(constraint: Constraint, products: IndexedProducts, offering: Offering): Made {
  const mention = byAttribute(constraint, products, offering);
  const asked = constraint.op === "=" ? audienceOf(constraint) : undefined;
  if (asked === undefined) return mention;
  const names = products.stated.attributesOf(constraint.field);
  return {
    ...mention,
    filters: true,
    judge(document) {
      const product = products.at(document);
      const said: Stated = [
        ...attributesOf(product, names),
        ["title", product.title],
        ...Object.entries(product.text ?? {}).map(
          ([language, { title }]) => [`text.${language}.title`, title] as const,
        ),
        ["categories", product.categories?.join(" > ") ?? ""],
      ];
      for (const [field, value] of said) {
        const stated = audienceIn(value);
        if (stated) return stating(suits(asked, stated) ? "matches" : "conflicts", field, value);
      }
      return mention.judge(document);
    },
  };
}

/** Numbers in a title may be of anything; words that name a value say it. */
const isNamed = ({ op, value, unit }: Constraint): boolean =>
  unit === undefined &&
  (op === "=" || op === "in" || op === "!=") &&
  (typeof value === "string" || (Array.isArray(value) && value.every((one) => typeof one === "string")));

function namedBy(title: TitleEvidence, document: number, product: Product): Statement["evidence"] {
  if (title.inTitle(document)) return { field: "title", value: product.title };
  if (title.inCategories(document))
    return { field: "categories", value: product.categories?.join(" > ") ?? "" };
  return undefined;
}

function attributesOf({ attributes }: Product, names: readonly string[]): Stated {
  if (attributes === undefined) return [];
  return names.flatMap((name) => {
    const stated = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (stated === undefined) return [];
    const values = typeof stated === "string" ? [stated] : stated;
    return values.map((value): readonly [string, string] => [`attributes.${name}`, value]);
  });
}

type Compare = (field: string, value: string) => Standing;

/** Compares stated values, each once: values are few, products are many. */
function comparing(constraint: Constraint): Compare {
  const known = new Map<string, Standing>();
  return (field, value) => {
    const key = `${field}\n${value}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const unit = /^[\d.,\s]+$/.test(value) ? unitInName(field) : undefined;
    const fit = fits(constraint, unit === undefined ? value : `${value} ${unit}`);
    const standing = fit === "unclear" ? "not stated" : fit;
    if (known.size > 50_000) known.clear();
    known.set(key, standing);
    return standing;
  };
}

/** Several values stated together: one that fits is enough, one that is excluded is too much. */
function together(stated: Stated, negative: boolean, compare: Compare): Statement {
  let [matching, conflicting, unclear]: [Statement | undefined, Statement | undefined, boolean] = [
    undefined,
    undefined,
    false,
  ];
  for (const [field, value] of stated) {
    const standing = compare(field, value);
    if (standing === "matches") matching ??= stating(standing, field, value);
    else if (standing === "conflicts") conflicting ??= stating(standing, field, value);
    else unclear = true;
  }
  if (negative) return conflicting ?? (unclear ? silence : (matching ?? silence));
  return matching ?? (unclear ? silence : (conflicting ?? silence));
}

/** What a product is, its title and categories always say: a kind that they do not name is not this kind. */
function byType(constraint: Constraint, products: IndexedProducts): Made {
  const title = new TitleEvidence(constraint, products.index);
  const negative = constraint.op === "!=";
  return {
    constraint,
    filters: negative,
    ofOffer: false,
    judge(document) {
      const product = products.at(document);
      const named = namedBy(title, document, product);
      if (named) return { standing: negative ? "conflicts" : "matches", evidence: named };
      return negative ? stating("matches", "title", product.title) : silence;
    },
  };
}

const nothing: Offering = {
  arrival: () => undefined,
  convert: (amount, from, to) => (from === to ? amount : undefined),
};

/** How the only product of an index stands to a constraint on what it is. */
export const statementOf = (constraint: Constraint, only: IndexedProducts): Statement =>
  matcherOf(constraint, only, nothing).judge(0);
