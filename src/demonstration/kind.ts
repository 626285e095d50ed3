import type { PictureName } from "./pictures/index.ts";
import type { BrandName, ColourName, MaterialName, Words } from "./words.ts";

export type Range = readonly [low: number, high: number];

/** Lengths in centimetres. */
export interface Measures {
  readonly width?: Range;
  readonly depth?: Range;
  readonly height?: Range;
  readonly length?: Range;
}

/** A kind within a kind: a two-seat sofa, a sectional one. */
export interface Form {
  readonly name: Words;
  /** What the price is multiplied by. */
  readonly price?: number;
  readonly measures?: Measures;
  /** Where only some of the kind's materials make sense. */
  readonly materials?: readonly MaterialName[];
  readonly picture?: PictureName;
  /** What only this form states. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** One size of a model. */
export interface Size {
  /** As the attribute states it: `XL`, `EU 41`, `queen`, `160x230 cm`. */
  readonly value: string;
  /** As the Chinese title states it. */
  readonly zh: string;
  readonly price?: number;
}

/** A kind of product, from which models and their variants are made. */
export interface Kind {
  /** Begins the ids: `sofa-03-navy`. */
  readonly key: string;
  readonly name: Words;
  readonly picture: PictureName;
  readonly brands: readonly BrandName[];
  /** How many models; each is one group of variants. */
  readonly models: number;
  readonly forms?: readonly Form[];
  readonly materials?: readonly MaterialName[];
  readonly colours: readonly ColourName[];
  /** Colours of one model; 4. */
  readonly coloursEach?: number;
  readonly sizes?: readonly Size[];
  /** US dollars, of the plainest form and size. */
  readonly price: Range;
  readonly measures?: Measures;
  /** Further attributes: each model states one value of each. */
  readonly attributes?: Readonly<Record<string, readonly string[]>>;
  /** Whole working days before it can leave the warehouse. */
  readonly leadTime: Range;
  /** Sentences that are true of every model of this kind; two stand in a description. */
  readonly says: readonly Words[];
}

export interface Department {
  readonly name: Words;
  readonly kinds: readonly Kind[];
}

export const sizes = {
  clothing: ["XS", "S", "M", "L", "XL", "XXL"].map((value) => ({ value, zh: `${value}码` })),
  women: range(36, 41).map((value) => ({ value: `EU ${value}`, zh: `${value}码` })),
  unisex: range(36, 45).map((value) => ({ value: `EU ${value}`, zh: `${value}码` })),
  men: range(40, 46).map((value) => ({ value: `EU ${value}`, zh: `${value}码` })),
  children: range(24, 34, 2).map((value) => ({ value: `EU ${value}`, zh: `${value}码` })),
  bed: [
    { value: "twin", zh: "1.2米" },
    { value: "queen", zh: "1.5米", price: 1.25 },
    { value: "king", zh: "1.8米", price: 1.5 },
  ],
  rug: [
    { value: "120x170 cm", zh: "120×170厘米" },
    { value: "160x230 cm", zh: "160×230厘米", price: 1.7 },
    { value: "200x300 cm", zh: "200×300厘米", price: 2.6 },
  ],
} as const satisfies Readonly<Record<string, readonly Size[]>>;

function range(from: number, to: number, step = 1): number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
}
