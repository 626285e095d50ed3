import type { Product } from "../product.ts";
import { Chance, misspellOne } from "./chance.ts";
import { type JudgedSet, JudgedSetBuilder } from "./judged-set.ts";
import { type Kind, kinds } from "./made-up-kinds.ts";

const colours = ["Black", "White", "Navy", "Gray", "Beige", "Green", "Red", "Espresso", "Natural", "Teal"];
const styles = ["Modern", "Rustic", "Farmhouse", "Industrial", "Mid-Century", "Coastal", "Traditional"];
const brands = ["Havlund", "Orrick & Pine", "Bexley Home", "Tarrow", "Millbrae", "Quillon", "Sundmark"];
const series = [
  "Adela",
  "Brontë",
  "Calder",
  "Dunmore",
  "Elswick",
  "Farren",
  "Gilda",
  "Harlow",
  "Ines",
  "Juno",
];

/** One made-up product with the choices behind it, which are the truth that queries are judged by. */
interface Made {
  readonly product: Product;
  readonly kind: Kind;
  readonly colour: string;
  readonly material: string;
  readonly style: string;
  readonly feature?: string;
  readonly size: string;
  readonly brand: string;
}

export interface MadeUpStore {
  readonly seed: number;
  readonly size: number;
  /** Titles alone, as many shops export; else with description, categories and attributes. */
  readonly bare: boolean;
  readonly queries: number;
}

/** A made-up furniture and hardware store with queries graded by how much of what they ask a product is. */
export function madeUpStore({ seed, size, bare, queries }: MadeUpStore): JudgedSet {
  const chance = new Chance(seed);
  const made = Array.from({ length: size }, (_, at) => make(at, bare, chance));
  const builder = new JudgedSetBuilder(
    bare ? "bare titles" : "full records",
    made.map(({ product }) => product),
  );
  for (let asked = 0; asked < queries; asked++) {
    const { text, wanted } = ask(chance.pick(made), chance);
    builder.add(text, judge(made, wanted, chance));
  }
  return builder.build();
}

function make(at: number, bare: boolean, chance: Chance): Made {
  const kind = chance.pick(kinds);
  const [colour, style, brand] = [chance.pick(colours), chance.pick(styles), chance.pick(brands)];
  const [material, size] = [chance.pick(kind.materials), chance.pick(kind.sizes)];
  const feature = chance.happens(0.5) ? chance.pick(kind.features) : undefined;
  const title = titleOf({ kind, colour, material, style, size, brand, feature }, bare, chance);
  const id = `made-${at + 1}`;
  const product = bare
    ? { id, title }
    : { id, title, ...record({ kind, colour, material, style, size, brand }, chance) };
  return { product, kind, colour, material, style, size, brand, ...(feature !== undefined && { feature }) };
}

const capitals = (text: string): string => text.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());

function titleOf(
  { kind, colour, material, style, size, brand, feature = "" }: Omit<Made, "product">,
  bare: boolean,
  chance: Chance,
): string {
  const said = [
    bare || chance.happens(0.3) ? brand : "",
    chance.happens(0.5) ? chance.pick(series) : "",
    bare || chance.happens(0.4) ? size : "",
    chance.happens(0.4) ? style : "",
    chance.happens(0.6) ? capitals(material) : "",
    kind.name,
    feature,
    chance.happens(bare ? 0.7 : 0.4) ? `in ${colour}` : "",
    bare && chance.happens(0.2) ? `(${2 + chance.below(9)}-Pack)` : "",
  ];
  return said.filter((part) => part !== "").join(" ");
}

function record(
  { kind, colour, material, style, size, brand }: Omit<Made, "product">,
  chance: Chance,
): Partial<Product> {
  const beside = chance.pick(kinds.filter(({ family }) => family === kind.family));
  return {
    description:
      `This ${style.toLowerCase()} piece brings ${material} to your ${kind.family} room. ` +
      `It measures ${size} and goes well beside a ${beside.name.toLowerCase()} or ${chance.pick(beside.said)}. ` +
      `Made for everyday use, it wipes clean and comes with all hardware.`,
    categories: [capitals(kind.family), `${capitals(kind.family)} Furniture & Decor`, `${kind.name}s`],
    ...(chance.happens(0.8) && { brand }),
    attributes: {
      ...(chance.happens(0.85) && { color: colour.toLowerCase() }),
      ...(chance.happens(0.85) && { material }),
      ...(chance.happens(0.7) && { style: style.toLowerCase() }),
      "assembly required": chance.happens(0.5) ? "yes" : "no",
    },
  };
}

type Wanted = Partial<Pick<Made, "colour" | "material" | "style" | "feature" | "size" | "brand">> & {
  readonly kind: Kind;
};

function ask(like: Made, chance: Chance): { text: string; wanted: Wanted } {
  const { kind, feature } = like;
  const colour = chance.happens(0.25) ? like.colour : undefined;
  const material = chance.happens(0.25) ? like.material : undefined;
  const style = chance.happens(0.12) ? like.style : undefined;
  const brand = chance.happens(0.1) ? like.brand : undefined;
  const size = chance.happens(0.2) ? like.size : undefined;
  const asksFeature = feature !== undefined && chance.happens(0.3);
  const name = chance.happens(0.35) ? chance.pick(kind.said) : kind.name;
  const said = [
    brand ?? "",
    size === undefined ? "" : sizeAsSaid(size, chance),
    style ?? "",
    colour ?? "",
    material ?? "",
    name,
    asksFeature ? feature : "",
  ].filter((part) => part !== "");
  const text = said.join(" ").toLowerCase();
  const wanted = {
    kind,
    ...withoutUndefined({ colour, material, style, brand, size, feature: asksFeature ? feature : undefined }),
  };
  return { text: chance.happens(0.2) ? misspellOne(text, chance) : text, wanted };
}

function withoutUndefined<Values extends object>(
  values: Values,
): { [Name in keyof Values]?: Exclude<Values[Name], undefined> } {
  const kept: { [Name in keyof Values]?: Exclude<Values[Name], undefined> } = {};
  Object.assign(kept, Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)));
  return kept;
}

/** `24 in. x 36 in.` → `24x36`, `24 inch x 36 inch` or as it stands. */
const sizeAsSaid = (size: string, chance: Chance): string =>
  chance.pick([
    size,
    size.replaceAll(" in.", '"').replaceAll(" ft.", "'"),
    size.replaceAll(" in.", " inch").replaceAll(" ft.", " foot"),
    size.replaceAll(" in.", "").replaceAll(" ft.", "").replaceAll(" x ", "x"),
  ]);

/** The kind itself is half of the grade, what else was asked the other half; the family alone is a tenth. */
function* judge(made: readonly Made[], wanted: Wanted, chance: Chance): Generator<readonly [string, number]> {
  const asked = (["colour", "material", "style", "feature", "size", "brand"] as const).filter(
    (name) => wanted[name] !== undefined,
  );
  for (const item of made) {
    if (item.kind === wanted.kind) {
      const met = asked.filter((name) => item[name] === wanted[name]).length;
      yield [item.product.id, 0.5 + (asked.length === 0 ? 0.5 : (0.5 * met) / asked.length)];
    } else if (item.kind.family === wanted.kind.family && chance.happens(0.05)) {
      yield [item.product.id, 0.1];
    } else if (chance.happens(0.01)) {
      yield [item.product.id, 0];
    }
  }
}
