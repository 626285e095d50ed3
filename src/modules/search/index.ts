export * from "./catalogue/index.ts";
export { closedVocabulary } from "./closed-vocabulary.ts";
export * from "./delivery/index.ts";
export { evaluateSearch, type SearchFigures } from "./evaluation/index.ts";
export { convert, type Rates, ratesSchema } from "./money.ts";
export type { Availability, Fit, Product, Result } from "./product.ts";
export {
  buildCatalogue,
  type Catalogue,
  type EmbeddingProvider,
  embedProducts,
  type FoundResult,
  findProducts,
  likenessTo,
  type ProductVectors,
} from "./ranking/index.ts";
export { statedField } from "./stated-field.ts";
