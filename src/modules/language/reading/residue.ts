import { classifiers } from "../tables/classifiers.ts";
import { connectives } from "../tables/fillers.ts";
import type { Token } from "../text/tokens.ts";
import type { Piece } from "./piece.ts";

const counters = new Set(classifiers);
const talk = new Set(["的", "了", "个", "款", "吗", "呢", "吧", "啊", "要", "来", "找", "买"]);

/** A stretch of tokens that nothing accounts for. */
interface Stretch {
  from: number;
  to: number;
}

const hangsLoose = ({ text, kind }: Token): boolean =>
  (kind === "mark" && !/^[%+&#°]$/.test(text)) || connectives.has(text) || talk.has(text);

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
  const held = new Set<number>();
  for (const { from, to, meaning } of pieces)
    if (meaning.kind === "noun") for (let at = from; at < to; at++) held.add(at);
  const isLoose = (at: number) => !held.has(at) && hangsLoose(tokens[at]);
  const stretches: Stretch[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (spent[at]) continue;
    const last = stretches.at(-1);
    if (last?.to === at) last.to++;
    else stretches.push({ from: at, to: at + 1 });
  }
  const parts = stretches.flatMap(({ from, to }) => {
    let [start, end] = [from, to];
    while (start < end && isLoose(start)) start++;
    // 帮我找双跑步鞋: the measure word behind a verb.
    if (
      start > 0 &&
      start === from &&
      !held.has(start) &&
      counters.has(tokens[start].text) &&
      spent[start - 1]
    )
      start++;
    while (end > start && isLoose(end - 1)) end--;
    return start < end ? [wording(text, tokens.slice(start, end))] : [];
  });
  return parts.join(" ").replace(/(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])/g, "");
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
