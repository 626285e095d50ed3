import type { KnownDatum } from "./answers.ts";

/** One fact: what holds, and what other sources say or the person has put right. */
export interface Fact {
  /** One value; or, of what is worked out, what each source's events come to. */
  readonly parts: readonly KnownDatum[];
  readonly others: readonly KnownDatum[];
}

/**
 * The values by category and then by name: of each name the picked one holds. Of what is worked out, each source's value
 * is a part and none is in another's place. All stay in the order in which they came.
 */
export function factsByCategory(data: readonly KnownDatum[]): readonly [string, readonly Fact[]][] {
  const alike = grouped(data, ({ name, computed }) => JSON.stringify([name, computed]));
  return [...grouped([...alike.values()].map(factOf), ({ parts: [first] }) => first.category)];
}

function factOf(values: readonly KnownDatum[]): Fact {
  const [first] = values;
  if (first.computed) return { parts: values, others: [] };
  const held = values.find(({ picked }) => picked) ?? first;
  return { parts: [held], others: values.filter((one) => one !== held) };
}

function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
