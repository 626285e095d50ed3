import type { PurposeTerms } from "../../../../../src/modules/trust/consent/index.ts";

export type { PurposeTerms };
export type PurposeWords = PurposeTerms["text"]["en"];

/** A purpose as `GET /v1/purposes` gives it. */
export interface PurposeRow {
  readonly id: string;
  readonly version: number;
  readonly terms: PurposeTerms;
}

export interface Purposes {
  readonly purposes: readonly PurposeRow[];
}

/** What a change came to: what about it ended former consents, and how many. */
export interface PurposeKept {
  readonly purpose: PurposeRow;
  readonly lapses: readonly string[];
  readonly invalidated: number;
}
