import type { NewSource } from "./source.ts";

/** A source of the made-up company, for tests. */
export const madeUpSource = (name: string, rest: Partial<NewSource> = {}): NewSource => ({
  name,
  owner: "Made-up Retail, digital team",
  kind: "marketing",
  platform: "server",
  licence: "first-party, terms of use of 2026",
  contact: "data@retail.example",
  purposes: ["find-products", "analytics"],
  retentionDays: 365,
  ...rest,
});

export const madeUpHash = "ab".repeat(32);
