import { singular } from "../../text/singular.ts";
import type { Noun } from "../nouns.ts";
import type { Reading } from "../piece.ts";
import type { Step } from "./steps.ts";

/** A kind of product that an exclusion names, and the token after it. */
export interface Kind {
  readonly value: string;
  readonly to: number;
}

const said = ({ text, tokens }: Reading, from: number, to: number): string =>
  text.slice(tokens[from].start, tokens[to - 1].end).toLowerCase();

/** "recliners" → "recliner"; "sneakers" stays, as its row has it. */
function dictionaryForm(words: string, { english }: Noun): string {
  if (english.includes(words)) return words;
  const one = words
    .split(" ")
    .map((word, at, all) => (at === all.length - 1 ? singular(word) : word))
    .join(" ");
  return english.includes(one) ? one : words;
}

/** The kind of product that adjoining nouns name: "gaming chair", 转角沙发. */
export function nounPhrase(reading: Reading, steps: readonly Step[], index: number): Kind | undefined {
  const first = steps[index].piece;
  if (!first) return undefined;
  let last = first;
  for (let at = index + 1; at < steps.length; at++) {
    const next = steps[at].piece;
    if (next?.meaning.kind !== "noun" || next.from !== last.to) break;
    last = next;
  }
  const lead = last.from > first.from ? `${said(reading, first.from, last.from)} ` : "";
  const head = said(reading, last.from, last.to);
  const value = last.meaning.kind === "noun" ? dictionaryForm(head, last.meaning.noun) : head;
  const han = reading.tokens[first.from].kind === "han";
  return { value: han ? `${lead.trim()}${value}` : `${lead}${value}`, to: last.to };
}

const longestUnknown = 4;

/** After "not a" even unknown words name a kind of product, as far as the clause goes: "not a papasan". */
export function unknownKind(reading: Reading, steps: readonly Step[], index: number): Kind | undefined {
  const first = steps[index];
  if (first.piece) return undefined;
  let to = first.at;
  for (let at = index; at < steps.length; at++) {
    const step = steps[at];
    if (step.piece ? step.piece.meaning.kind !== "noun" : step.token.kind === "mark") break;
    to = step.piece ? step.piece.to : step.at + 1;
  }
  return to - first.at > longestUnknown ? undefined : { value: said(reading, first.at, to), to };
}
