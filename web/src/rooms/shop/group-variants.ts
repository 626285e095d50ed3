import type { ShopResult } from "../../api/turn.ts";

/** Products with the further ones of their group within them. The best of a group stands for it, where it stood. */
export function groupVariants(results: readonly ShopResult[]): readonly ShopResult[] {
  const groups = new Map<string, ShopResult[]>();
  for (const result of results) {
    const key = JSON.stringify(result.groupId === undefined ? [result.id] : { group: result.groupId });
    const group = groups.get(key);
    if (group) group.push(result);
    else groups.set(key, [result]);
  }
  return [...groups.values()].map(([first, ...others]) => ({
    ...first,
    variants: [...(first.variants ?? []), ...others],
  }));
}
