import { type CatalogueWords, catalogueWords } from "../../language/index.ts";
import { availabilityOf } from "../delivery/index.ts";
import type { Product } from "../product.ts";
import { SpellingCorrector } from "./correct-spelling.ts";
import { GrowingInts } from "./growing.ts";
import { fitLikeness } from "./likeness.ts";
import { TextRanker } from "./rank-text.ts";
import { StatedFields } from "./stated-fields.ts";
import { type TextIndex, TextIndexBuilder } from "./text-index.ts";

/** A change of price or stock between imports. What is absent stays; `null` is no longer stated. */
export interface OfferChange {
  readonly id: string;
  readonly price?: number | null;
  readonly currency?: string;
  readonly stock?: number | null;
  readonly available?: boolean | null;
}

/** One version of a catalogue, which never changes: a turn that holds it sees no import and no price change. */
export interface Catalogue {
  readonly version: string;
  readonly size: number;
  /** What the grammar knows of this catalogue. */
  readonly words: CatalogueWords;
  /** As it stands in this version. */
  product(id: string): Product | undefined;
  /** All of them, in the order of the catalogue. */
  products(): Iterable<Product>;
  /** The catalogue with prices and stock changed. The index is shared, so it costs as much as the changes. */
  withChanges(changes: readonly OfferChange[], version: string): Catalogue;
  /** The index, for ranking alone. */
  readonly indexed: IndexedProducts;
}

/** Products in the order of their documents, with what is computed of them once. */
export class IndexedProducts {
  readonly index: TextIndex;
  readonly ranker: TextRanker;
  readonly spelling: SpellingCorrector;
  readonly stated: StatedFields;
  /** The group of each document, numbered from 0. */
  readonly groups: Uint32Array;
  private readonly soldOut: Uint8Array;
  private readonly products: readonly Product[];
  private readonly changed: ReadonlyMap<number, Product>;
  private readonly numbers: ReadonlyMap<string, number>;

  private constructor(parts: IndexParts) {
    this.index = parts.index;
    this.ranker = parts.ranker;
    this.spelling = parts.spelling;
    this.stated = parts.stated;
    this.groups = parts.groups;
    this.soldOut = parts.soldOut;
    this.products = parts.products;
    this.changed = parts.changed;
    this.numbers = parts.numbers;
  }

  /** Of two products with one id, the later counts. */
  static of(products: Iterable<Product>): IndexedProducts {
    const builder = new TextIndexBuilder();
    const groups = new GrowingInts();
    const groupNumbers = new Map<string, number>();
    const kept = [...new Map(Array.from(products, (product) => [product.id, product])).values()];
    for (const product of kept) {
      builder.take(product);
      const group = product.groupId === undefined ? `product ${product.id}` : `group ${product.groupId}`;
      const number = groupNumbers.get(group) ?? groupNumbers.size;
      groupNumbers.set(group, number);
      groups.push(number);
    }
    const index = builder.build();
    return new IndexedProducts({
      index,
      ranker: new TextRanker(index, fitLikeness(index)),
      spelling: new SpellingCorrector(index.vocabulary),
      stated: new StatedFields(kept),
      groups: groups.trimmed(),
      soldOut: Uint8Array.from(kept, (product) => (isSoldOut(product) ? 1 : 0)),
      products: kept,
      changed: new Map(),
      numbers: new Map(kept.map(({ id }, at) => [id, at])),
    });
  }

  at(document: number): Product {
    const changed = this.changed.size === 0 ? undefined : this.changed.get(document);
    return changed ?? this.products[document];
  }

  *all(): Generator<Product> {
    for (let document = 0; document < this.products.length; document++) yield this.at(document);
  }

  isSoldOut(document: number): boolean {
    const changed = this.changed.size === 0 ? undefined : this.changed.get(document);
    return changed === undefined ? this.soldOut[document] === 1 : isSoldOut(changed);
  }

  documentOf(id: string): number | undefined {
    return this.numbers.get(id);
  }

  byId(id: string): Product | undefined {
    const document = this.numbers.get(id);
    return document === undefined ? undefined : this.at(document);
  }

  changedBy(changes: readonly OfferChange[]): IndexedProducts {
    const changed = new Map(this.changed);
    for (const change of changes) {
      const document = this.numbers.get(change.id);
      if (document !== undefined) {
        changed.set(document, changedProduct(changed.get(document) ?? this.products[document], change));
      }
    }
    return new IndexedProducts({ ...this.parts(), changed });
  }

  private parts(): IndexParts {
    const { index, ranker, spelling, stated, groups, soldOut, products, changed, numbers } = this;
    return { index, ranker, spelling, stated, groups, soldOut, products, changed, numbers };
  }
}

interface IndexParts {
  readonly index: TextIndex;
  readonly ranker: TextRanker;
  readonly spelling: SpellingCorrector;
  readonly stated: StatedFields;
  readonly groups: Uint32Array;
  /** 1 where the product was out of stock when the index was built. */
  readonly soldOut: Uint8Array;
  readonly products: readonly Product[];
  readonly changed: ReadonlyMap<number, Product>;
  readonly numbers: ReadonlyMap<string, number>;
}

const isSoldOut = (product: Product): boolean => availabilityOf(product) === "out of stock";

const offerFields = ["price", "currency", "stock", "available"] as const;

function changedProduct(product: Product, change: OfferChange): Product {
  const stated = offerFields.filter((field) => change[field] !== undefined);
  const kept = Object.entries(product).filter(([field]) => !stated.some((name) => name === field));
  const changed = stated.flatMap((field) => (change[field] === null ? [] : [[field, change[field]]]));
  return { id: product.id, title: product.title, ...Object.fromEntries([...kept, ...changed]) };
}

/** Indexes products for finding. `words` are what the grammar knows of them, where they are already at hand. */
export function buildCatalogue(
  products: Iterable<Product>,
  { version, words }: { readonly version: string; readonly words?: CatalogueWords },
): Catalogue {
  const kept = Array.isArray(products) ? products : [...products];
  return pinned(IndexedProducts.of(kept), words ?? catalogueWords(kept), version);
}

function pinned(indexed: IndexedProducts, words: CatalogueWords, version: string): Catalogue {
  return {
    version,
    words,
    indexed,
    size: indexed.index.size,
    product: (id) => indexed.byId(id),
    products: () => indexed.all(),
    withChanges: (changes, next) => pinned(indexed.changedBy(changes), words, next),
  };
}
