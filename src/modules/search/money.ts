import { z } from "zod";

/**
 * How many units of each currency (ISO 4217) one unit of a common reference buys, as the company configures it:
 * `{ USD: 1, CNY: 7.1 }`. Prices of different currencies are compared through these rates and in no other way.
 */
export const ratesSchema = z.record(z.string().regex(/^[A-Z]{3}$/), z.number().positive());
export type Rates = Readonly<Record<string, number>>;

/** An amount in another currency, unrounded; undefined where a rate is missing. The same currency needs no rate. */
export function convert(amount: number, from: string, to: string, rates: Rates): number | undefined {
  if (from === to) return amount;
  const [bought, paid] = [rateOf(to, rates), rateOf(from, rates)];
  return bought === undefined || paid === undefined ? undefined : (amount * bought) / paid;
}

const rateOf = (currency: string, rates: Rates): number | undefined =>
  Object.hasOwn(rates, currency) ? rates[currency] : undefined;
