import { z } from "zod";
import type { Datum, Destination, Facts, Locale } from "../../kernel/index.ts";
import {
  type Budget,
  isPatternName,
  type Named,
  preferenceSchemas,
  type Size,
  wordItem,
} from "../../modules/customers/patterns/index.ts";
import type { Constraint, ShopRequest } from "../../modules/language/index.ts";

/** Something known of the person that moves products up, and never leaves one out. */
export interface Like {
  /** The datum that it comes from, and where that comes from. */
  readonly datum: string;
  readonly source: string;
  readonly constraint: Constraint;
  /** Of what kind of thing only, such as shoes. */
  readonly for?: string;
  /** As the person is told: "shoes in EU 38". */
  readonly words: string;
}

type Told = Omit<Like, "datum" | "source">;

const several = (field: string, values: readonly Named[], words: string): Told[] => {
  const [first, ...more] = values.map(({ value }) => value);
  if (first === undefined) return [];
  const wanted =
    more.length === 0
      ? ({ op: "=", value: first } as const)
      : ({ op: "in", value: [first, ...more] } as const);
  return [{ constraint: { field, ...wanted, strength: "prefer" }, words }];
};

const sizes = (items: readonly Size[], locale: Locale): Told[] =>
  items.map((item) => ({
    constraint: {
      field: "size",
      op: "=",
      value: item.value,
      strength: "prefer",
      ...(item.system !== undefined && { system: item.system }),
    },
    ...(item.for !== undefined && { for: item.for }),
    words: wordItem("sizes", item, locale),
  }));

const budgets = (items: readonly Budget[], locale: Locale): Told[] =>
  items.map((item) => ({
    constraint: { field: "price", op: "<=", value: item.high, currency: item.currency, strength: "prefer" },
    for: item.for,
    words: wordItem("budgets", item, locale),
  }));

/** Several names in one line: navy, walnut / 藏青色、胡桃木. */
const listed = (
  pattern: "colours" | "materials" | "brands",
  items: readonly Named[],
  locale: Locale,
): string => items.map((item) => wordItem(pattern, item, locale)).join(locale === "en" ? ", " : "、");

/** A datum that is not of its pattern's shape tells nothing: another source may call something else by its name. */
function toldBy({ name, value }: Datum, locale: Locale): Told[] {
  if (!isPatternName(name)) return [];
  switch (name) {
    case "sizes":
      return sizes(preferenceSchemas.sizes.safeParse(value).data ?? [], locale);
    case "budgets":
      return budgets(preferenceSchemas.budgets.safeParse(value).data ?? [], locale);
    case "colours":
    case "materials":
    case "brands": {
      const items = preferenceSchemas[name].safeParse(value).data ?? [];
      return several(fieldOf[name], items, listed(name, items, locale));
    }
    default:
      return [];
  }
}

const fieldOf = { colours: "color", materials: "material", brands: "brand" } as const;

/** What was said of a field, in whatever words, is not to be coloured by what is known: neither is "cheaper". */
function isLeftOpen({ constraint: { field } }: Told, { constraints, refine }: ShopRequest): boolean {
  if (constraints.some((said) => said.field === field)) return false;
  return field !== "price" || (refine !== "cheaper" && refine !== "dearer");
}

/** What the facts tell that the request leaves open. */
export const likesOf = ({ used }: Facts, request: ShopRequest, locale: Locale): Like[] =>
  used.flatMap((datum) =>
    toldBy(datum, locale)
      .filter((told) => isLeftOpen(told, request))
      .map((told) => ({ ...told, datum: datum.name, source: datum.source })),
  );

const destinationSchema = z.object({
  country: z.string().regex(/^[A-Z]{2}$/),
  postcode: z.string().min(1).max(20).optional(),
});

/** Where the person has things delivered to, as the facts have it. */
export function usualDestination({ used }: Facts): Destination | undefined {
  const datum = used.find(({ name }) => name === "destination");
  const { data } = destinationSchema.safeParse(datum?.value);
  if (!data) return undefined;
  const { country, postcode } = data;
  return { country, ...(postcode !== undefined && { postcode }) };
}

/** The language that the person uses the shop in, where we speak it. */
export function usualLocale({ used }: Facts): Locale | undefined {
  const datum = used.find(({ name }) => name === "language");
  const { data } = preferenceSchemas.language.safeParse(datum?.value);
  const spoken = data?.map(({ value }) => value).find((value) => value === "en" || value === "zh");
  return spoken === "en" || spoken === "zh" ? spoken : undefined;
}
