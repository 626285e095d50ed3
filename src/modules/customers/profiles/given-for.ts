import type { KeptEvent } from "../words.ts";

/*
 * A source may say of some of its facts that they may be used for fewer purposes than its terms allow: an import's
 * mapping by `purposes`, an event by `context.purpose` or `context.purposes`. Such facts stand under an origin of
 * their own, `<source> <purpose>,<purpose>` with the purposes sorted, or `<source> -` where there is none. What reads
 * by source (terms, totals, segments) so reads by origin, and cannot put together what may not be.
 */

const none = "-";

/** Purposes that an event names, each once and sorted; `undefined` where it names none: all that its source allows. */
export function purposesNamedBy({ body }: Pick<KeptEvent, "body">): readonly string[] | undefined {
  const { context } = body;
  if (context === null || typeof context !== "object") return undefined;
  const { purpose, purposes }: { purpose?: unknown; purposes?: unknown } = context;
  if (purpose === undefined && purposes === undefined) return undefined;
  const named = [purpose, ...(Array.isArray(purposes) ? purposes : [purposes])];
  return [...new Set(named.filter((one) => typeof one === "string"))].sort();
}

/** The origin of facts that a source gave for these purposes. */
export const originOf = (source: string, purposes: readonly string[] | undefined): string =>
  purposes === undefined ? source : `${source} ${purposes.join(",") || none}`;

/** The source's id within an origin; the same in SQL is `split_part(origin, ' ', 1)`. */
export const sourceIn = (origin: string): string => origin.split(" ", 1)[0];

/** The purposes within an origin; `undefined` where it is as its source's terms have it. */
export function purposesIn(origin: string): readonly string[] | undefined {
  const [, purposes] = origin.split(" ");
  if (purposes === undefined) return undefined;
  return purposes === none ? [] : purposes.split(",");
}
