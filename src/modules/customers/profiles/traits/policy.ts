import { z } from "@hono/zod-openapi";
import { sourceIn } from "../given-for.ts";
import { goesBefore, type Way } from "./way.ts";

/**
 * Whose value counts where several sources state one, among those that came by the best way: what the person said of
 * themselves comes before any, and what the company's own sources, partners and files say before what pages send.
 */
export const TraitPolicy = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("most-recent") }),
    z.object({ kind: z.literal("first") }).describe("the source that stated any value first"),
    z.object({ kind: z.literal("most-frequent") }).describe("the value that most sources state"),
    z.object({
      kind: z.literal("source-order"),
      sources: z.array(z.string().min(1).max(200)).min(1).max(100).describe("ids of sources, the best first"),
    }),
  ])
  .openapi("TraitPolicy");
export type TraitPolicy = z.infer<typeof TraitPolicy>;

export const usualPolicy: TraitPolicy = { kind: "most-recent" };

/** What one source says of one subject. */
export interface StatedValue {
  /** The source's id, with the purposes that it gave the value for where those are fewer: its origin. */
  readonly source: string;
  readonly value: unknown;
  readonly collectedAt: Date;
  /** When this source first stated the trait, whatever it said then. */
  readonly firstAt: Date;
  /** Of the event that states it: settles what was said at the same instant. */
  readonly position: number;
}

/** By what a value is chosen: compared from the left, the greatest wins. Segments rank by the same in SQL. */
type Rank = readonly number[];

function rankOf(stated: StatedValue, all: readonly StatedValue[], policy: TraitPolicy): Rank {
  const recent = stated.collectedAt.getTime();
  switch (policy.kind) {
    case "most-recent":
      return [recent, stated.position];
    case "first":
      return [-stated.firstAt.getTime(), recent, stated.position];
    case "most-frequent": {
      const same = JSON.stringify(stated.value);
      const alike = all.filter(({ value }) => JSON.stringify(value) === same);
      const newest = Math.max(...alike.map(({ collectedAt }) => collectedAt.getTime()));
      return [alike.length, newest, recent, stated.position];
    }
    case "source-order": {
      const place = policy.sources.indexOf(sourceIn(stated.source));
      return [place < 0 ? -policy.sources.length : -place, recent, stated.position];
    }
  }
}

const greater = (one: Rank, other: Rank): boolean => {
  const place = one.findIndex((value, i) => value !== other[i]);
  return place >= 0 && one[place] > other[place];
};

/** The value that counts; `undefined` where none is stated. What came by a lesser way has no vote, either. */
export function pick<S extends StatedValue>(
  all: readonly S[],
  policy: TraitPolicy,
  wayOf: (source: string) => Way,
): S | undefined {
  const best = all.map(({ source }) => wayOf(source)).reduce(better, "browser");
  const candidates = all.filter(({ source }) => wayOf(source) === best);
  const rule = best === "person" ? usualPolicy : policy;
  return candidates.reduce<S | undefined>(
    (best, next) =>
      best && !greater(rankOf(next, candidates, rule), rankOf(best, candidates, rule)) ? best : next,
    undefined,
  );
}

const better = (one: Way, other: Way): Way => (goesBefore(other, one) ? other : one);
