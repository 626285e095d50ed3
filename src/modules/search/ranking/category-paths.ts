import { headOf } from "./title-heads.ts";
import { noTerm, type Vocabulary } from "./vocabulary.ts";
import { fold, wordsOf } from "./words.ts";

/** One list of categories, which many products share. */
export interface CategoryPath {
  readonly terms: readonly number[];
  /** The term that names the thing in the last, narrowest category. */
  readonly head: number;
}

/** Numbers the distinct lists of categories of a catalogue, from 0. */
export class CategoryPaths {
  readonly paths: CategoryPath[] = [];
  private readonly numbers = new Map<string, number>();

  /** `noTerm` where there are no categories. Their words must be in the vocabulary. */
  numberOf(categories: readonly string[] | undefined, vocabulary: Vocabulary): number {
    const leaf = categories?.at(-1);
    if (categories === undefined || leaf === undefined) return noTerm;
    const key = categories.join("\n");
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const words = categories.flatMap((category) => wordsOf(fold(category)).words);
    const head = headOf(fold(leaf));
    this.paths.push({
      terms: words.map((word) => vocabulary.termOf(word) ?? noTerm),
      head: (head === undefined ? undefined : vocabulary.termOf(head)) ?? noTerm,
    });
    this.numbers.set(key, this.paths.length - 1);
    return this.paths.length - 1;
  }
}
