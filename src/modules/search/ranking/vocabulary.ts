import { stemmer } from "stemmer";
import { GrowingInts } from "./growing.ts";

/** In place of a term where there is none. */
export const noTerm = 0xffffffff;

/**
 * Surfaces (words as written) and terms (what is indexed: the stem of a Latin word, else the word itself).
 * Numbers of both are dense, from 0.
 */
export class Vocabulary {
  private readonly surfaceNumbers = new Map<string, number>();
  private readonly termNumbers = new Map<string, number>();
  private readonly terms = new GrowingInts();
  private readonly counts = new GrowingInts();
  private readonly words: string[] = [];

  /** The surface's number; new where it was not seen before. */
  add(surface: string): number {
    const known = this.surfaceNumbers.get(surface);
    if (known !== undefined) {
      this.counts.add(known, 1);
      return known;
    }
    const stem = stemOf(surface);
    let term = this.termNumbers.get(stem);
    if (term === undefined) {
      term = this.termNumbers.size;
      this.termNumbers.set(stem, term);
      this.words.push(surface);
    }
    const number = this.surfaceNumbers.size;
    this.surfaceNumbers.set(surface, number);
    this.terms.push(term);
    this.counts.push(1);
    return number;
  }

  termOfSurface(surface: number): number {
    return this.terms.at(surface);
  }

  /** The term that a word stands for, by itself or by its stem; `undefined` where the catalogue has neither. */
  termOf(word: string): number | undefined {
    const surface = this.surfaceNumbers.get(word);
    return surface === undefined ? this.termNumbers.get(stemOf(word)) : this.terms.at(surface);
  }

  /** A surface of the term: the first that was seen. */
  wordOf(term: number): string {
    return this.words[term];
  }

  /** How often a surface was seen. */
  countOf(surface: number): number {
    return this.counts.at(surface);
  }

  /** How often a word was seen as it is written. */
  countOfWord(word: string): number {
    const surface = this.surfaceNumbers.get(word);
    return surface === undefined ? 0 : this.counts.at(surface);
  }

  surfaces(): IterableIterator<[surface: string, number: number]> {
    return this.surfaceNumbers.entries();
  }

  get termCount(): number {
    return this.termNumbers.size;
  }
}

/** Plural and possessive endings, and Porter's suffixes, of words that are letters only. */
export const stemOf = (word: string): string => (/^[a-z]{3,}$/.test(word) ? stemmer(word) : word);
