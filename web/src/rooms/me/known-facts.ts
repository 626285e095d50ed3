import type { KnownDatum } from "./answers.ts";

/** One fact: the value that holds, and what other sources say or the person has put right. */
export interface Fact {
  readonly held: KnownDatum;
  readonly others: readonly KnownDatum[];
}

/**
 * The values by category and then by name: of each name the picked one holds. What is worked out is told source by
 * source, since each of its values is a part and none is in another's place. All stay in the order in which they came.
 */
export function factsByCategory(data: readonly KnownDatum[]): readonly [string, readonly Fact[]][] {
  const alike = grouped(data, ({ name, computed, source }) =>
    JSON.stringify(computed ? [name, source.id] : [name]),
  );
  const facts = [...alike.values()].map((values): Fact => {
    const held = values.find(({ picked }) => picked) ?? values[0];
    return { held, others: values.filter((one) => one !== held) };
  });
  return [...grouped(facts, ({ held }) => held.category)];
}

function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
