export { illustrate } from "./illustrate.ts";
export { demonstrationProducts } from "./make-products.ts";
export {
  demonstrationCalendar,
  demonstrationController,
  demonstrationName,
  demonstrationRates,
  demonstrationSource,
} from "./trading.ts";
