import type { Product } from "../product.ts";
import { Chance, misspellOne } from "./chance.ts";
import { type JudgedSet, JudgedSetBuilder } from "./judged-set.ts";

/**
 * Judged sets from a catalogue that has no judgements: a product is looked for by what a person may remember of
 * it, and a category or brand by its name, with truth from the catalogue itself.
 */
export function judgedSetsOf(products: readonly Product[], { seed = 1, each = 200 } = {}): JudgedSet[] {
  return makers.map(({ name, make }, at) => {
    const builder = new JudgedSetBuilder(name, products);
    make(products, new Chance(seed + at), builder, each);
    return builder.build();
  });
}

type Maker = (products: readonly Product[], chance: Chance, builder: JudgedSetBuilder, each: number) => void;

const makers: readonly { readonly name: string; readonly make: Maker }[] = [
  { name: "part of title", make: knownItems((product, chance) => partOf(product.title, chance)) },
  { name: "words of title", make: knownItems((product, chance) => wordsOf(product.title, chance).join(" ")) },
  { name: "paraphrase", make: knownItems(paraphrase) },
  {
    name: "typo",
    make: knownItems((product, chance) => misspellOne(partOf(product.title, chance), chance)),
  },
  { name: "category", make: categories },
  { name: "brand and category", make: brandsInCategories },
];

/** Products that no other product shares its title with, each asked for in one way. */
function knownItems(ask: (product: Product, chance: Chance) => string): Maker {
  return (products, chance, builder, each) => {
    const titles = groupBy(products, ({ title }) => title.toLowerCase());
    const alone = products.filter(({ title }) => titles.get(title.toLowerCase())?.length === 1);
    for (const product of chance.sample(alone, each)) builder.add(ask(product, chance), [[product.id, 1]]);
  };
}

const bareWords = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}."]+/u)
    .filter((word) => word.length > 1);

function partOf(title: string, chance: Chance): string {
  const words = bareWords(title);
  const length = Math.min(words.length, 3 + chance.below(3));
  const start = chance.below(words.length - length + 1);
  return words.slice(start, start + length).join(" ");
}

const wordsOf = (title: string, chance: Chance): string[] =>
  chance.sample(bareWords(title), 3 + chance.below(2));

/** Two words of the title and two of the description, one of them in the other number. */
function paraphrase({ title, description = "" }: Product, chance: Chance): string {
  const told = bareWords(description).filter(
    (word) => word.length > 4 && !title.toLowerCase().includes(word),
  );
  return [...chance.sample(bareWords(title), 2), ...chance.sample(told, 2)]
    .map((word) => (chance.happens(0.3) ? otherNumber(word) : word))
    .join(" ");
}

const otherNumber = (word: string): string =>
  /[^s]s$/.test(word) ? word.slice(0, -1) : /[a-z]{3}$/.test(word) ? `${word}s` : word;

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function categories(
  products: readonly Product[],
  chance: Chance,
  builder: JudgedSetBuilder,
  each: number,
): void {
  const members = new Map<string, Product[]>();
  for (const product of products) {
    for (const category of product.categories ?? []) {
      members.set(category, [...(members.get(category) ?? []), product]);
    }
  }
  const usable = [...members].filter(([, { length }]) => length >= 5 && length <= 300);
  for (const [category, inside] of chance.sample(usable, each)) {
    builder.add(
      category.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " "),
      inside.map(({ id }) => [id, 1]),
    );
  }
}

/** A brand's products of a category are right; those of another brand in the category are half right. */
function brandsInCategories(
  products: readonly Product[],
  chance: Chance,
  builder: JudgedSetBuilder,
  each: number,
): void {
  const leafOf = ({ categories = [] }: Product): string => categories.at(-1) ?? "";
  const leaves = groupBy(
    products.filter(({ brand, categories }) => brand !== undefined && categories !== undefined),
    leafOf,
  );
  const usable = [...leaves].filter(([, { length }]) => length >= 5);
  for (let made = 0; made < each; made++) {
    const [category, inside] = chance.pick(usable);
    const { brand = "" } = chance.pick(inside);
    builder.add(
      `${brand} ${category.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ")}`,
      inside.map((product) => [product.id, product.brand === brand ? 1 : 0.5]),
    );
  }
}
