import type { Finding } from "../../../kernel/index.ts";

/** What a check saw, before it is known which part of which draft it belongs to. */
export interface Fault {
  readonly kind: Finding["kind"];
  readonly detail: string;
}

/** A check that has its own name on the receipt. */
export type Guard = "evidence" | "shown" | "coverage" | "rewording" | "disguise" | "guard";

export const findingsOf = (guard: Guard, part: string, faults: readonly Fault[]): Finding[] =>
  faults.map(({ kind, detail }) => ({ guard, part, kind, detail }));
