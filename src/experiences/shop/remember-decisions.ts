import type { Decision } from "../../kernel/index.ts";
import type { Catalogue } from "../../modules/search/index.ts";
import type { ShopChoice } from "./choice.ts";

/** How many decisions of one version of the catalogue are kept. */
const kept = 500;

const decisions = new WeakMap<Catalogue, Map<string, Decision<ShopChoice>>>();

/**
 * A decision follows from the request, the version of the catalogue and what else `key` names, so the same question
 * is decided once. The oldest go first; a new version of the catalogue, a changed price included, begins with none.
 */
export function decideOnce(
  catalogue: Catalogue,
  key: string,
  decide: () => Decision<ShopChoice>,
): Decision<ShopChoice> {
  const known = decisions.get(catalogue) ?? new Map<string, Decision<ShopChoice>>();
  decisions.set(catalogue, known);
  const before = known.get(key);
  if (before) return before;
  const made = decide();
  const [oldest] = known.keys();
  if (known.size >= kept && oldest !== undefined) known.delete(oldest);
  known.set(key, made);
  return made;
}
