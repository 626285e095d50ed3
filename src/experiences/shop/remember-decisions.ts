import type { Decision } from "../../kernel/index.ts";
import type { Catalogue } from "../../modules/search/index.ts";
import type { ShopChoice } from "./choice.ts";

/** Decides, or gives what was decided before for the same question on the same version of the catalogue. */
export type DecideOnce = (
  catalogue: Catalogue,
  key: string,
  decide: () => Decision<ShopChoice>,
) => Decision<ShopChoice>;

/**
 * Decisions that a process remembers. One follows from the request, the version of the catalogue, what is known of
 * the person and what else `key` names, so the same question is decided once.
 */
export interface DecisionMemory {
  /** The memory as one person's turn uses it: what they ask is remembered as asked by them. */
  of(subject: string): DecideOnce;
  /** Forgets all that these subjects asked, words and answers; gives how many decisions that were. */
  forget(subjects: readonly string[]): number;
}

/** How many decisions of one version of the catalogue are kept. */
const kept = 500;
/** A question that more people asked is kept as everybody's, and goes whoever is forgotten. */
const mostAskers = 100;

interface Remembered {
  readonly decision: Decision<ShopChoice>;
  readonly askedBy: Set<string>;
}

/** A new version of the catalogue, a changed price included, begins with none; the oldest decisions go first. */
export function openDecisionMemory(): DecisionMemory {
  // An old version's decisions go with it, and yet have to be found while it lives.
  let versions: { readonly of: WeakRef<Catalogue>; readonly decisions: Map<string, Remembered> }[] = [];

  const decisionsOf = (catalogue: Catalogue): Map<string, Remembered> => {
    const known = versions.find(({ of }) => of.deref() === catalogue);
    if (known) return known.decisions;
    const decisions = new Map<string, Remembered>();
    versions = versions.filter(({ of }) => of.deref() !== undefined);
    versions.unshift({ of: new WeakRef(catalogue), decisions });
    return decisions;
  };

  return {
    of: (subject) => (catalogue, key, decide) => {
      const decisions = decisionsOf(catalogue);
      const before = decisions.get(key);
      if (before) {
        if (before.askedBy.size <= mostAskers) before.askedBy.add(subject);
        return before.decision;
      }
      const decision = decide();
      const [oldest] = decisions.keys();
      if (decisions.size >= kept && oldest !== undefined) decisions.delete(oldest);
      decisions.set(key, { decision, askedBy: new Set([subject]) });
      return decision;
    },
    forget(subjects) {
      let forgotten = 0;
      for (const { decisions } of versions) {
        for (const [key, { askedBy }] of decisions) {
          if (askedBy.size <= mostAskers && !subjects.some((subject) => askedBy.has(subject))) continue;
          decisions.delete(key);
          forgotten++;
        }
      }
      return forgotten;
    },
  };
}
