import type { SourcePort } from "../../words.ts";
import { firstWholeDayFrom } from "../computed/tally.ts";
import { personSource } from "../tables.ts";

/** Whether what one source says may be read for a purpose, and since when its facts are not too old. */
export type SourceTerms =
  | { readonly readable: true; readonly name: string; readonly since: Date }
  | {
      readonly readable: false;
      readonly name: string;
      readonly reason: "source-not-allowed" | "attestation-lapsed";
    };

/** Terms of what a person said of themselves: theirs to say, for any purpose that they allow. */
const ownTerms: SourceTerms = { readable: true, name: personSource, since: new Date(0) };

const msOfDay = 86_400_000;

/** The terms of each of these sources for a purpose; without a purpose, whatever the source may be used for. */
export async function termsOf(
  ids: readonly string[],
  { purpose, at, sources }: { purpose: string | undefined; at: Date; sources: SourcePort },
): Promise<ReadonlyMap<string, SourceTerms>> {
  const terms = await Promise.all(
    [...new Set(ids)].map(async (id): Promise<readonly [string, SourceTerms]> => {
      if (id === personSource) return [id, ownTerms];
      const source = await sources.source(id);
      if (!source) return [id, { readable: false, name: id, reason: "source-not-allowed" }];
      const { name, retentionDays, purposes } = source;
      const standing = await sources.standing(id, at);
      if (!standing.readable) return [id, { readable: false, name, reason: reasonFor[standing.reason] }];
      if (purpose !== undefined && !purposes.includes(purpose))
        return [id, { readable: false, name, reason: "source-not-allowed" }];
      return [id, { readable: true, name, since: new Date(at.getTime() - retentionDays * msOfDay) }];
    }),
  );
  return new Map(terms);
}

const reasonFor = {
  "attestation-lapsed": "attestation-lapsed",
  "source-closed": "source-not-allowed",
} as const;

/** Days are read whole: the one in which retention ends is not. */
export const firstReadableDay = (since: Date): string => firstWholeDayFrom(since);
