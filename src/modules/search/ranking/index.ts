import type { Constraint } from "../../language/index.ts";
import type { Product } from "../product.ts";
import { IndexedProducts } from "./catalogue.ts";
import { type Statement, statementOf } from "./match-constraints.ts";

export { buildCatalogue, type Catalogue, type OfferChange } from "./catalogue.ts";
export { type EmbeddingProvider, embedProducts, likenessTo, type ProductVectors } from "./embeddings.ts";
export { type Asked, type Found, findProducts, rankProducts } from "./find-products.ts";
export type { Statement } from "./match-constraints.ts";
export type { FoundFit, FoundResult } from "./present-result.ts";
export type { Anchor } from "./refine.ts";
export type { Relaxed } from "./relax-constraints.ts";

/** How one product stands to a constraint on what it is, and in which of its fields it says so. */
export const statedAt = (product: Product, constraint: Constraint): Statement =>
  statementOf(constraint, IndexedProducts.of([product]));
