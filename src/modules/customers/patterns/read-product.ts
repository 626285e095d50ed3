import { readShopRequest } from "../../language/index.ts";
import { type Item, isRecord, type PatternName } from "./observation.ts";

/** One thing that a product of an event says, for one pattern. */
export interface Said {
  readonly pattern: PatternName;
  readonly item: Item;
}

const longest = 100;

/** Fields by which shops name one thing in Segment's ecommerce events; the first that is filled counts. */
const fieldNames = {
  kind: ["category", "product_type", "productType", "type"],
  brand: ["brand", "vendor"],
  colour: ["color", "colour"],
  material: ["material", "fabric"],
  size: ["size"],
  system: ["size_system", "sizeSystem"],
} as const;

type Properties = Readonly<Record<string, unknown>>;

function textIn(properties: Properties, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = Object.hasOwn(properties, name) ? properties[name] : undefined;
    const text = typeof value === "number" ? String(value) : typeof value === "string" ? value.trim() : "";
    if (text !== "" && text.length <= longest) return text;
  }
  return undefined;
}

/** The last part of a category path, in lower case: "Shoes > Sneakers" is of sneakers. */
export const kindOf = (category: string): string =>
  category.split(/[>/|]/).at(-1)?.trim().toLowerCase() ?? "";

/** What a line of text says of a field, by the grammar that reads requests: "Navy Blue" is navy, "EU 38" a size. */
function readField(text: string, field: "color" | "material" | "size"): { value: string; system?: string }[] {
  // A day is needed for dates alone, which no product's variant holds.
  const { constraints } = readShopRequest(text, { now: "2000-01-01T00:00" });
  return constraints.flatMap(({ field: read, op, value, system }) =>
    read === field && op === "=" && typeof value === "string"
      ? [{ value, ...(system !== undefined && { system }) }]
      : [],
  );
}

const named = (text: string, field: "color" | "material"): { value: string }[] => {
  const read = readField(text, field);
  return read.length > 0 ? read : [{ value: text.toLowerCase() }];
};

function sizesIn(properties: Properties): { value: string; system?: string }[] {
  const size = textIn(properties, fieldNames.size);
  const variant = textIn(properties, ["variant"]);
  const system = textIn(properties, fieldNames.system)?.toUpperCase();
  if (size === undefined) return variant === undefined ? [] : readField(`size ${variant}`, "size");
  const [read] = readField(`size ${size}`, "size");
  return [{ ...(system !== undefined && { system }), ...(read ?? { value: size.toUpperCase() }) }];
}

/** `price` of one piece; Segment's `currency` is of the product or of the whole event. */
function priceIn(properties: Properties, currency: string | undefined): Item | undefined {
  const price = Number(Object.hasOwn(properties, "price") ? properties.price : Number.NaN);
  const code = (textIn(properties, ["currency"]) ?? currency)?.toUpperCase();
  if (!(price > 0 && price < 1e9) || code === undefined || !/^[A-Z]{3}$/.test(code)) return undefined;
  return { value: price, currency: code };
}

/** What a product in an event's properties says of who looks at it or buys it. */
export function readProduct(given: unknown, currency?: string): Said[] {
  if (!isRecord(given)) return [];
  // Some shops keep what varies one level down.
  const attributes = isRecord(given.attributes) ? given.attributes : {};
  const properties: Properties = { ...attributes, ...given };
  const kind = kindOf(textIn(properties, fieldNames.kind) ?? "");
  const ofKind = kind === "" ? {} : { for: kind };
  const variant = textIn(properties, ["variant"]);
  const colour = textIn(properties, fieldNames.colour);
  const material = textIn(properties, fieldNames.material);
  const brand = textIn(properties, fieldNames.brand);
  const price = priceIn(properties, currency);
  const saidOf = (pattern: PatternName, items: readonly Item[]) => items.map((item) => ({ pattern, item }));
  return [
    ...saidOf(
      "sizes",
      sizesIn(properties).map((size) => ({ ...size, ...ofKind })),
    ),
    ...saidOf(
      "colours",
      colour !== undefined
        ? named(colour, "color")
        : variant !== undefined
          ? readField(variant, "color")
          : [],
    ),
    ...saidOf("materials", material === undefined ? [] : named(material, "material")),
    ...saidOf("brands", brand === undefined ? [] : [{ value: brand }]),
    // What is dear for a mug is cheap for a sofa: an amount without a kind says nothing.
    ...saidOf("budgets", price === undefined || kind === "" ? [] : [{ ...price, ...ofKind }]),
  ];
}
