import { treatments } from "../tables/treatments.ts";
import { phraseBook } from "../text/phrases.ts";
import { type Token, tokenAt } from "../text/tokens.ts";
import { type Noun, nounAt } from "./nouns.ts";
import type { Piece, Reader, Reading } from "./piece.ts";
import { isSoftAt } from "./read-words.ts";
import { lastWordsOfValues, valueBook, type WordOfValue } from "./values-book.ts";

const treatmentBook = phraseBook(
  treatments.map((word) => [word, true] as const),
  { plurals: true },
);

/** Departments whose words make a colour or a thing part of the product: orange juice, rose cream. */
const swallowing = new Set(["food", "lookalikes"]);
const scented = new Set(["food", "beauty", "lookalikes", "scent", "plants"]);

/** The word of products that a value at a token stands before, other values and adjectives between left out. */
function nounAhead(tokens: readonly Token[], at: number): Noun | undefined {
  let to = at;
  for (let skipped = 0; skipped < 4; skipped++) {
    const noun = nounAt(tokens, to);
    if (noun && noun.noun.department !== "features") return noun.noun;
    const value = valueBook.longestAt(tokens, to);
    const next = Math.max(noun?.to ?? 0, value?.to ?? 0);
    if (next === 0) return undefined;
    to = next;
  }
  return undefined;
}

const leadsToValue = new Set([
  ...[
    "in",
    "of",
    "from",
    "colour",
    "color",
    "not",
    "no",
    "or",
    "and",
    ",",
    "，",
    "/",
    "material",
    "nor",
    ":",
    "mostly",
  ],
  ...["a", "the", "with"],
]);
const leadsSurely = new Set([
  "in",
  "colour",
  "color",
  "not",
  "no",
  "or",
  "nor",
  ",",
  "，",
  "/",
  "material",
  ":",
  "made",
]);
const followsValue = new Set(["colour", "color", "colored", "coloured", "tone", "finish", "shade"]);
const followsShort = new Set(
  "的 、 或 和 也 都 系 款 还 跟 与 ， , 。 / 质 制 艺 面 ; ！ ! 行 就 没 不 为 优 最 更".split(" "),
);

const isEnd = (token: Token): boolean => token.text === "" || (token.kind === "mark" && token.text !== "-");

/** Whether the words around a thing's name make it a colour or a material. */
function isMeantAsValue({ tokens, topics }: Reading, at: number, to: number, word: WordOfValue): boolean {
  // A chocolate cake is no brown cake.
  if (topics.has("food") && word.field === "color") return false;
  const before = tokenAt(tokens, at - 1).text;
  const madeOf =
    before === "of" &&
    tokenAt(tokens, at - 2).text !== "" &&
    /^(?:made|out|consisting)$/.test(tokenAt(tokens, at - 2).text);
  if (followsValue.has(tokenAt(tokens, to).text) || madeOf) return true;
  if (word.field === "material" && tokenAt(tokens, to).text === "-")
    return /^free$/.test(tokenAt(tokens, to + 1).text);
  const noun = nounAhead(tokens, to);
  if (noun) return !scented.has(noun.department);
  // "I'd like rubber if possible": a wish that stands alone.
  if (isSoftAt(tokens, to)) return true;
  if (leadsSurely.has(before) || (lastWordsOfValues.has(before) && isEnd(tokenAt(tokens, to)))) return true;
  return (
    isEnd(tokenAt(tokens, to)) &&
    leadsToValue.has(before) &&
    before !== "a" &&
    before !== "the" &&
    before !== "and"
  );
}

/** Two colours in two characters. */
const pairs = new Set(
  "黑白 白黑 红黑 黑红 红白 白红 蓝白 白蓝 黑灰 灰黑 灰白 白灰 黄黑 黑黄 红蓝 蓝红 粉白 白粉 绿白 白绿 黑蓝 蓝黑 粉蓝 黑绿".split(
    " ",
  ),
);

function isShortValue(tokens: readonly Token[], at: number, to: number): boolean {
  const next = tokenAt(tokens, to);
  // A character with space around it says it alone: "三百以下 黑".
  if ((at === 0 || !tokens[at].glued) && (next.text === "" || !next.glued) && tokens.length > to - at)
    return true;
  if (followsShort.has(next.text)) return true;
  const here = tokens[at].text;
  if (pairs.has(here + next.text) || pairs.has(tokenAt(tokens, at - 1).text + here)) return true;
  const noun = nounAhead(tokens, to);
  if (noun) return !swallowing.has(noun.department);
  // "换成黑", "不要红": alone in its clause behind a verb.
  return isEnd(next) && /^[要成是色或和非、]$/.test(tokenAt(tokens, at - 1).text);
}

/** Jewellery is made of gold and silver; whether colour or material is meant, nobody says. */
const precious = new Set(["gold", "silver"]);

export const readColoursAndMaterials: Reader = (reading, at) => {
  const { tokens } = reading;
  return valueBook.startingAt(tokens, at).flatMap(({ to, meanings }) =>
    meanings.flatMap((word): Piece[] => {
      if (treatmentBook.longestAt(tokens, to)) return [];
      if (word.trust === "short" && !isShortValue(tokens, at, to)) return [];
      if (word.trust === "thing" && !isMeantAsValue(reading, at, to, word)) return [];
      const noun = word.trust === "sure" ? nounAhead(tokens, to) : undefined;
      if (noun && swallowing.has(noun.department) && tokens[at].kind === "word") return [];
      if (noun?.topic === "jewellery" && precious.has(word.value)) return [];
      return [{ from: at, to, meaning: { kind: "value", field: word.field, op: "=", value: word.value } }];
    }),
  );
};
