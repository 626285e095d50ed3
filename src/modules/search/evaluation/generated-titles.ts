import type { Product } from "../product.ts";
import { Chance } from "./chance.ts";
import { kinds } from "./made-up-kinds.ts";

const onsets = [
  "b",
  "br",
  "c",
  "cl",
  "d",
  "f",
  "g",
  "h",
  "k",
  "l",
  "m",
  "n",
  "p",
  "qu",
  "r",
  "s",
  "st",
  "t",
  "v",
  "w",
];
const rimes = ["ade", "al", "an", "ar", "en", "er", "ia", "il", "in", "on", "or", "os", "um", "us", "ay"];

/**
 * Bare titles whose words are spread as in real catalogues, where most are rare: names, model codes and measures
 * beside the common words of the made-up store. Queries take three or four words of one title each.
 */
export function generatedTitles({
  seed,
  size,
  queries,
}: {
  readonly seed: number;
  readonly size: number;
  readonly queries: number;
}): { products: Product[]; queries: string[] } {
  const chance = new Chance(seed);
  const names = Array.from({ length: Math.min(20_000, size) }, () => nameOf(chance));
  const products = Array.from({ length: size }, (_, at): Product => {
    return { id: `t${at + 1}`, title: titleOf(names, chance) };
  });
  return {
    products,
    queries: Array.from({ length: queries }, () => {
      const words = chance.pick(products).title.split(" ");
      const start = chance.below(Math.max(1, words.length - 3));
      return words.slice(start, start + 3 + chance.below(2)).join(" ");
    }),
  };
}

const syllable = (chance: Chance): string => chance.pick(onsets) + chance.pick(rimes);
const nameOf = (chance: Chance): string =>
  Array.from({ length: 2 + chance.below(2) }, () => syllable(chance)).join("");

/** The cube of chance prefers the first names, as brands are few and series many. */
const nameFrom = (names: readonly string[], chance: Chance): string =>
  names[Math.floor(names.length * chance.next() ** 3)];

function titleOf(names: readonly string[], chance: Chance): string {
  const { name, materials, features, sizes } = chance.pick(kinds);
  return [
    nameFrom(names, chance),
    nameFrom(names, chance),
    `${chance.pick(onsets).toUpperCase()}${chance.below(100_000)}`,
    chance.pick(sizes),
    chance.pick(materials),
    name,
    chance.happens(0.5) ? chance.pick(features) : `in ${nameFrom(names, chance)}`,
  ].join(" ");
}
