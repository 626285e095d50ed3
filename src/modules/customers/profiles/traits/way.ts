import type { KnownSource, SourcePort } from "../../words.ts";
import { sourceIn } from "../given-for.ts";
import { personSource } from "../tables.ts";

/**
 * By which way a fact came. A browser's or a phone's key is public: anybody can send by it, and say anything of
 * anybody. A server's, a partner's or a file's needs a secret or somebody of the company. A person speaks for
 * themselves where they are signed in.
 */
export const ways = ["browser", "company", "person"] as const;
export type Way = (typeof ways)[number];

/** Whether one way goes before another. */
export const goesBefore = (one: Way, other: Way): boolean => ways.indexOf(one) > ways.indexOf(other);

/** The least of some ways: what is put together is worth no more. Of none, the least there is. */
export const leastOf = (some: readonly Way[]): Way => ways.find((way) => some.includes(way)) ?? "browser";

/** The way of all that a registered source sends; of one that nobody knows, the least. */
export const wayOf = (source: Pick<KnownSource, "platform"> | undefined): Way =>
  source === undefined || source.platform === "browser" ? "browser" : "company";

/** The way of each of these origins. */
export async function waysOf(
  origins: readonly string[],
  sources: Pick<SourcePort, "source">,
): Promise<ReadonlyMap<string, Way>> {
  const known = [...new Set(origins)].map(
    async (origin): Promise<readonly [string, Way]> => [
      origin,
      origin === personSource ? "person" : wayOf(await sources.source(sourceIn(origin))),
    ],
  );
  return new Map(await Promise.all(known));
}
