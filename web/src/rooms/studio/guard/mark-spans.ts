import type { PrivacySpan } from "./answers.ts";

export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly span?: PrivacySpan;
}

/** A text cut at what was found in it. Spans are in order and do not overlap; put together, the pieces are the text. */
export function markSpans(text: string, spans: readonly PrivacySpan[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const span of spans) {
    if (span.start > at) pieces.push({ start: at, text: text.slice(at, span.start) });
    pieces.push({ start: span.start, text: text.slice(span.start, span.end), span });
    at = span.end;
  }
  if (at < text.length) pieces.push({ start: at, text: text.slice(at) });
  return pieces;
}
