import { detectInjection, injectionThreshold } from "../detect-injection.ts";
import type { GroupedText } from "./read-texts.ts";

/** Of a hundred harmless texts, so many may be taken for attacks where recall is told. */
export const allowedFalsePositives = 0.02;

export interface InjectionFigures {
  /** Share of the attacks found, at `threshold`. */
  readonly recall: number;
  /** Share of the harmless texts taken for attacks, at `threshold`; absent where none were given. */
  readonly falsePositiveRate?: number;
  /** The least score that lets at most 2 % of the harmless texts through as attacks; the guard's own without any. */
  readonly threshold: number;
  readonly byGroup: Readonly<Record<string, { readonly attacks: number; readonly recall: number }>>;
}

/** How many attacks are found where at most 2 % of harmless texts are taken for attacks. */
export function measureInjection(
  attacks: readonly GroupedText[],
  benign: readonly string[],
): InjectionFigures {
  const scores = attacks.map(({ group, text }) => ({ group, score: detectInjection(text).score }));
  const harmless = benign.map((text) => detectInjection(text).score);
  const threshold = benign.length === 0 ? injectionThreshold : thresholdFor(harmless);
  const found = (some: typeof scores): number =>
    some.filter(({ score }) => score >= threshold).length / Math.max(1, some.length);
  const groups = [...new Set(attacks.map(({ group }) => group))];
  return {
    recall: found(scores),
    ...(benign.length > 0 && {
      falsePositiveRate: harmless.filter((score) => score >= threshold).length / harmless.length,
    }),
    threshold,
    byGroup: Object.fromEntries(
      groups.map((group) => {
        const own = scores.filter((one) => one.group === group);
        return [group, { attacks: own.length, recall: found(own) }];
      }),
    ),
  };
}

/** The least score, above none at all, that at most the allowed share of harmless texts reach. */
function thresholdFor(harmless: readonly number[]): number {
  const descending = [...harmless].sort((a, b) => b - a);
  const firstTooMany = descending[Math.floor(harmless.length * allowedFalsePositives)] ?? 0;
  return Math.min(1, firstTooMany + 0.001);
}
