import type { Queryable } from "../../../platform/db/index.ts";
import type { Product } from "../product.ts";
import type { CatalogueSource } from "./read-catalogue.ts";
import type { Version } from "./store/catalogue-store.ts";
import type { OfferChange } from "./store/offers.ts";

/** A version that only holds its products: what the store's tests need of a search. */
export interface Shelf extends Version<Shelf> {
  readonly version: string;
  readonly products: ReadonlyMap<string, Product>;
}

export function buildShelf(products: Iterable<Product>, { version }: { version: string }): Shelf {
  const held = new Map([...products].map((product) => [product.id, product]));
  return {
    version,
    products: held,
    withChanges: (changes, next) =>
      buildShelf(
        [...held.values()].map((product) =>
          withOffer(
            product,
            changes.find(({ id }) => id === product.id),
          ),
        ),
        { version: next },
      ),
  };
}

function withOffer(product: Product, change: OfferChange | undefined): Product {
  const { price, stock, available, ...rest } = { ...product, ...change };
  return {
    ...rest,
    ...(typeof price === "number" && { price }),
    ...(typeof stock === "number" && { stock }),
    ...(typeof available === "boolean" && { available }),
  };
}

/** A JSONL file in memory, in pieces of a few bytes, so that every border between pieces is met. */
export function linesOf(records: readonly unknown[], name = "shelf.jsonl"): CatalogueSource {
  return bytesOf(records.map((record) => `${JSON.stringify(record)}\n`).join(""), name);
}

export function bytesOf(text: string | Uint8Array, name: string, piece = 65_536): CatalogueSource {
  const bytes = Buffer.from(text);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  return { name, bytes: pieces() };
}

/** Starting a database takes seconds, so a file's tests share one. */
export async function emptyCatalogue(db: Queryable): Promise<void> {
  await db.query("truncate catalogue_generations, catalogue_changes restart identity cascade");
  await db.query("insert into catalogue_serving default values");
}
