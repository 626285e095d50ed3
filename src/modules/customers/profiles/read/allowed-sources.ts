import type { SourcePort } from "../../words.ts";
import { firstWholeDayFrom } from "../computed/tally.ts";
import { purposesIn, sourceIn } from "../given-for.ts";
import { personSource } from "../tables.ts";
import { type Way, wayOf } from "../traits/way.ts";

/**
 * Whether what one source says may be read for a purpose, and since when its facts are not too old; and by which way
 * they came.
 */
export type SourceTerms = { readonly name: string; readonly way: Way } & (
  | { readonly readable: true; readonly since: Date }
  | { readonly readable: false; readonly reason: "source-not-allowed" | "attestation-lapsed" }
);

/** Terms of what a person said of themselves: theirs to say, for any purpose that they allow. */
const ownTerms: SourceTerms = { readable: true, name: personSource, way: "person", since: new Date(0) };

const msOfDay = 86_400_000;

/**
 * The terms of each of these sources, or origins, for a purpose; without a purpose, whatever they may be used for.
 */
export async function termsOf(
  ids: readonly string[],
  { purpose, at, sources }: { purpose: string | undefined; at: Date; sources: SourcePort },
): Promise<ReadonlyMap<string, SourceTerms>> {
  const terms = await Promise.all(
    [...new Set(ids)].map(async (id): Promise<readonly [string, SourceTerms]> => {
      if (id === personSource) return [id, ownTerms];
      const source = await sources.source(sourceIn(id));
      const about = { name: source?.name ?? sourceIn(id), way: wayOf(source) };
      if (!source) return [id, { ...about, readable: false, reason: "source-not-allowed" }];
      const standing = await sources.standing(source.id, at);
      if (!standing.readable) return [id, { ...about, readable: false, reason: reasonFor[standing.reason] }];
      const givenFor = purposesIn(id) ?? source.purposes;
      if (purpose !== undefined && !(source.purposes.includes(purpose) && givenFor.includes(purpose)))
        return [id, { ...about, readable: false, reason: "source-not-allowed" }];
      const since = new Date(at.getTime() - source.retentionDays * msOfDay);
      return [id, { ...about, readable: true, since }];
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
