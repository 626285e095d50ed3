import type { Constraint } from "../../constraint.ts";
import type { Cue } from "../../tables/cues.ts";
import { tokenAt } from "../../text/tokens.ts";
import type { Noun } from "../nouns.ts";
import type { Piece, Reading, SaidValue } from "../piece.ts";
import { nounPhrase, unknownKind } from "./kinds.ts";
import {
  changeLast,
  constraintsOf,
  excludeAll,
  isListed,
  type Stated,
  type Tie,
  tieAlternatives,
} from "./stated.ts";
import {
  endsClause,
  isFollowedByValue,
  isLastOfClause,
  isListMark,
  isNextValue,
  listGoesOn,
  pastFillers,
  type Step,
  stepsOf,
  valueAt,
} from "./steps.ts";

export interface Scoped {
  readonly constraints: readonly Constraint[];
  /** True for each token that is accounted for; the rest is residue. */
  readonly spent: readonly boolean[];
}

/** An exclusion or a soft word whose reach is open. `met`: it has found something to act on. */
interface Open<Of extends Cue["cue"]> {
  readonly piece: Piece;
  readonly cue: Extract<Cue, { cue: Of }>;
  met: boolean;
}

const isWord = (field: string): boolean => field === "color" || field === "material";
/** "Ideally linen and no more than 2.5 m long": a bound is a demand of its own. */
const isBound = ({ op }: SaidValue): boolean => op !== "=" && op !== "in" && op !== "~";
/** Nouns of these do not name a kind of product that one could rule out. */
const noKinds = new Set(["features", "lookalikes", "parts"]);

/** Walks a text once, and gives each value its exclusion, its strength, and its tie to the value before. */
class ScopeWalk {
  readonly spent: boolean[];
  readonly stated: Stated[] = [];
  private readonly reading: Reading;
  private readonly steps: readonly Step[];
  private exclusion: Open<"not"> | undefined;
  private softness: Open<"soft"> | undefined;
  private tie: Tie = "none";
  private tiedBy: Piece | undefined;
  /** True where what comes next need not be. */
  private waived = false;
  /** True where a word of its own stands between the last value and here. */
  private broken = true;
  private clause = 0;

  constructor(reading: Reading, pieces: readonly Piece[]) {
    this.reading = reading;
    this.steps = stepsOf(reading.tokens, pieces);
    this.spent = Array.from({ length: reading.tokens.length }, () => false);
  }

  walk(): void {
    for (const [index, step] of this.steps.entries()) {
      if (!step.piece) this.token(step, index);
      else if (!this.spent[step.piece.from]) this.piece(step.piece, index);
    }
  }

  private piece(piece: Piece, index: number): void {
    const { meaning } = piece;
    switch (meaning.kind) {
      case "filler":
      case "refine":
        this.spend(piece);
        break;
      case "value":
        this.value(meaning, piece);
        break;
      case "noun":
        this.noun(meaning.noun, piece, index);
        break;
      case "cue":
        this.cue(meaning, piece, index);
        break;
    }
  }

  private spend({ from, to }: { readonly from: number; readonly to: number }): void {
    this.spent.fill(true, from, to);
  }

  private push(said: SaidValue, { from, to }: { readonly from: number; readonly to: number }): void {
    if (this.waived) {
      this.spend({ from, to });
      return;
    }
    const { tie, clause, exclusion, softness } = this;
    const excluded = exclusion !== undefined;
    this.stated.push({ said, from, to, excluded, soft: softness !== undefined, tie, clause });
    for (const open of [exclusion, softness]) {
      if (!open) continue;
      open.met = true;
      this.spend(open.piece);
    }
    if (this.tiedBy) this.spend(this.tiedBy);
    this.spend({ from, to });
    this.untie();
    this.broken = false;
  }

  private untie(): void {
    this.tie = "none";
    this.tiedBy = undefined;
  }

