import type { Product } from "../product.ts";
import { type CategoryPath, CategoryPaths } from "./category-paths.ts";
import { fields, fieldTexts } from "./fields.ts";
import { GrowingInts } from "./growing.ts";
import { titleHeads } from "./title-heads.ts";
import { noTerm, Vocabulary } from "./vocabulary.ts";
import { fold, wordsOf } from "./words.ts";

/** An inverted index over documents numbered from 0, in flat arrays. */
export interface TextIndex {
  readonly size: number;
  readonly vocabulary: Vocabulary;
  /** Postings of term `t` lie at `starts[t]` … `starts[t + 1]` of `documents` and `impacts`. */
  readonly starts: Uint32Array;
  readonly documents: Uint32Array;
  /** BM25F's saturated frequency of the term in the document, below `saturation + 1`. */
  readonly impacts: Float32Array;
  /** Terms of title `d`, in order, at `titleStarts[d]` … `titleStarts[d + 1]` of `titleTerms`. */
  readonly titleStarts: Uint32Array;
  readonly titleTerms: Uint32Array;
  /** The terms that name the thing of document `d` at `2d` and `2d + 1`; `noTerm` where there is none. */
  readonly heads: Uint32Array;
  /** The number of the list of categories that document `d` has; `noTerm` where it has none. */
  readonly pathOf: Uint32Array;
  readonly paths: readonly CategoryPath[];
}

/** The `k1` of BM25F. */
export const saturation = 1.2;

const shifts = fields.map((_, at) => fields.slice(0, at).reduce((sum, { bits }) => sum + bits, 0));
const masks = fields.map(({ bits }) => 2 ** bits - 1);

/** Indexes products as they come; `take` keeps nothing of the product itself. */
export class TextIndexBuilder {
  private readonly vocabulary = new Vocabulary();
  private readonly terms = new GrowingInts();
  private readonly counts = new GrowingInts();
  /** Where the postings of each document start. */
  private readonly documentStarts = new GrowingInts();
  private readonly fieldLengths = fields.map(() => new GrowingInts());
  private readonly titleStarts = new GrowingInts();
  private readonly titleTerms = new GrowingInts();
  private readonly heads = new GrowingInts();
  private readonly pathOf = new GrowingInts();
  private readonly paths = new CategoryPaths();
  /** Posting of each term in the present document, by term. */
  private readonly postingOf = new Map<number, number>();

  take(product: Product): void {
    this.documentStarts.push(this.terms.length);
    this.titleStarts.push(this.titleTerms.length);
    this.postingOf.clear();
    const lengths = fields.map(() => 0);
    let first = true;
    for (const [field, text] of fieldTexts(product)) {
      lengths[field] += this.takeText(text, field);
      if (first) this.takeHeads(text);
      first = false;
    }
    this.pathOf.push(this.paths.numberOf(product.categories, this.vocabulary));
    for (const [field, length] of lengths.entries()) this.fieldLengths[field]?.push(length);
  }

  private takeText(text: string, field: number): number {
    const { words } = wordsOf(fold(text));
    for (const word of words) {
      const term = this.vocabulary.termOfSurface(this.vocabulary.add(word));
      this.count(term, field);
      if (field === 0) this.titleTerms.push(term);
    }
    return words.length;
  }

  private count(term: number, field: number): void {
    const one = 2 ** shifts[field];
    const posting = this.postingOf.get(term);
    if (posting === undefined) {
      this.postingOf.set(term, this.terms.length);
      this.terms.push(term);
      this.counts.push(one);
    } else if (((this.counts.at(posting) >>> shifts[field]) & masks[field]) < masks[field]) {
      this.counts.add(posting, one);
    }
  }

  private takeHeads(title: string): void {
    const heads = titleHeads(title);
    for (const at of [0, 1]) {
      const head = heads[at];
      this.heads.push((head === undefined ? undefined : this.vocabulary.termOf(head)) ?? noTerm);
    }
  }

  build(): TextIndex {
    const size = this.documentStarts.length;
    this.documentStarts.push(this.terms.length);
    this.titleStarts.push(this.titleTerms.length);
    return {
      size,
      vocabulary: this.vocabulary,
      ...this.postings(size),
      titleStarts: this.titleStarts.trimmed(),
      titleTerms: this.titleTerms.trimmed(),
      heads: this.heads.trimmed(),
      pathOf: this.pathOf.trimmed(),
      paths: this.paths.paths,
    };
  }

  /** Sorts postings by term (a counting sort keeps documents in order) and saturates their counts. */
  private postings(size: number): Pick<TextIndex, "starts" | "documents" | "impacts"> {
    const terms = this.terms.view();
    const starts = new Uint32Array(this.vocabulary.termCount + 1);
    for (const term of terms) starts[term + 1]++;
    for (let term = 0; term < this.vocabulary.termCount; term++) starts[term + 1] += starts[term];
    const next = starts.slice();
    const documents = new Uint32Array(terms.length);
    const impacts = new Float32Array(terms.length);
    const averages = this.averageLengths();
    for (let document = 0; document < size; document++) {
      const end = this.documentStarts.at(document + 1);
      for (let posting = this.documentStarts.at(document); posting < end; posting++) {
        const at = next[terms[posting]]++;
        const frequency = this.weightedFrequency(this.counts.at(posting), document, averages);
        documents[at] = document;
        impacts[at] = ((saturation + 1) * frequency) / (saturation + frequency);
      }
    }
    return { starts, documents, impacts };
  }

  private averageLengths(): number[] {
    return this.fieldLengths.map((lengths) => {
      let [sum, stated] = [0, 0];
      for (const length of lengths.view()) {
        sum += length;
        if (length > 0) stated++;
      }
      return stated === 0 ? 1 : sum / stated;
    });
  }

  private weightedFrequency(counts: number, document: number, averages: readonly number[]): number {
    let frequency = 0;
    for (let field = 0; field < fields.length; field++) {
      const count = (counts >>> shifts[field]) & masks[field];
      if (count === 0) continue;
      const { weight, length } = fields[field];
      const relative = this.fieldLengths[field].at(document) / averages[field];
      frequency += (weight * count) / (1 - length + length * relative);
    }
    return frequency;
  }
}
