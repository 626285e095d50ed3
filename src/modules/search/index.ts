export * from "./catalogue/index.ts";
export * from "./delivery/index.ts";
export { convert, type Rates, ratesSchema } from "./money.ts";
export type { Availability, Fit, Product, Result } from "./product.ts";
