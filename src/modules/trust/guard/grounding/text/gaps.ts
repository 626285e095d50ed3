import type { Comparison } from "./comparison.ts";

/** What stands between two neighbours that both texts share: other words of the sentence in place of the source's. */
export interface Gap {
  /** Tokens of the sentence and of the source, ends left out. Either may be empty. */
  readonly said: readonly [from: number, to: number];
  readonly source: readonly [from: number, to: number];
}

/** The gaps of a comparison, between aligned tokens and at both ends. */
export function gapsOf({ said, source, alignment }: Comparison): readonly Gap[] {
  const gaps: Gap[] = [];
  let [lastSaid, lastSource] = [-1, -1];
  const close = (at: number, place: number) => {
    if (at - lastSaid > 1 || place - lastSource > 1)
      gaps.push({ said: [lastSaid + 1, at], source: [lastSource + 1, place] });
    [lastSaid, lastSource] = [at, place];
  };
  for (let at = 0; at < said.length; at += 1) {
    const place = alignment[at] ?? -1;
    if (place >= 0) close(at, place);
  }
  close(said.length, source.length);
  return gaps;
}