  /** A word that is no value: what was open and has acted ends here. */
  private breakOff(): void {
    this.exclusion = undefined;
    if (this.softness?.met) this.softness = undefined;
    this.waived = false;
    this.untie();
    this.broken = true;
  }

  private token(step: Extract<Step, { at: number }>, index: number): void {
    const { text, kind } = step.token;
    if (endsClause(text) || isListMark(text)) {
      this.mark(text, index);
      return;
    }
    if (kind === "mark" || this.spent[step.at]) return;
    const names = this.exclusion && !this.exclusion.met && this.exclusion.cue.article;
    const unknown = names ? unknownKind(this.reading, this.steps, index) : undefined;
    if (unknown)
      this.push(
        { kind: "value", field: "type", op: "=", value: unknown.value },
        { from: step.at, to: unknown.to },
      );
    else this.breakOff();
  }

  private mark(text: string, index: number): void {
    const last = this.stated.at(-1);
    const goesOn =
      isListMark(text) &&
      !this.broken &&
      last &&
      isListed(last.said.field) &&
      listGoesOn(this.steps, index, last.said.field);
    if (goesOn) {
      this.tie = "list";
      return;
    }
    // "Ideally, blue": a soft word with nothing behind it yet waits.
    const waits = this.softness && !this.softness.met && this.steps[index - 1]?.piece === this.softness.piece;
    const { softness } = this;
    this.breakOff();
    this.softness = waits ? softness : undefined;
    this.clause++;
  }

  private value(said: SaidValue, piece: Piece): void {
    const last = this.stated.at(-1);
    const sameField = last?.said.field === said.field;
    // 黑白: two colours in one breath.
    const beside = last?.to === piece.from || (this.exclusion?.met === true && this.goesOnAfter(last, piece));
    if (sameField && beside && this.tie === "none") this.tie = "and";
    if (this.exclusion?.met && (this.tie === "none" || (this.tie === "and" && !sameField)))
      this.exclusion = undefined;
    // "Ideally a blue cotton shirt": words side by side are wished for together.
    const together =
      (this.tie !== "none" && (sameField || !isBound(said))) ||
      (!this.broken && last && isWord(last.said.field) && isWord(said.field));
    if (this.softness?.met && !together) this.softness = undefined;
    this.push(said, piece);
  }

  /** 不要灰的黑的: an exclusion goes on past 的 where no space parts the two. */
  private goesOnAfter(last: Stated | undefined, { from }: Piece): boolean {
    const { tokens } = this.reading;
    return last !== undefined && from === last.to + 1 && tokens[last.to].text === "的" && tokens[from].glued;
  }

  private noun(noun: Noun, piece: Piece, index: number): void {
    const { exclusion } = this;
    const next = this.steps[index + 1]?.piece;
    // "no folding chairs", 不要折叠沙发: the adjective is a part of the kind.
    const leads =
      noun.department === "features" &&
      next?.from === piece.to &&
      next.meaning.kind === "noun" &&
      !noKinds.has(next.meaning.noun.department);
    const opens = exclusion?.cue.type === true && (leads || !noKinds.has(noun.department));
    const goesOn = !exclusion?.met || (this.tie !== "none" && this.stated.at(-1)?.said.field === "type");
    const kind = opens && goesOn ? nounPhrase(this.reading, this.steps, index) : undefined;
    if (kind)
      this.push(
        { kind: "value", field: "type", op: "=", value: kind.value },
        { from: piece.from, to: kind.to },
      );
    else this.breakOff();
  }

  private cue(cue: Cue, piece: Piece, index: number): void {
    switch (cue.cue) {
      case "not":
        this.exclude(cue, piece, index);
        break;
      case "not-before":
        this.excludeBefore(cue, piece, index);
        break;
      case "soft":
        this.soften(cue, piece, index);
        break;
      case "or":
      case "and":
        if (this.broken && !this.exclusion && !this.resumes(cue.cue, index)) return;
        this.tie = cue.cue;
        this.tiedBy = piece;
        return;
      case "but":
        this.spend(piece);
        this.breakOff();
        this.softness = undefined;
        return;
      case "waive":
        this.spend(piece);
        this.waived = true;
        return;
      case "either":
        this.spend(piece);
        tieAlternatives(this.stated, this.clause);
        break;
    }
  }

