import type { Concern, PrivacyType } from "../../../../../src/modules/trust/guard/index.ts";

export type { Concern, PrivacyType };

export interface PackRow {
  readonly id: string;
  readonly title: { readonly en: string; readonly zh: string };
  readonly language?: "en" | "zh";
  readonly precision: number | null;
  readonly recall: number | null;
  readonly items: number;
  readonly negatives: number;
  readonly negativesFlagged: number;
}

/** As `GET /v1/guard/packs` gives it. */
export interface Packs {
  readonly packs: readonly PackRow[];
  readonly injection: {
    readonly threshold: number;
    readonly attacks: number;
    readonly found: number;
    readonly harmless: number;
    readonly flagged: number;
  };
}

export interface Span {
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

export interface PrivacySpan extends Span {
  readonly type: PrivacyType;
}

/** As `POST /v1/guard/try` answers. */
export interface Tried {
  readonly privacy: readonly PrivacySpan[];
  readonly injection: {
    readonly score: number;
    readonly isAttempt: boolean;
    readonly findings: readonly (Span & { readonly rule: string })[];
  };
  readonly concern?: Concern;
}
