import type { DataCategory } from "../../../../src/modules/customers/words.ts";

/** Categories of data about people, in the order in which they are offered. */
export const categories: readonly DataCategory[] = [
  "identity",
  "contact",
  "demographic",
  "preference",
  "transaction",
  "behaviour",
  "special",
];
