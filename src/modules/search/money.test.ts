import { describe, expect, it } from "vitest";
import { convert, ratesSchema } from "./money.ts";

const rates = { USD: 1, CNY: 7.2, EUR: 0.9 };

describe("converting money", () => {
  it("goes through the configured rates", () => {
    expect(convert(100, "USD", "CNY", rates)).toBeCloseTo(720);
    expect(convert(720, "CNY", "EUR", rates)).toBeCloseTo(90);
  });

  it("needs no rate for one and the same currency", () => {
    expect(convert(5, "GBP", "GBP", {})).toBe(5);
  });

  it("says nothing without a rate for both, whatever the currency is called", () => {
    expect(convert(5, "USD", "GBP", rates)).toBeUndefined();
    expect(convert(5, "constructor", "USD", rates)).toBeUndefined();
  });

  it("takes no rate of nothing or less", () => {
    expect(ratesSchema.safeParse({ USD: 0 }).success).toBe(false);
    expect(ratesSchema.safeParse({ usd: 1 }).success).toBe(false);
  });
});