  /** "Black shoes or brown": an alternative to a value that its thing stands behind. */
  private resumes(joining: "or" | "and", index: number): boolean {
    const last = this.stated.at(-1);
    const at = pastFillers(this.steps, index + 1);
    const next = valueAt(this.steps[at]);
    // "Black shoes or a red dress" are two things.
    if (this.steps[at + 1]?.piece?.meaning.kind === "noun") return false;
    const between = this.steps[index - 1]?.piece;
    return (
      joining === "or" &&
      last !== undefined &&
      last.clause === this.clause &&
      last.said.field === next?.field &&
      isListed(last.said.field) &&
      between?.meaning.kind === "noun" &&
      between.from - last.to <= 1
    );
  }

  private exclude(cue: Extract<Cue, { cue: "not" }>, piece: Piece, index: number): void {
    if (isLastOfClause(this.steps, index) && this.touchesLast(piece)) {
      changeLast(this.stated, { excluded: true });
      this.spend(piece);
    } else if (cue.type || isNextValue(this.steps, index)) this.exclusion = { piece, cue, met: false };
    else this.breakOff();
  }

  private excludeBefore(cue: Extract<Cue, { cue: "not-before" }>, piece: Piece, index: number): void {
    const last = this.stated.at(-1);
    if (cue.all && last) {
      excludeAll(this.stated, this.clause);
      this.spend(piece);
      this.breakOff();
    } else if (cue.orNext && this.leansForward(piece, index)) {
      this.exclusion = { piece, cue: { cue: "not", type: true }, met: false };
    } else if (last?.excluded && last.clause === this.clause) this.spend(piece);
    else if (this.touchesLast(piece)) {
      changeLast(this.stated, { excluded: true });
      this.spend(piece);
    } else this.breakOff();
  }

  /** 黑色的不要皮鞋 and 不锈钢的 不要塑料的 exclude what follows; 皮的不要 布艺沙发 what stands before. */
  private leansForward({ from, to }: Piece, index: number): boolean {
    const { tokens } = this.reading;
    const parted = tokens.slice(from + 1, to).some(({ glued }) => !glued);
    return !isLastOfClause(this.steps, index) && (parted || tokenAt(tokens, to).glued);
  }

  private touchesLast(piece: Piece): boolean {
    const last = this.stated.at(-1);
    if (!last || last.clause !== this.clause) return false;
    for (let at = last.to; at < piece.from; at++)
      if (!/^[-的了色]$/.test(tokenAt(this.reading.tokens, at).text)) return false;
    return true;
  }

  private soften(cue: Extract<Cue, { cue: "soft" }>, piece: Piece, index: number): void {
    const follows = isFollowedByValue(this.steps, index);
    const last = this.stated.at(-1);
    const precedes = last !== undefined && last.clause === this.clause;
    // "brass and if possible under $100": a joining word turns to what follows.
    const turns = follows && this.tie !== "none";
    if (precedes && !turns && (cue.first === "preceding" || !follows)) {
      changeLast(this.stated, { soft: true });
      this.spend(piece);
    } else if (follows || this.steps[index + 1]?.piece === undefined)
      this.softness = { piece, cue, met: false };
    this.spend(piece);
  }
}

/** Gives each value its exclusion and strength, and joins alternatives. Linear in the text. */
export function scope(reading: Reading, pieces: readonly Piece[]): Scoped {
  const walk = new ScopeWalk(reading, pieces);
  walk.walk();
  return { constraints: constraintsOf(reading.tokens, walk.stated), spent: walk.spent };
}
