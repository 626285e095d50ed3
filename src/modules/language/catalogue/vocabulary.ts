import { readAmount } from "../numbers/amount.ts";
import type { Piece, Reading, SaidValue } from "../reading/piece.ts";
import { measuredFields } from "../tables/catalogue-generics.ts";
import type { PhraseBook } from "../text/phrases.ts";
import { tokenAt, tokenise } from "../text/tokens.ts";

export interface FieldValue {
  readonly field: string;
  readonly value: string;
  /** The attribute's own name, where the field has another. */
  readonly attribute?: string;
  /** True where the word itself refuses the value: 不防水. */
  readonly refused?: true;
}

export interface Vocabulary {
  /** Values and brands that can be read alone. */
  readonly trusted: PhraseBook<FieldValue>;
  readonly names: PhraseBook<string>;
  /** Every value, to be read beside its attribute's name. */
  readonly values: PhraseBook<FieldValue>;
  /** Attributes of yes and no, read by their names. */
  readonly switches: PhraseBook<FieldValue>;
}

/** A value as constraints write it: of a measure the number and its unit, otherwise the catalogue's own words. */
function saidValue({ field, value, refused }: FieldValue): SaidValue {
  const said = { kind: "value", field, op: refused ? "!=" : "=" } as const;
  const amount = measuredFields.has(field) ? readAmount(tokenise(value), 0, "en") : undefined;
  const unit = amount?.high === undefined ? amount?.unit?.name : undefined;
  return amount && unit ? { ...said, value: amount.low, unit } : { ...said, value };
}

const piece = (from: number, to: number, meaning: FieldValue): Piece => ({
  from,
  to,
  meaning: saidValue(meaning),
});

const links = new Set([":", "：", "is", "of", "=", "-", "是", "为", "的"]);

/** "16GB RAM", "style: crew neck", 内存16GB. */
export function readBesideName(
  { names, values }: Vocabulary,
  { tokens }: Reading,
  at: number,
): readonly Piece[] {
  const pieces: Piece[] = [];
  const name = names.longestAt(tokens, at);
  if (name) {
    const start = links.has(tokenAt(tokens, name.to).text) ? name.to + 1 : name.to;
    for (const { to, meanings } of values.startingAt(tokens, start)) {
      const meaning = meanings.find(({ field }) => name.meanings.includes(field));
      if (meaning) pieces.push(piece(at, to, meaning));
    }
  }
  for (const { to, meanings } of values.startingAt(tokens, at)) {
    const next = names.longestAt(tokens, tokenAt(tokens, to).text === "of" ? to + 1 : to);
    const meaning = next && meanings.find(({ field }) => next.meanings.includes(field));
    if (next && meaning) pieces.push(piece(at, next.to, meaning));
  }
  return pieces;
}

/** A brand after these is what the thing is for, not who made it. */
const beforeOtherThing = new Set(["for", "with", "fits", "to", "of", "like", "给", "适用", "兼容"]);

export function readTrusted(
  { trusted, switches }: Vocabulary,
  { tokens }: Reading,
  at: number,
): readonly Piece[] {
  const read = (book: PhraseBook<FieldValue>) =>
    book.startingAt(tokens, at).map(({ to, meanings }) => piece(at, to, meanings[0]));
  const own = read(trusted).filter(
    ({ meaning }) =>
      meaning.kind !== "value" ||
      meaning.field !== "brand" ||
      !beforeOtherThing.has(tokenAt(tokens, at - 1).text),
  );
  return [...own, ...read(switches)];
}
