/** A product as a catalogue states it. What is absent is "not stated": never a match, never a miss. */
export interface Product {
  readonly id: string;
  /** Variants of one thing share it; a product of its own is its own group. */
  readonly groupId?: string;
  readonly title: string;
  readonly description?: string;
  readonly brand?: string;
  readonly categories?: readonly string[];
  readonly price?: number;
  /** ISO 4217. */
  readonly currency?: string;
  readonly available?: boolean;
  /** Units in stock. */
  readonly stock?: number;
  readonly attributes?: Readonly<Record<string, string | readonly string[]>>;
  /** Title and description in further languages, keyed by ISO 639-1. */
  readonly text?: Readonly<Record<string, { readonly title: string; readonly description?: string }>>;
  readonly image?: string;
  readonly url?: string;
  /** Whole working days before it can leave the warehouse. */
  readonly leadTimeDays?: number;
}

export type Availability = "in stock" | "out of stock" | "not stated";

/** How a result fits one constraint. */
export interface Fit {
  readonly field: string;
  readonly value: string;
  readonly status: "matches" | "prefers" | "not stated";
}

/** One product of an answer, in the shape of `POST /v1/turns`. */
export interface Result {
  readonly id: string;
  readonly groupId?: string;
  readonly title: string;
  readonly price?: { readonly amount: number; readonly currency?: string };
  readonly availability: Availability;
  /** A promise, computed; absent where the data does not say. */
  readonly arrival?: { readonly date: string; readonly how: string };
  readonly why: readonly Fit[];
}

/** A product's title in a language, where the catalogue has one, else as it stands. */
export const titleIn = ({ title, text }: Pick<Product, "title" | "text">, language: string): string =>
  (text && Object.hasOwn(text, language) ? text[language].title : undefined) ?? title;
