import type { MadeKind } from "./evaluate/made-values.ts";
import type { Found, PrivacyType } from "./found.ts";
import type { Reading } from "./reading.ts";

/** Finds one kind of thing in a text. It may give overlapping and doubtful pieces; `resolveOverlaps` chooses. */
export interface Detector {
  readonly type: PrivacyType;
  detect(reading: Reading): readonly Found[];
}

/** The detectors of a language or a country. */
export interface Pack {
  readonly id: string;
  /** In the two languages that people read of it. */
  readonly title: { readonly en: string; readonly zh: string };
  /** The language of the texts that it is for; of any where it is left out. */
  readonly language?: "en" | "zh";
  /** The kinds of made-up value that its recall is measured on. */
  readonly measuredOn: readonly MadeKind[];
  readonly detectors: readonly Detector[];
}
