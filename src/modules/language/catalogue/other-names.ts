import { equivalents } from "../equivalents.ts";
import { nounAt } from "../reading/nouns.ts";
import { genericValues } from "../tables/catalogue-generics.ts";
import { detectLanguage } from "../text/detect-language.ts";
import { tokenise } from "../text/tokens.ts";

const inches = /^(\d+(?:\.\d+)?)[ -]?(?:inch|inches|in|"|英寸|寸)$/i;
const gigabytes = /^(\d+) ?gb$/i;

/** The same measure as people write it: "13-inch" is 13寸, "16GB" 16G, "1TB SSD" 1TB固态. */
export function spellings(value: string): readonly string[] {
  const length = inches.exec(value)?.[1];
  if (length !== undefined) return [`${length} inch`, `${length}"`, `${length}寸`, `${length}英寸`];
  if (/ ssd$/i.test(value)) return ["固态", "固态硬盘"].map((word) => value.replace(/ ssd$/i, word));
  const size = gigabytes.exec(value)?.[1];
  return size === undefined ? [] : [`${size} gb`, `${size}g`];
}

/** A word that is a kind of product, or one character, says too little to stand for an attribute. */
function isDistinctive(name: string): boolean {
  const tokens = tokenise(name);
  const noun = nounAt(tokens, 0);
  const thing = noun?.to === tokens.length && noun.noun.department !== "features";
  return name.length > 1 && !thing && !genericValues.has(name.toLowerCase());
}

/** What the vocabulary calls a word in the other language: "wireless" is 无线, 防水 "waterproof". */
export function namesElsewhere(word: string): readonly string[] {
  const language = detectLanguage(word);
  return equivalents(word, language).filter(
    (name) => detectLanguage(name) !== language && isDistinctive(name),
  );
}

type Entry<Meaning> = readonly [word: string, meaning: Meaning];

/**
 * The entries with the names that their words have in the other language. The catalogue's own word goes first; a name
 * that could be two of its words is the one that the vocabulary lists it nearest to: 无线 is "wireless" before "cordless".
 */
export function withNamesElsewhere<Meaning>(entries: readonly Entry<Meaning>[]): readonly Entry<Meaning>[] {
  const own = new Set(entries.map(([word]) => word.toLowerCase()));
  const rank = (name: string, word: string) =>
    equivalents(name, detectLanguage(name))
      .map((one) => one.toLowerCase())
      .indexOf(word.toLowerCase());
  const nearest = new Map<string, { readonly rank: number; readonly meaning: Meaning }>();
  for (const [word, meaning] of entries) {
    for (const name of namesElsewhere(word)) {
      if (own.has(name.toLowerCase())) continue;
      const found = { rank: rank(name, word), meaning };
      const known = nearest.get(name);
      if (!known || found.rank < known.rank) nearest.set(name, found);
    }
  }
  return [...entries, ...[...nearest].map(([name, { meaning }]) => [name, meaning] as const)];
}
