import type { Permission, PermissionPort } from "../words.ts";
import { type Learning, learningPurpose, type Refusal } from "./interpret.ts";

export interface ConsentPorts {
  readonly permissions: PermissionPort;
  /**
   * Since when a purpose is permitted by consent without a break, for all subjects of one person: the latest of
   * them. `undefined` where it rests on no consent.
   */
  permittedSince(subjects: readonly string[], purpose: string): Promise<Date | undefined>;
}

/** The reason of a permission as a datum's refusal has it. */
export const refusalOf = ({ reason }: Permission & { readonly permitted: false }): Refusal =>
  reason === "unknown-purpose" ? "no-consent" : reason;

/** Whether a person's events may be learned from, and from which on: never from before the consent that stands. */
export async function mayLearn(
  subjects: readonly string[],
  at: Date,
  { permissions, permittedSince }: ConsentPorts,
): Promise<Learning> {
  const permission = await permissions.mayUse({ subjects, purpose: learningPurpose, at });
  if (!permission.permitted) return { permitted: false, reason: refusalOf(permission) };
  return { permitted: true, since: (await permittedSince(subjects, learningPurpose)) ?? new Date(0) };
}

/** What a record of consent says, as far as the unbroken time of a consent goes by it. */
export interface SaidOfPurpose {
  readonly subject: string;
  readonly purpose: string;
  readonly state: string;
  readonly at: Date;
}

/**
 * `permittedSince` from the records of consent, in the order in which they were made: for each subject the first of
 * the last unbroken run of `given`; of several subjects, the latest. A request changes nothing.
 */
export function unbrokenSince(records: readonly SaidOfPurpose[], purpose: string): Date | undefined {
  const begun = new Map<string, Date | undefined>();
  for (const { subject, purpose: of, state, at } of records) {
    if (of !== purpose || state === "requested") continue;
    begun.set(subject, state === "given" ? (begun.get(subject) ?? at) : undefined);
  }
  const starts = [...begun.values()].flatMap((at) => at ?? []);
  return starts.length === 0 ? undefined : new Date(Math.max(...starts.map((at) => at.getTime())));
}
