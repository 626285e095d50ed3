import type { Found, PrivacyType } from "../found.ts";
import type { Detector } from "../pack.ts";
import { type Cue, type CueName, cues } from "../tables/cues.ts";

/** What a validator says of a piece: how much it adds to the score, and why; `undefined`: it is not that at all. */
export type Judgement = { readonly adds: number; readonly why: string } | undefined;

export interface PatternRule {
  readonly type: PrivacyType;
  /** Global. The group named `value`, where there is one, is what is found; the whole match otherwise. */
  readonly pattern: RegExp;
  /** The score of the bare pattern, 0 to 1. */
  readonly score: number;
  readonly judge?: (value: string) => Judgement;
  /** Words beside it that speak for it, and how much they add. */
  readonly cue?: { readonly name: CueName; readonly adds: number };
  /** Words beside it that speak against it, and how much they take. */
  readonly counter?: { readonly name: CueName; readonly takes: number };
}

/** How far before and after a value cues are looked for, in UTF-16 units. */
const window = { before: 48, after: 24 };

/** Where the words beside a value are; only the last line break before it, at most, is looked over. */
export function isBeside(cue: Cue, text: string, start: number, end: number): string | undefined {
  const before = cue.before?.exec(text.slice(Math.max(0, start - window.before), start));
  if (before) return `after "${before[0].trim().slice(0, 24)}"`;
  const after = cue.after?.exec(text.slice(end, end + window.after));
  return after ? `before "${after[0].trim().slice(0, 24)}"` : undefined;
}

/** A detector of values that have a form: pattern, then validator, then the words beside. */
export const patternDetector = (rule: PatternRule): Detector => ({
  type: rule.type,
  detect: ({ text }) => {
    const found: Found[] = [];
    for (const match of text.matchAll(rule.pattern)) {
      const value = match.groups?.value ?? match[0];
      const start = match.index + match[0].indexOf(value);
      const piece = weigh(rule, text, value, start);
      if (piece) found.push(piece);
    }
    return found;
  },
});

function weigh(rule: PatternRule, text: string, value: string, start: number): Found | undefined {
  const end = start + value.length;
  const why = [`has the form of: ${rule.type}`];
  let { score } = rule;
  if (rule.judge) {
    const judgement = rule.judge(value);
    if (!judgement) return undefined;
    score += judgement.adds;
    why.push(judgement.why);
  }
  const cue = rule.cue && isBeside(cues[rule.cue.name], text, start, end);
  if (cue && rule.cue) {
    score += rule.cue.adds;
    why.push(cue);
  }
  const counter = rule.counter && isBeside(cues[rule.counter.name], text, start, end);
  if (counter && rule.counter) {
    score -= rule.counter.takes;
    why.push(`but ${counter}`);
  }
  return { start, end, type: rule.type, score: Math.min(1, Math.max(0, score)), why };
}
