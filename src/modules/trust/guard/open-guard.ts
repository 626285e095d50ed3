import type {
  Draft,
  DraftPart,
  Finding,
  GuardPort,
  Heard,
  Locale,
  TurnAtHand,
  TurnInput,
} from "../../../kernel/index.ts";
import { findingsOf } from "./fault.ts";
import type { ClaimsGuard, Outcome } from "./open-claims-guard.ts";

/** What one inspector saw in one text that is about to go; nothing where it may. Pure, and quick: all parts pass it. */
export type Inspect = (part: DraftPart, locale: Locale) => readonly Finding[];

/** A draft that a person is to look at before it goes. */
export interface HeldDraft {
  readonly draft: Draft;
  readonly findings: readonly Finding[];
  readonly turn: TurnAtHand;
}

export interface GuardParts {
  readonly claims: ClaimsGuard;
  /** What is done about what a person said. Absent: nothing is listened for. */
  readonly listen?: (input: TurnInput) => Heard;
  readonly inspectors?: readonly Inspect[];
  /** Queues a draft for people to look at, and gives the review's id. Absent: what would be held is left out. */
  readonly hold?: (held: HeldDraft) => Promise<string>;
}

const hearsNothing: Heard = { kind: "go", findings: [], beside: [] };

/**
 * The guard of turns: claims against their evidence first, then each text that would go past every inspector. A
 * wording in which one sees something gives way to the template's; a template's own part is held for a person where
 * the Experience's policy says so, and left out otherwise. It never rejects: a guard that fails, blocks.
 */
export const openGuard = ({ claims, listen, inspectors = [], hold }: GuardParts): GuardPort => ({
  listen: async (input) => listen?.(input) ?? hearsNothing,
  async check({ turn, ...checked }) {
    try {
      const backed = await claims.check(checked);
      const inspected = inspectParts(backed, checked.template, inspectors);
      const { review } = turn;
      // The turn is answered once more on what stands now; a person should look at that answer, and not at this one.
      const isStale = backed.verdict.findings.some(({ kind }) => kind === "stale");
      const isHeld = ({ kind }: Finding) => review?.holds.includes(kind);
      if (!hold || isStale || !inspected.withheld.some(isHeld)) return outcomeOf(inspected);
      const { findings } = inspected;
      const reviewId = await hold({ draft: inspected.whole, findings, turn });
      return { verdict: { kind: "hold", findings, reviewId }, released: inspected.released };
    } catch {
      const findings = findingsOf("guard", "*", [{ kind: "failed", detail: "a check could not be made" }]);
      return { verdict: { kind: "refuse", findings }, released: { ...checked.template, parts: [] } };
    }
  },
});

interface Inspected {
  readonly before: Outcome["verdict"]["kind"];
  readonly findings: readonly Finding[];
  /** Of parts that may not go by themselves. */
  readonly withheld: readonly Finding[];
  readonly released: Draft;
  /** What is released together with what is withheld: what a reviewer decides about. */
  readonly whole: Draft;
}

function inspectParts(
  { verdict, released }: Outcome,
  template: Draft,
  inspectors: readonly Inspect[],
): Inspected {
  const { locale } = released;
  const inspect = (part: DraftPart) => inspectors.flatMap((inspector) => inspector(part, locale));
  const own = new Map(template.parts.map((part) => [part.id, part]));
  const findings = [...verdict.findings];
  const withheld: Finding[] = [];
  const whole: DraftPart[] = [];
  const parts: DraftPart[] = [];
  for (const worded of released.parts) {
    const seen = inspect(worded);
    const plain = own.get(worded.id);
    const isReworded = seen.length > 0 && plain !== undefined && plain.text !== worded.text;
    const part = isReworded ? plain : worded;
    const still = isReworded ? inspect(part) : seen;
    findings.push(...(isReworded ? [...seen, ...still] : seen));
    withheld.push(...still);
    whole.push(part);
    if (still.length === 0) parts.push(part);
  }
  return {
    before: verdict.kind,
    findings,
    withheld,
    released: { locale, parts },
    whole: { locale, parts: whole },
  };
}

function outcomeOf({ before, findings, released }: Inspected): Outcome {
  if (released.parts.length === 0) return { verdict: { kind: "refuse", findings }, released };
  const kind = before === "release" && findings.length > 0 ? "template" : before;
  return kind === "release" || kind === "template"
    ? { verdict: { kind, findings }, released }
    : { verdict: { kind: "refuse", findings }, released: { ...released, parts: [] } };
}
