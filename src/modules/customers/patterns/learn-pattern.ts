import { leastOf, type Way } from "../profiles/index.ts";
import { kindKey } from "./kind-names.ts";
import type { How, Item, PatternName } from "./observation.ts";
import type { Kept } from "./window.ts";

/** An observation with the source that its event came from. */
export interface Sourced extends Kept {
  readonly source: string;
  /** By which way its source sends. */
  readonly way: Way;
}

/** What stands behind one learned value. */
export interface PatternEvidence {
  /** How many events say so, … */
  readonly events: number;
  /** … of how many that say anything of the kind. */
  readonly of: number;
  /** `orders` where orders alone carry it, else every event that says something. */
  readonly counted: "orders" | "events";
  /** ISO 8601 instants of the first and the last of them. */
  readonly first: string;
  readonly last: string;
  /** Ids of the sources that they came from. */
  readonly sources: readonly string[];
  /** The least of the ways by which they came. */
  readonly way: Way;
  /** The newest of them, at most ten. */
  readonly messages: readonly { source: string; message: string; at: string; how: How }[];
}

export interface LearnedItem {
  readonly item: Item;
  /** Of amounts: the lower fifth, the middle and the upper fifth of what was paid or looked at. */
  readonly range?: { readonly low: number; readonly usual: number; readonly high: number };
  readonly evidence: PatternEvidence;
}

/** What an event of each strength weighs, before it ages. */
const weights: Readonly<Record<How, number>> = { ordered: 1, added: 0.5, asked: 0.5, viewed: 0.2 };
/** Days after which an event weighs half. */
export const halfLifeDays = 180;
/** A value is believed from two orders or three events, on two different days, … */
const leastOrders = 2;
const leastEvents = 3;
const leastDays = 2;
/** … while its weight has not faded below this, … */
const leastWeight = 0.5;
/** … and while it has at least this share of the weight of its kind. */
const leastShare: Readonly<Record<PatternName, number>> = {
  sizes: 0.5,
  language: 0.5,
  colours: 0.25,
  materials: 0.25,
  brands: 0.25,
  hours: 0.25,
  budgets: 0,
};
const mostValues = 3;
const mostMessages = 10;
const dayMs = 86_400_000;

const weightAt = (now: Date, { how, at }: Kept): number =>
  weights[how] * 2 ** (-Math.max(0, now.getTime() - Date.parse(at)) / (halfLifeDays * dayMs));

const sum = (numbers: Iterable<number>): number => {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
};

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/**
 * The values that a person's observations of one pattern bear out at `now`, the weightiest first: sizes for each
 * kind of thing, budgets for each kind and currency, else three at most. What is too thin or too old yields none.
 * Where what the company's own sources saw bears something out of a kind, what pages sent of it has no say.
 */
export function learnPattern(
  pattern: PatternName,
  observations: readonly Sourced[],
  now: Date,
): LearnedItem[] {
  const learn = pattern === "budgets" ? learnBudget : learnValues;
  const groups = groupBy(observations, ({ item }) =>
    JSON.stringify([item.for === undefined ? null : kindKey(item.for), item.currency]),
  );
  const learned = [...groups.values()].flatMap((group) => {
    const firm = learn(
      pattern,
      group.filter(({ way }) => way === "company"),
      now,
    );
    const unforged = group.filter(({ way }) => way !== "browser");
    return learn(pattern, firm.length > 0 ? unforged : group, now);
  });
  return learned.sort((a, b) => b.evidence.events - a.evidence.events);
}

function learnValues(pattern: PatternName, group: readonly Sourced[], now: Date): LearnedItem[] {
  const total = sum(group.map((one) => weightAt(now, one)));
  const byValue = groupBy(group, ({ item }) => JSON.stringify([item.value, item.system]));
  return [...byValue.values()]
    .map((of) => ({ of, weight: sum(of.map((one) => weightAt(now, one))) }))
    .filter(
      ({ of, weight }) => weight >= leastWeight && weight >= leastShare[pattern] * total && isBorneOut(of),
    )
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostValues)
    .map(({ of }) => ({ item: of[0].item, evidence: evidenceOf(of, group) }));
}

/** Quantiles, so that one splurge or one trinket moves nothing. */
function learnBudget(_: PatternName, group: readonly Sourced[], now: Date): LearnedItem[] {
  const amounts = group.flatMap((one) =>
    typeof one.item.value === "number" ? [{ amount: one.item.value, weight: weightAt(now, one) }] : [],
  );
  if (!isBorneOut(group) || sum(amounts.map(({ weight }) => weight)) < leastWeight) return [];
  const [low, usual, high] = [0.2, 0.5, 0.8].map((share) => weightedQuantile(amounts, share));
  const { for: kind, currency } = group[0].item;
  const item: Item = {
    value: usual,
    ...(kind !== undefined && { for: kind }),
    ...(currency !== undefined && { currency }),
  };
  return [{ item, range: { low, usual, high }, evidence: evidenceOf(group, group) }];
}

/** The least amount at which the weight of all amounts up to it reaches `share` of the whole; amounts are not mixed. */
export function weightedQuantile(
  amounts: readonly { readonly amount: number; readonly weight: number }[],
  share: number,
): number {
  const sorted = [...amounts].sort((a, b) => a.amount - b.amount);
  const reached = share * sum(sorted.map(({ weight }) => weight));
  let weight = 0;
  for (const one of sorted) {
    weight += one.weight;
    if (weight >= reached) return one.amount;
  }
  return sorted.at(-1)?.amount ?? 0;
}

const messagesOf = (observations: readonly Sourced[]): Map<string, Sourced> =>
  new Map(observations.map((one) => [`${one.source} ${one.message}`, one]));

const isOrder = ({ how }: Sourced): boolean => how === "ordered";

function isBorneOut(observations: readonly Sourced[]): boolean {
  const events = [...messagesOf(observations).values()];
  const days = new Set(events.map(({ at }) => at.slice(0, 10)));
  return (
    days.size >= leastDays && (events.length >= leastEvents || events.filter(isOrder).length >= leastOrders)
  );
}

function evidenceOf(value: readonly Sourced[], group: readonly Sourced[]): PatternEvidence {
  const events = [...messagesOf(value).values()].sort((a, b) => (a.at < b.at ? 1 : -1));
  const orders = events.filter(isOrder);
  const byOrders = orders.length >= leastOrders;
  const counted = byOrders ? orders : events;
  const all = messagesOf(byOrders ? group.filter(isOrder) : group);
  return {
    events: counted.length,
    of: all.size,
    counted: byOrders ? "orders" : "events",
    first: events.at(-1)?.at ?? "",
    last: events[0]?.at ?? "",
    sources: [...new Set(events.map(({ source }) => source))].sort(),
    way: leastOf(events.map(({ way }) => way)),
    messages: events
      .slice(0, mostMessages)
      .map(({ source, message, at, how }) => ({ source, message, at, how })),
  };
}
