import type { Constraint, Refinement, ShopRequest } from "../constraint.ts";
import { fieldWords, freshStarts, refinements } from "../tables/refinements.ts";
import { phraseBook } from "../text/phrases.ts";
import { type Token, tokenAt } from "../text/tokens.ts";
import type { Piece, Reader } from "./piece.ts";

const book = phraseBook(refinements);
const fields = phraseBook(fieldWords);

/** "cheaper", 便宜点的, "forget the budget", 颜色无所谓: only a line that follows another can mean these. */
export const readRefinements: Reader = ({ tokens, followUp }, at) => {
  if (!followUp) return [];
  return book.startingAt(tokens, at).flatMap(({ to, meanings }): Piece[] => {
    const [meaning] = meanings;
    if (meaning.kind === "refine")
      return [{ from: at, to, meaning: { kind: "refine", refine: meaning.refine } }];
    return [];
  });
};

const freshBook = phraseBook(freshStarts.map((word) => [word, true] as const));
/** "Start over with a lamp", 重新来吧: what may follow. "Reset button" and 清空购物车 are something else. */
const afterFreshStart = new Set("please now then with and ok okay thanks 吧 了 啊 呀 一".split(" "));

/** "start over", 从头开始: all that was asked before is forgotten, `drop:*`. */
export const readFreshStarts: Reader = ({ tokens, followUp }, at) => {
  const match = freshBook.longestAt(tokens, at);
  if (!match) return [];
  // "A vase, clear": by itself the word is a command only as a whole line behind another.
  if (match.to === at + 1 && !(followUp && at === 0)) return [];
  const next = tokenAt(tokens, match.to);
  const apart =
    next.text === "" || (next.kind === "mark" && next.text !== "-") || afterFreshStart.has(next.text);
  if (!apart) return [];
  const times = next.text === "一" && /^[遍次下]$/.test(tokenAt(tokens, match.to + 1).text);
  if (next.text === "一" && !times) return [];
  return [{ from: at, to: times ? match.to + 2 : match.to, meaning: { kind: "refine", refine: "drop:*" } }];
};

const answers = phraseBook(
  "no, nope, nah, no no, yes, yeah, yep, sorry, no sorry, wait, no wait, 不, 不是, 不对, 不是这个, 不是的, 是的, 对, 好的, 等等"
    .split(", ")
    .map((word) => [word, true] as const),
);

/** "No, the blue one": an answer that opens a line excludes nothing. */
export const readAnswers: Reader = ({ tokens, followUp }, at) => {
  const match = followUp && at === 0 ? answers.longestAt(tokens, at) : undefined;
  if (!match || !/^[,，.。!！]$/.test(tokenAt(tokens, match.to).text)) return [];
  return [{ from: at, to: match.to + 1, meaning: { kind: "filler" } }];
};

export const readDroppedFields: Reader = ({ tokens, followUp }, at) => {
  if (!followUp) return [];
  const pieces: Piece[] = [];
  // "forget the budget": a word of dropping, then the field.
  const drop = book.longestAt(tokens, at);
  if (drop?.meanings.some(({ kind }) => kind === "drop-next")) {
    let to = drop.to;
    while (
      to - drop.to < longestLink &&
      /^(?:the|about|any|my|that|this|on|those|requirement|掉|关于|这个|对)$/.test(tokenAt(tokens, to).text)
    )
      to++;
    const field = fields.longestAt(tokens, to);
    if (field) {
      let end = field.to;
      while (
        end - field.to < longestLink &&
        /^(?:limit|restriction|requirement|part|thing|constraint|preference|cap|anymore|的|限|制|要|求|条|件|了|吧|这|个)$/.test(
          tokenAt(tokens, end).text,
        )
      )
        end++;
      pieces.push({ from: at, to: end, meaning: { kind: "refine", refine: `drop:${field.meanings[0]}` } });
    }
  }
  // 颜色无所谓: the field, then a word of indifference.
  const field =
    fields.longestAt(tokens, at) ?? fields.longestAt(tokens, anyOf.longestAt(tokens, at)?.to ?? at);
  const to = field && endOfIndifference(tokens, field.to);
  if (field && to)
    pieces.push({ from: at, to, meaning: { kind: "refine", refine: `drop:${field.meanings[0]}` } });
  return pieces;
};

/** 什么颜色都行, "whatever colour works". */
const anyOf = phraseBook(
  "any, whatever, whichever, 什么, 啥, 哪种, 哪个, 任何, 随便什么, 不管什么, 无论什么, 不论什么"
    .split(", ")
    .map((word) => [word, true] as const),
);

/** The token after a word of indifference that follows a field, with or without links between: 颜色(也)无所谓. */
function endOfIndifference(tokens: readonly Token[], at: number): number | undefined {
  for (const start of [at, skipLinks(tokens, at)]) {
    const dropped = book.longestAt(tokens, start);
    if (dropped?.meanings.some(({ kind }) => kind === "drop-before")) return dropped.to;
  }
  return undefined;
}

/** Words between a field and what is said of it; more are something else. */
const longestLink = 8;

function skipLinks(tokens: readonly Token[], at: number): number {
  let to = at;
  while (
    to - at < longestLink &&
    /^(?:is|the|limit|really|also|也|就|都|的|限|制|要|求|方|面|其|实|这|块)$/.test(tokenAt(tokens, to).text)
  )
    to++;
  return to;
}

const plain = new Set<Refinement>(["cheaper", "dearer", "faster", "bigger", "smaller"]);

export function refinementOf(pieces: readonly Piece[]): Refinement | undefined {
  for (const { meaning } of pieces) {
    if (meaning.kind !== "refine") continue;
    const found = [...plain].find((refinement) => refinement === meaning.refine);
    if (found) return found;
    if (meaning.refine.startsWith("drop:")) return `drop:${meaning.refine.slice(5)}`;
  }
  return undefined;
}

const complementary = (a: Constraint, b: Constraint): boolean => {
  const lower = new Set([">", ">="]);
  const upper = new Set(["<", "<="]);
  return (lower.has(a.op) && upper.has(b.op)) || (upper.has(a.op) && lower.has(b.op));
};

const valuesOf = ({ value }: Constraint): readonly (string | number)[] =>
  typeof value === "object" ? value : [value];

/** Whether a new constraint of the same field takes the place of an earlier one, and does not join it. */
export function displaces(now: Constraint, earlier: Constraint): boolean {
  if (now.field !== earlier.field) return false;
  const same = valuesOf(now).some((value) => valuesOf(earlier).includes(value));
  if (now.op === "!=") return earlier.op !== "!=" && same;
  if (earlier.op === "!=") return same;
  return !complementary(now, earlier);
}

/** Marks those of a line's constraints that take the place of an earlier one. */
export function markReplacing(
  constraints: readonly Constraint[],
  previous: ShopRequest,
): readonly Constraint[] {
  return constraints.map((constraint) =>
    previous.constraints.some((earlier) => displaces(constraint, earlier))
      ? { ...constraint, replaces: true }
      : constraint,
  );
}
