import { type Found, threshold } from "./found.ts";

/** A value whose check digits hold is what it is, whatever a longer guess around it says. */
const certain = 0.95;

const covers = (outer: Found, inner: Found): boolean => outer.start <= inner.start && inner.end <= outer.end;
const lengthOf = ({ start, end }: Found): number => end - start;

/** Certain ones first; then the one that covers another; then the likelier; then the longer. */
function before(a: Found, b: Found): number {
  const sure = Number(b.score >= certain) - Number(a.score >= certain);
  if (sure !== 0) return sure;
  if (covers(a, b) !== covers(b, a)) return covers(a, b) ? -1 : 1;
  return b.score - a.score || lengthOf(b) - lengthOf(a) || a.start - b.start;
}

/**
 * Of pieces that overlap, those that stand, in the order of the text; no two of them overlap. What a better piece
 * leaves of a worse one is kept too where it holds a letter or a digit, so that choosing never lays anything bare.
 */
export function resolveOverlaps(text: string, found: readonly Found[]): readonly Found[] {
  const likely = found
    .filter(({ score }) => score >= threshold)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const resolved: Found[] = [];
  let cluster: Found[] = [];
  let reach = 0;
  const close = () => {
    if (cluster.length === 1) resolved.push(...cluster);
    else if (cluster.length > 1) resolved.push(...choose(text, cluster));
    cluster = [];
  };
  for (const piece of likely) {
    if (piece.start >= reach) close();
    cluster.push(piece);
    reach = Math.max(reach, piece.end);
  }
  close();
  return resolved;
}

function choose(text: string, cluster: readonly Found[]): readonly Found[] {
  const chosen: Found[] = [];
  for (const piece of cluster.toSorted(before)) {
    for (const rest of remainders(piece, chosen)) {
      const written = text.slice(rest.start, rest.end);
      if (rest.start === piece.start && rest.end === piece.end) chosen.push(rest);
      else if (/[\p{L}\p{N}]{2}/u.test(written)) chosen.push(trimmed(rest, written));
    }
  }
  return chosen.toSorted((a, b) => a.start - b.start);
}

function trimmed(piece: Found, written: string): Found {
  const lead = written.length - written.replace(/^[^\p{L}\p{N}]+/u, "").length;
  const tail = written.length - written.replace(/[^\p{L}\p{N}]+$/u, "").length;
  return { ...piece, start: piece.start + lead, end: piece.end - tail };
}

/** The parts of a piece that no chosen piece takes. */
function remainders(piece: Found, chosen: readonly Found[]): readonly Found[] {
  let parts: Found[] = [piece];
  for (const taken of chosen) {
    parts = parts.flatMap((part) => {
      if (taken.end <= part.start || part.end <= taken.start) return [part];
      const left = { ...part, end: Math.min(part.end, taken.start) };
      const right = { ...part, start: Math.max(part.start, taken.end) };
      return [left, right].filter((rest) => rest.end > rest.start);
    });
  }
  return parts;
}
