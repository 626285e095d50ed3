import type { Constraint, Operator } from "../constraint.ts";
import { type Token, tokenAt } from "../text/tokens.ts";
import type { Piece, Reading, SaidValue } from "./piece.ts";

/** A value with what the words around it say about it. */
interface Stated {
  readonly said: SaidValue;
  readonly from: number;
  readonly to: number;
  readonly excluded: boolean;
  readonly soft: boolean;
  /** How it is tied to the value before it. */
  readonly tie: "or" | "and" | "list" | "none";
  readonly clause: number;
}

export interface Scoped {
  readonly constraints: readonly Constraint[];
  /** True for each token that is accounted for; the rest is residue. */
  readonly spent: readonly boolean[];
}

const clauseMarks = new Set([
  ",",
  "，",
  ".",
  "。",
  ";",
  "；",
  "!",
  "！",
  "?",
  "？",
  "\n",
  "(",
  ")",
  "（",
  "）",
]);
const listMarks = new Set([",", "，", "、"]);

/** One step of the text: a piece, or a token that nothing read. */
type Step = { readonly piece: Piece } | { readonly token: Token; readonly at: number };

function stepsOf(tokens: readonly Token[], pieces: readonly Piece[]): readonly Step[] {
  const steps: Step[] = [];
  let at = 0;
  for (const piece of [...pieces, undefined]) {
    for (const end = piece?.from ?? tokens.length; at < end; at++) steps.push({ token: tokens[at], at });
    if (piece) {
      steps.push({ piece });
      at = piece.to;
    }
  }
  return steps;
}

const opposite: Readonly<Record<Operator, Operator>> = {
  "=": "!=",
  "!=": "=",
  in: "!=",
  "~": "!=",
  between: "!=",
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
};

/** Where an exclusion that is open began, and whether it has met something to exclude. */
interface Exclusion {
  readonly piece: Piece;
  readonly type: boolean;
  readonly article: boolean;
  met: boolean;
}

interface Softness {
  readonly piece: Piece;
  met: boolean;
}

/** Fields whose alternatives make a list, and that can be excluded. */
const listed = new Set(["color", "material", "size", "brand", "type", "for"]);
const ofProducts = new Set(["features", "lookalikes", "parts"]);

