import { classifiers } from "../tables/classifiers.ts";
import { connectives } from "../tables/fillers.ts";
import { type Token, tokenAt } from "../text/tokens.ts";
import type { Piece } from "./piece.ts";

/** A stretch of tokens that nothing accounts for, end excluded. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What stands where, as far as the residue asks. */
interface Ground {
  readonly tokens: readonly Token[];
  /** Tokens of the residue. */
  readonly open: readonly boolean[];
  /** Tokens of words of products, which are never loose. */
  readonly held: ReadonlySet<number>;
  /** Tokens of joining words. */
  readonly joins: ReadonlySet<number>;
  readonly talk: ReadonlySet<number>;
}

const leading = new Set("的 了 个 款 要 来 找 买 就 也 都 还 得 能 会 是 有 么".split(" "));
const trailing = new Set("的 了 吗 呢 吧 啊 呀 哦 哈 嘛 就 也 都 还 是 要 能 么".split(" "));
const counters = new Set(classifiers);
/** Talk by themselves, but often a part of a longer word: 内胆, 长款, 可调. */
const partsOfWords = new Set("内 前 用 款 色 行 急 会 可 能 有 来 到".split(" "));

const positions = (pieces: readonly Piece[], holds: (piece: Piece) => boolean): ReadonlySet<number> =>
  new Set(
    pieces.filter(holds).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
  );

function groundOf(tokens: readonly Token[], spent: readonly boolean[], pieces: readonly Piece[]): Ground {
  const read = positions(pieces, () => true);
  const unknown = (at: number) => tokenAt(tokens, at).kind === "han" && !read.has(at);
  const partOfWord = ({ from, to, meaning }: Piece) =>
    meaning.kind === "filler" &&
    to === from + 1 &&
    partsOfWords.has(tokens[from].text) &&
    ((unknown(from - 1) && tokens[from].glued) || (unknown(to) && tokenAt(tokens, to).glued));
  const restored = positions(pieces, partOfWord);
  return {
    tokens,
    open: spent.map((is, at) => !is || restored.has(at)),
    held: positions(pieces, ({ meaning }) => meaning.kind === "noun"),
    joins: positions(
      pieces,
      ({ meaning }) => meaning.kind === "cue" && (meaning.cue === "or" || meaning.cue === "and"),
    ),
    talk: positions(pieces, ({ meaning }) => meaning.kind === "filler"),
  };
}

function stretchesOf({ open }: Ground): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = 0; at < open.length; at++) {
    if (!open[at]) continue;
    const last = stretches.at(-1);
    if (last?.to === at) stretches[stretches.length - 1] = { from: last.from, to: at + 1 };
    else stretches.push({ from: at, to: at + 1 });
  }
  return stretches;
}

function hangsLoose({ tokens, held, joins }: Ground, at: number, edge: ReadonlySet<string>): boolean {
  if (held.has(at)) return false;
  const { text, kind } = tokens[at];
  return (
    joins.has(at) || (kind === "mark" && !/^[%+&#°]$/.test(text)) || connectives.has(text) || edge.has(text)
  );
}

/** A stretch without the words that hang loose at its ends. */
function trim(ground: Ground, { from, to }: Stretch): Stretch {
  let [start, end] = [from, to];
  while (start < end && hangsLoose(ground, start, leading)) start++;
  // 帮我找双跑步鞋: the measure word behind a verb.
  const counts = start === from && ground.talk.has(start - 1) && !ground.held.has(start);
  if (start < end && counts && counters.has(ground.tokens[start].text)) start++;
  while (end > start && hangsLoose(ground, end - 1, trailing)) end--;
  return { from: start, to: end };
}

const clauseMark = /^[,，.。;；!！?？:："“”()（）、~]$/;

/** The tokens as they stand in the text, commas and white space between them made one space. */
function wording(text: string, tokens: readonly Token[]): string {
  let words = "";
  let end = -1;
  for (const token of tokens) {
    if (clauseMark.test(token.text)) continue;
    if (words !== "" && token.start > end) words += " ";
    words += text.slice(token.start, token.end);
    end = token.end;
  }
  return words;
}

/**
 * What is left of the text once all that was read is taken out: stretches in their order, without the words that
 * hang loose at their ends. Inside a stretch connectives stay: "case for iphone".
 */
export function residueOf(
  text: string,
  tokens: readonly Token[],
  spent: readonly boolean[],
  pieces: readonly Piece[],
): string {
  const ground = groundOf(tokens, spent, pieces);
  const parts = stretchesOf(ground)
    .map((stretch) => trim(ground, stretch))
    .filter(({ from, to }) => from < to)
    .map(({ from, to }) => wording(text, tokens.slice(from, to)));
  return parts.join(" ").replace(/(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])/g, "");
}
