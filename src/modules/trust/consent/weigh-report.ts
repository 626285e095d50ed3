import { type ConsentRecord, type ConsentState, isNo } from "./consent-record.ts";
import type { Purpose } from "./purpose.ts";
import { stateToAdd } from "./record-answer.ts";

/** A source, as far as its word on consents goes. */
export interface ReportingSource {
  readonly id: string;
  readonly kind: string;
  readonly platform: string;
  /** Purposes that its licence or contract allows. */
  readonly purposes: readonly string[];
}

/** What somebody is said to have decided, and by whom. */
export interface Report {
  readonly given: boolean;
  /** When they decided, as far as the source knows. */
  readonly at: Date;
  readonly source: ReportingSource;
}

/** Why a report makes no record. */
export type Unheeded =
  | "known-already"
  | "older-than-what-stands"
  | "source-may-not-give"
  | "purpose-not-allowed"
  | "asked-for-less-then"
  | "own-no-stands"
  | "not-a-choice";

/** What stands for the subject and purpose; its state as of now. */
export type Standing = Pick<ConsentRecord, "state" | "at" | "by">;

/**
 * What a source's word comes to. Everybody may bring a no: it only ever lets less be done. A yes counts from the
 * company's own servers and files alone, for a purpose of their terms: a browser's key is public, and a partner has
 * something to gain. It never lifts what the person, their browser or an administrator refused here, nor covers terms
 * that ask for more than those it was said to (`changedAt`, when they last did).
 */
export function weighReport(
  { given, at, source }: Report,
  purpose: Purpose,
  { stands, changedAt }: { readonly stands?: Standing; readonly changedAt?: Date },
): { readonly state: ConsentState } | { readonly unheeded: Unheeded } {
  const unheeded = (why: Unheeded) => ({ unheeded: why });
  if (purpose.legalBasis === "contract") return unheeded("not-a-choice");
  const decided = stands && stands.state !== "requested" ? stands : undefined;
  if (!given) {
    // A no that somebody said themselves keeps its author, so that no source's yes comes to lift it.
    if (decided && isNo(decided.state)) return unheeded("known-already");
    if (decided?.state === "given" && at < decided.at) return unheeded("older-than-what-stands");
    const state = stateToAdd("refused", purpose, decided);
    return state === undefined ? unheeded("known-already") : { state };
  }
  if (source.platform === "browser" || source.kind === "partner") return unheeded("source-may-not-give");
  if (!source.purposes.includes(purpose.id)) return unheeded("purpose-not-allowed");
  if (decided?.state === "given") return unheeded("known-already");
  if (decided && isNo(decided.state) && decided.by !== "source") return unheeded("own-no-stands");
  if (decided && at <= decided.at) return unheeded("older-than-what-stands");
  if (changedAt && at < changedAt) return unheeded("asked-for-less-then");
  const state = stateToAdd("given", purpose, decided);
  return state === undefined ? unheeded("known-already") : { state };
}