/** Gives each value its exclusion and strength by walking the text once, then joins alternatives. */
export function scope(reading: Reading, pieces: readonly Piece[]): Scoped {
  const { tokens } = reading;
  const steps = stepsOf(tokens, pieces);
  const spent: boolean[] = Array.from({ length: tokens.length }, () => false);
  const spend = ({ from, to }: { from: number; to: number }) => spent.fill(true, from, to);
  const stated: Stated[] = [];
  let clause = 0;
  let exclusion: Exclusion | undefined;
  let softness: Softness | undefined;
  let tie: Stated["tie"] = "none";
  let broken = true;

  const push = (said: SaidValue, from: number, to: number) => {
    stated.push({
      said,
      from,
      to,
      excluded: exclusion !== undefined,
      soft: softness !== undefined,
      tie: broken && tie === "none" ? "none" : tie,
      clause,
    });
    if (exclusion) {
      exclusion.met = true;
      spend(exclusion.piece);
    }
    if (softness) {
      softness.met = true;
      spend(softness.piece);
    }
    spend({ from, to });
    tie = "none";
    broken = false;
  };

  for (const [index, step] of steps.entries()) {
    if ("token" in step) {
      const { text, kind } = step.token;
      if (clauseMarks.has(text) || listMarks.has(text)) {
        const goesOn = listMarks.has(text) && listContinues(steps, index, stated.at(-1));
        if (goesOn) tie = "list";
        else {
          if (exclusion?.met || !isFollowedByValue(steps, index)) exclusion = undefined;
          if (softness?.met) softness = undefined;
          clause++;
          tie = "none";
          broken = true;
        }
        continue;
      }
      if (kind === "mark") continue;
      // An unknown word: an exclusion that has met nothing excludes a kind of product, or nothing we know.
      const unknown = exclusion && !exclusion.met ? unknownKind(reading, steps, index, exclusion) : undefined;
      if (unknown) push({ kind: "value", field: "type", op: "=", value: unknown.value }, step.at, unknown.to);
      if (spent[step.at]) continue;
      exclusion = undefined;
      if (softness?.met) softness = undefined;
      broken = true;
      tie = "none";
      continue;
    }
    const { piece } = step;
    const { meaning } = piece;
    if (meaning.kind === "filler") {
      spend(piece);
      continue;
    }
    if (meaning.kind === "refine") {
      spend(piece);
      continue;
    }
    if (meaning.kind === "value") {
      const last = stated.at(-1);
      const adjacent = !broken && last !== undefined;
      if (exclusion?.met && tie === "none") exclusion = undefined;
      if (exclusion?.met && tie === "and" && last?.said.field !== meaning.field) exclusion = undefined;
      const sameKind =
        tie !== "none" ||
        (adjacent && isWord(meaning.field) && last !== undefined && isWord(last.said.field));
      if (softness?.met && !sameKind) softness = undefined;
      push(meaning, piece.from, piece.to);
      continue;
    }
    if (meaning.kind === "noun") {
      if (spent[piece.from]) continue;
      const kindExcluded =
        exclusion &&
        (!exclusion.met || tie !== "none") &&
        exclusion.type &&
        !ofProducts.has(meaning.noun.department);
      if (
        kindExcluded &&
        !isFollowedByHead(steps, index) &&
        (!exclusion?.met || stated.at(-1)?.said.field === "type")
      ) {
        const whole = nounPhrase(reading, steps, index);
        push({ kind: "value", field: "type", op: "=", value: whole.value }, piece.from, whole.to);
        continue;
      }
      exclusion = undefined;
      if (softness?.met) softness = undefined;
      broken = true;
      tie = "none";
      continue;
    }
    switch (meaning.cue) {
      case "not":
        exclusion = { piece, type: meaning.type, article: meaning.article === true, met: false };
        if (!meaning.type && !isNextValue(steps, index)) exclusion = undefined;
        break;
      case "not-before": {
        const last = stated.at(-1);
        const reach =
          last && last.clause === clause && !last.excluded && touches(tokens, last.to, piece.from);
        if (last && reach) {
          markBack(stated, (value) => ({ ...value, excluded: true }));
          spend(piece);
        } else if (exclusion || (last?.excluded && last.clause === clause)) spend(piece);
        break;
      }
      case "soft": {
        const last = stated.at(-1);
        const back = last !== undefined && last.clause === clause;
        const forth = isFollowedByValue(steps, index);
        if (back && (meaning.first === "preceding" || !forth)) {
          markBack(stated, (value) => ({ ...value, soft: true }));
          spend(piece);
        } else if (forth) softness = { piece, met: false };
        else spend(piece);
        break;
      }
      case "or":
        if (!broken || exclusion) tie = "or";
        break;
      case "and":
        if (!broken || exclusion) tie = "and";
        break;
      case "but":
        exclusion = undefined;
        softness = undefined;
        tie = "none";
        broken = true;
        spend(piece);
        break;
      case "either":
        spend(piece);
        if (stated.length > 1) markEither(stated, clause);
        break;
    }
  }
  return { constraints: join(reading, stated), spent };
}

const isWord = (field: string): boolean => field === "color" || field === "material";

const touches = (tokens: readonly Token[], end: number, start: number): boolean => {
  for (let at = end; at < start; at++) if (!/^[-的了]$/.test(tokenAt(tokens, at).text)) return false;
  return true;
};

/** Changes the last value and those tied to it. */
function markBack(stated: Stated[], change: (value: Stated) => Stated): void {
  for (let at = stated.length - 1; at >= 0; at--) {
    const value = stated[at];
    stated[at] = change(value);
    if (value.tie === "none") break;
  }
}

/** 红的蓝的都行: the values of one field in this clause are alternatives. */
function markEither(stated: Stated[], clause: number): void {
  for (let at = stated.length - 1; at > 0; at--) {
    const [before, value] = [stated[at - 1], stated[at]];
    if (before.said.field !== value.said.field || value.excluded) break;
    if (value.clause < clause - 1) break;
    stated[at] = { ...value, tie: "or" };
  }
}

const valueAt = (step: Step | undefined): SaidValue | undefined =>
  step && "piece" in step && step.piece.meaning.kind === "value" ? step.piece.meaning : undefined;

const isFiller = (step: Step | undefined): boolean =>
  step !== undefined &&
  ("piece" in step
    ? step.piece.meaning.kind === "filler"
    : step.token.kind === "mark" && step.token.text === "-");

function isNextValue(steps: readonly Step[], index: number): boolean {
  let at = index + 1;
  while (isFiller(steps[at])) at++;
  return valueAt(steps[at]) !== undefined;
}

/** Whether a value comes before the clause ends. */
function isFollowedByValue(steps: readonly Step[], index: number): boolean {
  for (let at = index + 1; at < steps.length; at++) {
    const step = steps[at];
    if (valueAt(step)) return true;
    if ("token" in step && (clauseMarks.has(step.token.text) || step.token.kind !== "mark")) return false;
    if ("piece" in step && step.piece.meaning.kind === "cue") {
      const { cue } = step.piece.meaning;
      if (cue === "but" || cue === "soft") return false;
    }
  }
  return false;
}

