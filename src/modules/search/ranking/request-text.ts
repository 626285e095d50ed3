import type { Constraint, ShopRequest } from "../../language/index.ts";
import { fold, hasCharacters, wordsOf } from "./words.ts";

/** A stretch of what is looked for by its words. */
export interface Piece {
  readonly text: string;
  /** Whether it says what kind of thing is wanted, and not how it should be. */
  readonly core: boolean;
}

/** What cannot stand in a product's text: it is decided by the offer alone. */
const wordless = new Set(["price", "deliverBy", "quantity"]);

/**
 * The words that a request is looked for by: what is left over names the thing, and what is wished for counts too,
 * so that a product whose title says "navy" comes before one of which nothing is known. What is excluded is not
 * looked for. A request of which nothing is left over is looked for by all of its words.
 */
export function piecesOf(request: ShopRequest): Piece[] {
  const { residue, constraints, text } = request;
  if (constraints.length === 0) return [{ text: residue.trim() === "" ? text : residue, core: true }];
  const wishes = constraints.filter(({ field, op }) => op !== "!=" && !wordless.has(field));
  const earlier = wishes.filter(({ span }) => span === undefined);
  const names = [
    residue,
    ...wishes.filter(({ field }) => field === "type").map(({ value }) => String(value)),
  ];
  const named = names.some((name) => /\p{L}{2}/u.test(name));
  const asSaid = hasCharacters(text) ? undefined : inOrderSaid(request, wishes);
  const pieces: Piece[] = asSaid ?? [
    { text: residue, core: true },
    ...wishes.map((wish) => ({ text: wordsFor(wish, text), core: wish.field === "type" })),
  ];
  const added = asSaid ? earlier.map((wish) => ({ text: saying(wish), core: wish.field === "type" })) : [];
  const all = [...pieces, ...added].filter((piece) => piece.text.trim() !== "");
  return named ? all : all.map((piece) => ({ ...piece, core: true }));
}

/**
 * What is left over and what is wished for in the order in which they were said, which is the order of a title:
 * `undefined` where what is left over was said in an earlier line.
 */
function inOrderSaid({ text, residue }: ShopRequest, wishes: readonly Constraint[]): Piece[] | undefined {
  const left = new Set(wordsOf(fold(residue)).words);
  const found = new Set<string>();
  const pieces: Piece[] = [];
  for (const { stretch, wish } of stretchesOf(text, wishes)) {
    if (wish !== undefined) {
      pieces.push({ text: stretch, core: wish.field === "type" });
      continue;
    }
    const kept = stretch.split(/\s+/).filter((word) => {
      const words = wordsOf(fold(word)).words;
      for (const one of words) if (left.has(one)) found.add(one);
      return words.some((one) => left.has(one));
    });
    pieces.push({ text: kept.join(" "), core: true });
  }
  return found.size === left.size ? pieces : undefined;
}

interface Stretch {
  readonly stretch: string;
  /** The wish that it states; absent between wishes. */
  readonly wish?: Constraint;
}

function* stretchesOf(text: string, wishes: readonly Constraint[]): Generator<Stretch> {
  const spans = wishes.flatMap((wish) => (wish.span === undefined ? [] : [{ wish, span: wish.span }]));
  let end = 0;
  for (const { wish, span } of spans.sort((a, b) => a.span[0] - b.span[0])) {
    if (span[0] < end) continue;
    yield { stretch: text.slice(end, span[0]) };
    yield { stretch: text.slice(...span), wish };
    end = span[1];
  }
  yield { stretch: text.slice(end) };
}

/** As it was said where that can be told, since the grammar's word for it (`L`) may not be the shop's (`large`). */
function wordsFor(wish: Constraint, text: string): string {
  const said = wish.span === undefined ? "" : text.slice(...wish.span);
  return said === "" ? saying(wish) : said;
}

const saying = ({ value, unit = "" }: Constraint): string =>
  `${Array.isArray(value) ? value.join(" ") : String(value)} ${unit}`.trim();
