export { type CatalogueProduct, type CatalogueWords, catalogueWords } from "./catalogue-words.ts";
export type {
  Constraint,
  ConstraintValue,
  Language,
  Operator,
  Refinement,
  ShopRequest,
} from "./constraint.ts";
export { equivalents, segmentByVocabulary, type VocabularyWord } from "./equivalents.ts";
export type { Fitting } from "./fitting/fit.ts";
export { fits } from "./fitting/fits.ts";
export { type ReadingOptions, readShopRequest } from "./read-shop-request.ts";
export { readShopRequests } from "./read-shop-requests.ts";
export { refineRequest, withoutConstraint } from "./refine-request.ts";
export { detectLanguage } from "./text/detect-language.ts";
export { wordConstraint, wordDate, wordName } from "./word-constraint.ts";