/** "red, blue or green": after a comma the list goes on where the field does and a joining word comes later. */
function listContinues(steps: readonly Step[], index: number, last: Stated | undefined): boolean {
  if (!last || !listed.has(last.said.field)) return false;
  const step = steps[index];
  if ("token" in step && step.token.text === "、") return true;
  let at = index + 1;
  for (;;) {
    while (isFiller(steps[at])) at++;
    const joined = cueAt(steps[at]);
    if (joined === "or" || joined === "and") return valueAt(steps[at + 1])?.field === last.said.field;
    const value = valueAt(steps[at]);
    if (value?.field !== last.said.field) return false;
    at++;
    while (isFiller(steps[at])) at++;
    const next = steps[at];
    if (cueAt(next) === "or" || cueAt(next) === "and")
      return valueAt(steps[at + 1])?.field === last.said.field;
    if (!next || !("token" in next) || !listMarks.has(next.token.text)) return false;
    at++;
  }
}

const cueAt = (step: Step | undefined): string | undefined =>
  step && "piece" in step && step.piece.meaning.kind === "cue" ? step.piece.meaning.cue : undefined;

/** "not a sectional sofa": more words of the same thing follow. */
function isFollowedByHead(_steps: readonly Step[], _index: number): boolean {
  return false;
}

interface Kind {
  readonly value: string;
  readonly to: number;
}

/** The kind of product that adjoining nouns name, singular: "gaming chair", 转角沙发. */
function nounPhrase({ text, tokens }: Reading, steps: readonly Step[], index: number): Kind {
  const first = steps[index];
  const from = "piece" in first ? first.piece.from : first.at;
  let to = from;
  for (let at = index; at < steps.length; at++) {
    const step = steps[at];
    if (!("piece" in step) || step.piece.meaning.kind !== "noun" || (at > index && step.piece.from !== to))
      break;
    to = step.piece.to;
  }
  return { value: text.slice(tokens[from].start, tokens[to - 1].end).toLowerCase(), to };
}

/** After "not a …" an unknown word names a kind of product, too, as far as the clause goes. */
function unknownKind(
  reading: Reading,
  steps: readonly Step[],
  index: number,
  exclusion: Exclusion,
): Kind | undefined {
  if (!exclusion.article) return undefined;
  const { text, tokens } = reading;
  const first = steps[index];
  if (!("token" in first)) return undefined;
  let to = first.at;
  for (let at = index; at < steps.length; at++) {
    const step = steps[at];
    if ("token" in step ? step.token.kind === "mark" : step.piece.meaning.kind !== "noun") break;
    to = "token" in step ? step.at + 1 : step.piece.to;
  }
  return to - first.at > 4
    ? undefined
    : { value: text.slice(tokens[first.at].start, tokens[to - 1].end).toLowerCase(), to };
}

function join({ tokens }: Reading, stated: readonly Stated[]): readonly Constraint[] {
  const groups: Stated[][] = [];
  for (const [index, value] of stated.entries()) {
    const group = groups.at(-1);
    const first = group?.[0];
    const alternative =
      first !== undefined &&
      first.said.field === value.said.field &&
      !value.excluded &&
      !first.excluded &&
      listed.has(value.said.field) &&
      (value.tie === "or" || (value.tie === "list" && endsInOr(stated, index)));
    if (alternative) group?.push(value);
    else groups.push([value]);
  }
  return groups.map((group) => constraintOf(tokens, group));
}

/** The list that a value is in has "or" before its last. */
function endsInOr(stated: readonly Stated[], index: number): boolean {
  let at = index;
  while (stated[at]?.tie === "list") at++;
  return stated[at] === undefined || stated[at].tie !== "and";
}

function constraintOf(tokens: readonly Token[], group: readonly Stated[]): Constraint {
  const [first] = group;
  const last = group[group.length - 1];
  const { kind: _, op, value, ...rest } = first.said;
  const span = [tokens[first.from].start, tokens[last.to - 1].end] as const;
  const strength = group.some(({ soft }) => soft) ? "prefer" : "must";
  if (group.length === 1) return { ...rest, op: first.excluded ? opposite[op] : op, value, strength, span };
  const values = [
    ...new Set(
      group.flatMap(({ said }) => (Array.isArray(said.value) ? said.value : [said.value])).map(String),
    ),
  ];
  return { ...rest, op: "in", value: values, strength, span };
}
