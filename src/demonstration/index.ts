export { illustrate } from "./illustrate.ts";
export { demonstrationProducts } from "./make-products.ts";
export {
  demonstrationCalendar,
  demonstrationName,
  demonstrationRates,
  demonstrationSource,
} from "./trading.ts";
