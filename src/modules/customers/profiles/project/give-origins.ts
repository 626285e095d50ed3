import type { Transaction } from "../../../../platform/db/index.ts";
import type { KeptEvent } from "../../words.ts";
import { originOf, purposesNamedBy, sourceIn } from "../given-for.ts";

/**
 * Origins of one source: everybody can send by a browser's key, and what counts over everybody goes through all
 * origins there are.
 */
export const mostOriginsOfSource = 64;

/**
 * The events, each with its origin in its source's place. What names yet other purposes than a source's events already
 * do in `mostOriginsOfSource` ways is kept for none.
 */
export async function giveOrigins(tx: Transaction, events: readonly KeptEvent[]): Promise<KeptEvent[]> {
  const given = events.map((event) => ({ ...event, source: originOf(event.source, purposesNamedBy(event)) }));
  const narrowed = given.filter(({ source }) => source !== sourceIn(source));
  if (narrowed.length === 0) return given;
  const rows = await tx.query<{ source: string }>(
    "select source from profile_sources where split_part(source, ' ', 1) = any($1::text[])",
    [[...new Set(narrowed.map(({ source }) => sourceIn(source)))]],
  );
  const known = new Set(rows.map(({ source }) => source));
  const counts = new Map<string, number>();
  const count = (origin: string): void => {
    counts.set(sourceIn(origin), (counts.get(sourceIn(origin)) ?? 0) + 1);
  };
  for (const origin of known) count(origin);
  return given.map((event) => {
    const { source: origin } = event;
    const source = sourceIn(origin);
    if (origin === source || known.has(origin)) return event;
    if ((counts.get(source) ?? 0) >= mostOriginsOfSource) return { ...event, source: originOf(source, []) };
    known.add(origin);
    count(origin);
    return event;
  });
}
