import { equivalents, segmentByVocabulary } from "../../language/index.ts";
import { type AskedThing, isValue, nameEnd, saysHow, type ThingName } from "./asked-thing.ts";
import type { IndexedProducts } from "./catalogue.ts";
import { noTerm } from "./vocabulary.ts";
import { fold, wordsOf } from "./words.ts";

/** Where a title begins to speak of what its thing is for or comes with. */
const accessory = /\s(?:for|with|w\/|compatible)\s/i;
const parting = /\s*(?:[,&/|;()[\]]|\s-\s|\band\b)\s*/;
const kindFields = ["type", "product type", "category", "kind", "类型", "品类", "种类"];

/**
 * Tells which products are called by the name of a thing: its title names it, and not only what it is for (`case for
 * iphone`) or what it belongs to (`coffee table`); or the narrowest category that speaks of it is called after it
 * (`Cell Phones`, but not `Cell Phones > Cell Phone Cases`); or an attribute states its kind.
 */
export class ThingNaming {
  private readonly products: IndexedProducts;
  private readonly thing: AskedThing;
  private readonly heads: ReadonlySet<number>;
  private readonly pathNames = new Map<number, boolean>();
  private readonly otherThings = new Map<number, boolean>();
  private readonly kindNames: readonly string[];

  constructor(thing: AskedThing, products: IndexedProducts) {
    this.products = products;
    this.thing = thing;
    this.heads = new Set(thing.names.flatMap((name) => name.at(-1) ?? []));
    this.kindNames = kindFields.flatMap((field) => products.stated.attributesOf(field));
  }

  /** Whether the vocabulary has it as the name of a thing. */
  get known(): boolean {
    return this.thing.known;
  }

  names(document: number): boolean {
    return (
      this.thing.names.some((name) => this.isCalled(document, name)) ||
      this.byKind(document) ||
      this.inCharacters(document)
    );
  }

  private inCharacters(document: number): boolean {
    const { characters } = this.thing;
    if (characters === undefined) return false;
    const { title, text = {} } = this.products.at(document);
    return [title, ...Object.values(text).map((one) => one.title)].some((one) =>
      fold(one).includes(characters),
    );
  }

  /** What comes before the head may stand anywhere in the title and the categories. */
  private isCalled(document: number, name: ThingName): boolean {
    const { titleStarts, titleTerms, pathOf, paths } = this.products.index;
    const [start, end] = [titleStarts[document], titleStarts[document + 1]];
    const path = pathOf[document] === noTerm ? [] : paths[pathOf[document]].terms;
    const isSaid = (place: readonly number[]): boolean =>
      isIn(place, titleTerms, start, end) || isIn(place, path, 0, path.length);
    return name.every(isSaid) && (this.byCategory(document) || this.byTitle(document));
  }

  private byTitle(document: number): boolean {
    const { titleStarts, titleTerms } = this.products.index;
    const [start, end] = [titleStarts[document], titleStarts[document + 1]];
    // Titles are read closely only where they have the word at all.
    if (!titleTerms.subarray(start, end).some((term) => this.heads.has(term))) return false;
    const { title, text = {} } = this.products.at(document);
    return [title, ...Object.values(text).map((one) => one.title)].some((one) =>
      this.isNamedIn(one, document),
    );
  }

  /** Before a title turns to what it is for, in a part that is not called after another thing. */
  private isNamedIn(title: string, document: number): boolean {
    const { pathOf, paths } = this.products.index;
    const path = pathOf[document] === noTerm ? [] : paths[pathOf[document]].terms;
    const parts = fold(title.split(accessory)[0]).split(parting);
    return parts.some((part) => {
      if (!this.termsOf(part).some((term) => this.heads.has(term))) return false;
      const last = this.lastTerm(part);
      if (!this.thing.known || last === undefined || this.heads.has(last)) return true;
      return !path.includes(last) && !this.isOtherThing(last) && !this.isWithinName(part);
    });
  }

  private termsOf(folded: string): number[] {
    return wordsOf(folded).words.map((word) => this.products.index.vocabulary.termOf(word) ?? noTerm);
  }

  /** Whether a title that ends in this word is called after another thing, and not after a colour or a manner. */
  private isOtherThing(head: number): boolean {
    if (head === noTerm) return false;
    let is = this.otherThings.get(head);
    if (is === undefined) {
      const word = this.products.index.vocabulary.wordOf(head);
      is = equivalents(word, "en").length > 0 && !saysHow(word) && !isValue(word);
      this.otherThings.set(head, is);
    }
    return is;
  }

  /** Whether the vocabulary's word in which it stands is called after another thing: `coffee table`. */
  private isWithinName(part: string): boolean {
    return segmentByVocabulary(part).some(({ word }) => {
      const terms = this.termsOf(fold(word));
      return terms.some((term) => this.heads.has(term)) && !this.heads.has(terms.at(-1) ?? noTerm);
    });
  }

  private byCategory(document: number): boolean {
    const path = this.products.index.pathOf[document];
    if (path === noTerm) return false;
    let names = this.pathNames.get(path);
    if (names === undefined) {
      names = this.isCategoryOf(this.products.at(document).categories ?? []);
      this.pathNames.set(path, names);
    }
    return names;
  }

  private isCategoryOf(categories: readonly string[]): boolean {
    const narrowest = categories.findLast((category) =>
      this.termsOf(fold(category)).some((term) => this.heads.has(term)),
    );
    return fold(narrowest ?? "")
      .split(parting)
      .some((part) => {
        const head = this.lastTerm(part.split(accessory)[0]);
        return head !== undefined && this.heads.has(head);
      });
  }

  private lastTerm(part: string): number | undefined {
    const word = nameEnd(part) ?? wordsOf(part).words.at(-1);
    return word === undefined ? undefined : this.products.index.vocabulary.termOf(word);
  }

  private byKind(document: number): boolean {
    const { attributes = {} } = this.products.at(document);
    return this.kindNames.some((kind) => {
      const stated = Object.hasOwn(attributes, kind) ? attributes[kind] : [];
      const values = typeof stated === "string" ? [stated] : stated;
      return values.some((value) => {
        const terms = this.termsOf(fold(value));
        return this.thing.names.some((name) => name.every((place) => isIn(place, terms, 0, terms.length)));
      });
    });
  }
}

const isIn = (place: readonly number[], terms: ArrayLike<number>, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) if (place.includes(terms[at])) return true;
  return false;
};
