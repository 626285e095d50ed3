import type { Piece } from "./piece.ts";

/** Of two readings of the same words, the one that says more. */
const preference: Readonly<Record<Piece["meaning"]["kind"], number>> = {
  refine: 7,
  value: 6,
  noun: 5,
  cue: 4,
  filler: 1,
};

// A long reading beats the short ones that it is made of: "orange juice" over "orange" and "juice".
const worth = ({ from, to, meaning }: Piece): number => 10 * (to - from) ** 2 + preference[meaning.kind];

/**
 * The pieces come in the order of their first tokens. The set of pieces that do not overlap and say most, in order: the heaviest path over the tokens.
 * Linear in tokens and pieces.
 */
export function choosePieces(pieces: readonly Piece[], length: number): readonly Piece[] {
  const best = new Float64Array(length + 1);
  const chosen: (Piece | undefined)[] = Array.from({ length });
  let last = pieces.length;
  for (let at = length - 1; at >= 0; at--) {
    best[at] = best[at + 1];
    // Backwards, so that of two of equal worth the one read first is taken last, and stays.
    for (; last > 0 && pieces[last - 1].from === at; last--) {
      const piece = pieces[last - 1];
      const total = worth(piece) + best[piece.to];
      if (total >= best[at]) {
        best[at] = total;
        chosen[at] = piece;
      }
    }
  }
  const path: Piece[] = [];
  for (let at = 0; at < length; ) {
    const piece = chosen[at];
    if (piece) path.push(piece);
    at = piece?.to ?? at + 1;
  }
  return path;
}
