import type { RefusedDatum } from "../../../../kernel/index.ts";
import { type ComputedValue, computedValueOf } from "../computed/computed-value.ts";
import { type DayTally, utcDay } from "../computed/tally.ts";
import { meaningOf } from "../traits/known-traits.ts";
import { pick, type StatedValue, type TraitPolicy, usualPolicy } from "../traits/policy.ts";
import { leastOf, type Way } from "../traits/way.ts";
import { firstReadableDay, type SourceTerms } from "./allowed-sources.ts";
import type { StoredComputed, StoredFacts, StoredTrait } from "./stored-facts.ts";

export type RefusalReason = RefusedDatum["reason"];

/** What a purpose may see of one name: a value, or why there is none. */
export type Judged =
  | {
      readonly readable: true;
      readonly value: unknown;
      readonly category: string;
      /** Names of the sources that it stands on. */
      readonly sources: readonly string[];
      /** By which way it came; of what is put together, the least. */
      readonly way: Way;
      readonly collectedAt: Date;
    }
  | { readonly readable: false; readonly reason: RefusalReason };

/** What the reading is for: the terms of every source for it, and the categories that it needs (absent: any). */
export interface Reading {
  readonly terms: ReadonlyMap<string, SourceTerms>;
  readonly categories?: readonly string[];
  readonly at: Date;
}

export const categoryOf = ({ name, settings }: Pick<StoredTrait, "name" | "settings">): string =>
  settings.category ?? meaningOf(name).category;

const refused = (reason: RefusalReason): Judged => ({ readable: false, reason });

const wayIn = ({ terms }: Pick<Reading, "terms">, source: string): Way => terms.get(source)?.way ?? "browser";

/** The value that counts among some, by their sources' ways and the trait's policy. */
export const pickBy = <S extends StatedValue>(
  reading: Pick<Reading, "terms">,
  stated: readonly S[],
  policy: TraitPolicy = usualPolicy,
): S | undefined => pick(stated, policy, (source) => wayIn(reading, source));

/** Why one source's value may not be read; `undefined` where it may. */
export function refusalOf(
  { source, collectedAt }: Pick<StatedValue, "source" | "collectedAt">,
  { terms }: Reading,
): RefusalReason | undefined {
  const its = terms.get(source);
  if (!its) return "source-not-allowed";
  if (!its.readable) return its.reason;
  return collectedAt > its.since ? undefined : "expired";
}

/** A trait: among the values that may be read for it, the one that the trait's policy picks. */
export function judgeTrait(trait: StoredTrait, reading: Reading): Judged {
  const category = categoryOf(trait);
  if (reading.categories && !reading.categories.includes(category)) return refused("not-needed");
  const readable = trait.stated.filter((stated) => refusalOf(stated, reading) === undefined);
  const picked = pickBy(reading, readable, trait.settings.policy);
  if (picked) {
    const { value, collectedAt, source } = picked;
    const way = wayIn(reading, source);
    return { readable: true, value, category, sources: [nameOf(source, reading)], way, collectedAt };
  }
  const newest = pickBy(reading, trait.stated);
  return refused((newest && refusalOf(newest, reading)) ?? "no-such-fact");
}

/** A computed trait: the days of those sources that may be read for it, put together. */
export function judgeComputed({ definition, days }: StoredComputed, reading: Reading): Judged {
  const { category } = definition;
  if (reading.categories && !reading.categories.includes(category)) return refused("not-needed");
  const readable = days.filter((day) => refusalOfDay(day, reading) === undefined);
  const computed = computedValueOf(definition, readable, reading.at);
  if (computed) return shown(computed, category, reading);
  const withheld = days.filter((day) => refusalOfDay(day, reading) !== undefined);
  const newest = withheld.reduce<DayTally | undefined>(
    (best, next) => (best && best.last.at >= next.last.at ? best : next),
    undefined,
  );
  return refused((newest && refusalOfDay(newest, reading)) ?? "no-such-fact");
}

/** By name; a computed trait stands before a stated one of the same name. */
export function judgeAll({ traits, computed }: StoredFacts, reading: Reading): ReadonlyMap<string, Judged> {
  return new Map([
    ...traits.map((trait) => [trait.name, judgeTrait(trait, reading)] as const),
    ...computed.map((one) => [one.definition.name, judgeComputed(one, reading)] as const),
  ]);
}

/** Whether days put together hold some that may be read and some that are too old. */
export function isPartlyOld({ source, day, last }: DayTally, { terms }: Pick<Reading, "terms">): boolean {
  const its = terms.get(source);
  if (!its?.readable) return false;
  const from = firstReadableDay(its.since);
  return day < from && utcDay(last.at) >= from;
}

function refusalOfDay({ source, day }: DayTally, { terms }: Reading): RefusalReason | undefined {
  const its = terms.get(source);
  if (!its) return "source-not-allowed";
  if (!its.readable) return its.reason;
  return day >= firstReadableDay(its.since) ? undefined : "expired";
}

const shown = (
  { value, sources, collectedAt }: ComputedValue,
  category: string,
  reading: Reading,
): Judged => ({
  readable: true,
  value,
  category,
  sources: [...new Set(sources.map((source) => nameOf(source, reading)))],
  way: leastOf(sources.map((source) => wayIn(reading, source))),
  collectedAt,
});

const nameOf = (source: string, { terms }: Reading): string => terms.get(source)?.name ?? source;
