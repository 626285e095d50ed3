import { z } from "zod";
import { dataCategories } from "../../../kernel/index.ts";
import { languages } from "./consent-record.ts";

/** On what the law lets a purpose rest; the articles are in `legalBases`. */
export const legalBasisNames = ["consent", "contract", "legitimate-interest"] as const;
export type LegalBasis = (typeof legalBasisNames)[number];

const plain = z.string().trim().min(1).max(2_000);
const PurposeText = z.object({
  title: z.string().trim().min(1).max(120),
  /** What is done with the data, and what for. */
  whatFor: plain,
  /** What happens where the person says no. */
  ifNot: plain,
});
const days = z.int().min(1).max(36_500);

/** All that a version of a purpose says. */
export const PurposeTerms = z
  .object({
    /** A class of the W3C Data Privacy Vocabulary, without its prefix: `DirectMarketing`. */
    dpvPurpose: z.string().regex(/^[A-Z][A-Za-z]{2,80}$/, "is the name of a DPV purpose, as DirectMarketing"),
    legalBasis: z.enum(legalBasisNames),
    necessity: z.enum(["required", "optional"]),
    /** Days that data is kept for it. */
    retentionDays: days,
    /** Days that a consent holds; absent where the basis is another, or where it holds until withdrawn. */
    consentDays: days.optional(),
    specialCategory: z.boolean(),
    dataCategories: z.array(z.enum(dataCategories)).min(1).max(dataCategories.length),
    /** Who gets the data besides the company; empty where nobody does. */
    recipients: z
      .array(z.object({ en: z.string().trim().min(1).max(200), zh: z.string().trim().min(1).max(200) }))
      .max(50),
    /** Whether a browser's `Sec-GPC: 1` says no to it. */
    refusedBySignal: z.boolean(),
    text: z.record(z.enum(languages), PurposeText),
  })
  .refine(({ specialCategory, dataCategories: needed }) => specialCategory === needed.includes("special"), {
    path: ["specialCategory"],
    message: "is true exactly where dataCategories has special",
  })
  .refine(({ legalBasis, refusedBySignal }) => legalBasis === "consent" || !refusedBySignal, {
    path: ["refusedBySignal"],
    message: "is for purposes whose legal basis is consent",
  });
export type PurposeTerms = Readonly<z.infer<typeof PurposeTerms>>;

export const PurposeId = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, "is small letters, digits and hyphens");

export interface Purpose extends PurposeTerms {
  readonly id: string;
  readonly version: number;
}

/**
 * Why consents to the earlier terms do not cover the new ones, as names of what changed; empty where they do. Asking
 * for less, or saying the same in other words, ends no consent.
 */
export function whyConsentsLapse(before: PurposeTerms, after: PurposeTerms): string[] {
  const names = (terms: PurposeTerms) => terms.recipients.map(({ en, zh }) => `${en}\n${zh}`);
  const added = (was: readonly string[], is: readonly string[]) => is.some((one) => !was.includes(one));
  const reasons: readonly (readonly [string, boolean])[] = [
    ["legal basis", before.legalBasis !== after.legalBasis],
    ["purpose class", before.dpvPurpose !== after.dpvPurpose],
    ["data categories", added(before.dataCategories, after.dataCategories)],
    ["recipients", added(names(before), names(after))],
    ["special category", after.specialCategory && !before.specialCategory],
    ["retention", after.retentionDays > before.retentionDays],
  ];
  return reasons.filter(([, changed]) => changed).map(([reason]) => reason);
}
