import { z } from "zod";

/** The languages that a notice is written in. */
export const languages = ["en", "zh"] as const;
export type Language = (typeof languages)[number];

/** States of ISO/IEC TS 27560, and `objected` for what rests on a legitimate interest (GDPR Article 21). */
export const consentStates = [
  "requested",
  "given",
  "refused",
  "withdrawn",
  "objected",
  "expired",
  "invalidated",
] as const;
export type ConsentState = (typeof consentStates)[number];

const noes: readonly ConsentState[] = ["refused", "withdrawn", "objected"];

/** Whether somebody said no, in one word or another. */
export const isNo = (state: ConsentState): boolean => noes.includes(state);

/**
 * Who brought a state about. `source` is a registered source that tells what the person decided elsewhere; `house` is
 * Rapport itself: an expiry, a purpose that changed.
 */
export const actors = ["person", "browser-signal", "administrator", "source", "house"] as const;
export type Actor = (typeof actors)[number];

/** What shows how a state came about, beyond the notice. Never what the person wrote. */
export const Evidence = z
  .object({
    /** The header that said no. */
    signal: z.literal("Sec-GPC: 1"),
    /** Given by somebody whose browser says no, after they were told so. */
    despiteSignal: z.literal(true),
    /** The account of the administrator who entered it. */
    account: z.string(),
    /** The source that told of it, and the event in which it did. */
    source: z.string(),
    messageId: z.string(),
    /** Added once more after an older backup was restored. */
    restored: z.literal(true),
    /** What about the purpose changed. */
    changed: z.array(z.string()),
    /** The record whose time was over. */
    record: z.string(),
  })
  .partial();
export type Evidence = Readonly<z.infer<typeof Evidence>>;

/** One event. Records are added and never changed; they go with their person. */
export interface ConsentRecord {
  readonly id: string;
  readonly subject: string;
  readonly purpose: string;
  readonly purposeVersion: number;
  readonly state: ConsentState;
  readonly at: Date;
  /** SHA-256 of the notice that was shown, in hexadecimal; absent where none was. */
  readonly notice?: string;
  readonly language?: Language;
  /** Where it happened, such as `web`, `chat`, `command`. */
  readonly channel: string;
  readonly by: Actor;
  /** The first instant at which it no longer holds. */
  readonly expiresAt?: Date;
  readonly evidence: Evidence;
}

/**
 * A subject's state for one purpose as of `at`: that of the last record, in the order in which they were added. A
 * request changes no decision that was made, and what has expired stays so until the next decision. The clock of a
 * record orders nothing: of two servers, one may be late, and a withdrawal must hold all the same.
 */
export function stateOf(
  records: readonly Pick<ConsentRecord, "state" | "expiresAt">[],
  at: Date,
): ConsentState | undefined {
  const last = records.findLast(({ state }) => state !== "requested") ?? records.at(-1);
  return last && asOf(last, at);
}

/** What a kept state is at an instant: time alone ends a consent. */
export const asOf = (
  { state, expiresAt }: Pick<ConsentRecord, "state" | "expiresAt">,
  at: Date,
): ConsentState => (state === "given" && expiresAt && expiresAt <= at ? "expired" : state);
