import type { Constraint, ShopRequest } from "../../language/index.ts";

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
export function piecesOf({ residue, constraints, text }: ShopRequest): Piece[] {
  const wishes = constraints.filter(({ field, op }) => op !== "!=" && !wordless.has(field));
  const said = wishes.map((wish): Piece => ({ text: wordsFor(wish, text), core: wish.field === "type" }));
  const pieces = [...(residue.trim() === "" ? [] : [{ text: residue, core: true }]), ...said];
  if (pieces.length > 0) return pieces;
  return constraints.length === 0 ? [{ text, core: true }] : [];
}

/** As it was said where that can be told, since the grammar's word for it (`L`) may not be the shop's (`large`). */
function wordsFor({ value, unit = "", span }: Constraint, text: string): string {
  const values = Array.isArray(value) ? value.join(" ") : String(value);
  const named = `${values} ${unit}`.trim();
  const said = span === undefined ? "" : text.slice(...span);
  return said === "" || said.toLowerCase() === named.toLowerCase() ? named : said;
}
