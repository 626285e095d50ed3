import type { KnownSource, Permission, SourceStanding } from "../words.ts";
import { type HeldDatum, type KnownPurpose, ownSource, type RefusalReason, type Text } from "./ports.ts";

/** A purpose as it stands for one person now. */
export interface PurposeNow extends KnownPurpose {
  readonly permission: Permission;
  /** Categories of data that it needs. */
  readonly categories: readonly string[];
}

/** A source as it stands now; `known` is absent where it is not registered. */
export interface SourceNow {
  readonly known?: KnownSource;
  readonly standing: SourceStanding;
}

/** Which purposes may read a datum now, and which may not and why not. */
export interface Uses {
  readonly may: readonly { readonly purpose: string; readonly title: Text; readonly basis: string }[];
  readonly mayNot: readonly {
    readonly purpose: string;
    readonly title: Text;
    readonly reason: RefusalReason;
  }[];
}

/** The same checks, in the same order, as whoever reads the datum for a purpose makes. */
export function usesOf(
  datum: Pick<HeldDatum, "category" | "source" | "collectedAt" | "purposes">,
  { purposes, source, at }: { purposes: readonly PurposeNow[]; source: SourceNow; at: Date },
): Uses {
  const judged = purposes.map((purpose) => ({ purpose, reason: whyNot(datum, purpose, source, at) }));
  return {
    may: judged.flatMap(({ purpose: { id, title, basis }, reason }) =>
      reason === undefined ? [{ purpose: id, title, basis }] : [],
    ),
    mayNot: judged.flatMap(({ purpose: { id, title }, reason }) =>
      reason === undefined ? [] : [{ purpose: id, title, reason }],
    ),
  };
}

const day = 86_400_000;

function whyNot(
  {
    category,
    source,
    collectedAt,
    purposes,
  }: Pick<HeldDatum, "category" | "source" | "collectedAt" | "purposes">,
  { id, permission, categories }: PurposeNow,
  { known, standing }: SourceNow,
  at: Date,
): RefusalReason | undefined {
  if (!permission.permitted)
    return permission.reason === "unknown-purpose" ? "not-needed" : permission.reason;
  if (!categories.includes(category)) return "not-needed";
  if (source === ownSource) return undefined;
  if (!known?.purposes.includes(id)) return "source-not-allowed";
  if (purposes && !purposes.includes(id)) return "source-not-allowed";
  if (!standing.readable)
    return standing.reason === "attestation-lapsed" ? "attestation-lapsed" : "source-not-allowed";
  if (collectedAt.getTime() + known.retentionDays * day <= at.getTime()) return "expired";
  return undefined;
}
