import type { Injection, InjectionFinding } from "./finding.ts";
import { hiddenLayers } from "./hidden-layers.ts";
import { type Layer, spanOf } from "./layer.ts";
import { normalise } from "./normalise.ts";
import { chineseRules } from "./rules/chinese.ts";
import { englishRules } from "./rules/english.ts";
import type { Rule } from "./rules/rule.ts";

export interface InjectionOptions {
  /** Leaves out the rules of the other language. Without it a text is read in both. */
  readonly language?: "en" | "zh";
}

/** From here on a text is treated as an attempt: fewer than 2 of 100 harmless requests reach it (docs/guard-injection.md). */
export const injectionThreshold = 0.45;

/** What an order gains by being hidden: an order that nobody is meant to see was not written for people. */
const hiding = 0.5;
/** What letters in disguise say by themselves, and mark-up that loads or leads elsewhere. */
const disguiseScores: Readonly<Record<string, number>> = { invisible: 0.5, lookalike: 0.55 };
const markUp: readonly { readonly name: string; readonly score: number; readonly pattern: RegExp }[] = [
  { name: "image-that-tells", score: 0.8, pattern: /!\[[^\]\n]{0,300}\]\([^)\s]{0,300}[?=][^)\s]{0,300}\)/g },
  { name: "image", score: 0.35, pattern: /!\[[^\]\n]{0,300}\]\((?:https?:)?\/\/[^)\s]{1,300}\)/g },
  { name: "link", score: 0.2, pattern: /(?<!!)\[[^\]\n]{1,300}\]\((?:https?:)?\/\/[^)\s]{1,300}\)/g },
  { name: "direction", score: 0.6, pattern: /[\u202A-\u202E\u2066-\u2069]/g },
];

/**
 * How far a text, or one of its sentences, reads as an order to a machine rather than as something said of a thing.
 * It is read as it looks and as what it hides. Pure; time is proportional to the length.
 */
export function detectInjection(text: string, { language }: InjectionOptions = {}): Injection {
  const { layer, disguises } = normalise(text);
  const rules = rulesOf(language);
  const layers = [layer, ...hiddenLayers(text)];
  const findings: InjectionFinding[] = [
    ...layers.flatMap((one) => sentencesOf(one).flatMap((sentence) => applyRules(one, sentence, rules))),
    ...disguises.map((disguise) => ({ ...disguise, score: disguiseScores[disguise.rule] ?? 0 })),
    ...markUp.flatMap(({ name, score, pattern }) =>
      [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
        start: index,
        end: index + found.length,
        rule: name,
        score,
      })),
    ),
  ];
  return {
    score: strongest(text, layer, findings),
    findings: findings.sort((a, b) => a.start - b.start || b.score - a.score),
  };
}

const rulesOf = (language: InjectionOptions["language"]): readonly Rule[] =>
  language === "en" ? englishRules : language === "zh" ? chineseRules : [...englishRules, ...chineseRules];

interface Sentence {
  readonly from: number;
  readonly to: number;
}

/** Sentences end at a mark with a space behind it, at a Chinese mark, or at a line's end. An address is not cut. */
function sentencesOf({ text }: Pick<Layer, "text">): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(
    /[.!?]+["'”’)]{0,2}(?=\s|$)|[。！？；]+[”’」』）]{0,2}|\n+/g,
  )) {
    const to = index + mark.length;
    if (text.slice(from, to).trim()) sentences.push({ from, to });
    from = to;
  }
  if (text.slice(from).trim()) sentences.push({ from, to: text.length });
  return sentences;
}

function applyRules(layer: Layer, { from, to }: Sentence, rules: readonly Rule[]): InjectionFinding[] {
  const lead = /^\s*/.exec(layer.text.slice(from, to))?.[0].length ?? 0;
  const start = from + lead;
  // An order is short: what is longer is read by its first part, so that time stays proportional to the length.
  const sentence = layer.text.slice(start, Math.min(to, start + 1200));
  return rules.flatMap(({ name, score, pattern }) => {
    const found = pattern.exec(sentence);
    if (!found || found[0].length === 0) return [];
    const at = start + found.index;
    const span = spanOf(layer, at, at + found[0].length);
    if (layer.hidden === undefined) return [{ ...span, rule: name, score }];
    return [{ ...span, rule: `${name}+${layer.hidden}`, score: 1 - (1 - score) * hiding }];
  });
}

/** Findings of one sentence add up, each rule once, as chances that don't depend on each other. */
function strongest(text: string, layer: Layer, findings: readonly InjectionFinding[]): number {
  if (findings.length === 0) return 0;
  const ends = sentencesOf(layer).map(({ to }) => layer.ends[to - 1] ?? text.length);
  const bySentence = new Map<number, Map<string, number>>();
  for (const { start, rule, score } of findings) {
    const sentence = ends.findIndex((end) => start < end);
    const best = bySentence.get(sentence) ?? new Map<string, number>();
    best.set(rule, Math.max(best.get(rule) ?? 0, score));
    bySentence.set(sentence, best);
  }
  const scores = [...bySentence.values()].map(
    (best) => 1 - [...best.values()].reduce((left, score) => left * (1 - score), 1),
  );
  // Sums of decimal fractions: a score that is on the line must not fall below it by a last digit.
  return Math.round(Math.max(...scores) * 1000) / 1000;
}
