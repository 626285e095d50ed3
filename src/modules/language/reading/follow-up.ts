import type { Constraint, Refinement, ShopRequest } from "../constraint.ts";
import { fieldWords, refinements } from "../tables/refinements.ts";
import { phraseBook } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
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

export const readDroppedFields: Reader = ({ tokens, followUp }, at) => {
  if (!followUp) return [];
  const pieces: Piece[] = [];
  // "forget the budget": a word of dropping, then the field.
  const drop = book.longestAt(tokens, at);
  if (drop?.meanings.some(({ kind }) => kind === "drop-next")) {
    let to = drop.to;
    while (
      /^(?:the|about|any|my|that|this|on|those|requirement|掉|关于|这个|对)$/.test(tokens[to]?.text ?? "")
    )
      to++;
    const field = fields.longestAt(tokens, to);
    if (field) {
      let end = field.to;
      while (
        /^(?:limit|restriction|requirement|part|thing|constraint|preference|cap|anymore|的|限|制|要|求|条|件|了|吧|这|个)$/.test(
          tokens[end]?.text ?? "",
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

function skipLinks(tokens: readonly { readonly text: string }[], at: number): number {
  let to = at;
  while (
    /^(?:is|the|limit|really|also|也|就|都|的|限|制|要|求|方|面|其|实|这|块)$/.test(tokens[to]?.text ?? "")
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
