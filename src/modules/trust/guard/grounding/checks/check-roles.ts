import type { GroundingFinding } from "../finding.ts";
import { directingWords, joiningWords } from "../tables/function-words.ts";
import { type Comparison, findingOf, isSame } from "../text/comparison.ts";
import { isContent } from "../text/source-text.ts";
import type { Token } from "../text/token.ts";
import type { Word } from "../text/words.ts";

/** Some words in a row that stand in the source in a row too. Ends left out. */
interface Block {
  readonly said: readonly [from: number, to: number];
  readonly source: readonly [from: number, to: number];
  readonly weight: number;
}

/** What two blocks must weigh at least to be things that can change places. */
const leastWeight = 0.7;

/** Cuts a sentence into blocks of the source, the heaviest first, wherever they stand (tiling, after Wise's RKR-GST). */
function tile(said: readonly Word[], source: readonly Word[]): Block[] {
  const usedSaid = new Array<boolean>(said.length).fill(false);
  const usedSource = new Array<boolean>(source.length).fill(false);
  const places = new Map<string, number[]>();
  for (const [j, { token }] of source.entries()) {
    const known = places.get(token.stem);
    if (known) known.push(j);
    else places.set(token.stem, [j]);
  }
  const runFrom = (i: number, j: number): Block => {
    let [length, weight] = [0, 0];
    while (
      i + length < said.length &&
      !usedSaid[i + length] &&
      !usedSource[j + length] &&
      isSame(said[i + length]?.token, source[j + length]?.token)
    ) {
      weight += said[i + length]?.token.weight ?? 0;
      length += 1;
    }
    return { said: [i, i + length], source: [j, j + length], weight };
  };
  const blocks: Block[] = [];
  for (;;) {
    let best: Block | undefined;
    for (let i = 0; i < said.length; i += 1) {
      if (usedSaid[i]) continue;
      for (const j of places.get(said[i]?.token.stem ?? "") ?? []) {
        const run = runFrom(i, j);
        if (run.weight > (best?.weight ?? 0)) best = run;
      }
    }
    if (!best || best.weight < leastWeight) return blocks.sort((a, b) => a.said[0] - b.said[0]);
    blocks.push(best);
    for (let i = best.said[0]; i < best.said[1]; i += 1) usedSaid[i] = true;
    for (let j = best.source[0]; j < best.source[1]; j += 1) usedSource[j] = true;
  }
}

const between = (rows: readonly Word[], from: number, to: number): readonly Token[] =>
  rows.slice(from, to).map(({ token }) => token);

/** Words that turn a sentence round without changing who did what. */
const turns = ["by", "被", "由", "'s", "of"];

/** Whether what stands between two things tells their order: the same words in both, and not only `and`. */
function tellsOrder(said: readonly Token[], source: readonly Token[]): boolean {
  if (said.length === 0 || source.length === 0 || Math.max(said.length, source.length) > 14) return false;
  const has = (tokens: readonly Token[], norm: string) => tokens.some((token) => token.norm === norm);
  if (turns.some((turn) => has(said, turn) !== has(source, turn))) return false;
  const shared = said.filter((one) => source.some((other) => isSame(one, other))).length;
  if (shared < 0.6 * Math.max(said.length, source.length)) return false;
  return said.some(
    (token) => !joiningWords.has(token.norm) && (directingWords.has(token.norm) || isContent(token)),
  );
}

/** Members of a list may stand in any order. */
function areListed(said: readonly Token[], a: Word | undefined, c: Word | undefined): boolean {
  const after = a && said[a.at + 1]?.norm;
  const before = c && said[c.at - 1]?.norm;
  return joiningWords.has(after ?? "") && joiningWords.has(before ?? "");
}

/** Of the four edges of two things that changed places, how many are as they were: 0 to 4. */
function edgesKept(said: readonly Word[], source: readonly Word[], a: Block, c: Block): number {
  const alike = (i: number, j: number): number => {
    const [one, other] = [said[i], source[j]];
    return one === undefined && other === undefined ? 1 : Number(isSame(one?.token, other?.token));
  };
  return (
    alike(a.said[0] - 1, c.source[0] - 1) +
    alike(a.said[1], c.source[1]) +
    alike(c.said[0] - 1, a.source[0] - 1) +
    alike(c.said[1], a.source[1])
  );
}

/** Two things that changed places around the same words: `A beat B` where the source says `B beat A`. */
export function checkRoles(comparison: Comparison): readonly GroundingFinding[] {
  const { said, source } = comparison.words;
  const blocks = tile(said, source);
  const findings: GroundingFinding[] = [];
  for (const [i, a] of blocks.entries()) {
    for (const c of blocks.slice(i + 1)) {
      if (c.source[0] >= a.source[0]) continue;
      const middle = between(said, a.said[1], c.said[0]);
      if (!tellsOrder(middle, between(source, c.source[1], a.source[0]))) continue;
      if (areListed(comparison.said, said[a.said[1] - 1], said[c.said[0]])) continue;
      if (edgesKept(said, source, a, c) < 2) continue;
      const at = (block: Block): [number, number] => [
        said[block.said[0]]?.at ?? 0,
        said[block.said[1] - 1]?.at ?? 0,
      ];
      const place: [number, number] = [source[c.source[0]]?.at ?? 0, source[c.source[1] - 1]?.at ?? 0];
      findings.push(
        findingOf(comparison, { kind: "role", gravity: "contradicts", said: at(a), source: place }),
      );
    }
  }
  return findings;
}
