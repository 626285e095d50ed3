import { startsNumber } from "../numbers/number.ts";
import { occasions, people } from "../tables/people.ts";
import { treatments } from "../tables/treatments.ts";
import { phraseBook } from "../text/phrases.ts";
import { type Token, tokenAt } from "../text/tokens.ts";
import { type Noun, nounAt } from "./nouns.ts";
import type { Piece, Reader, Reading } from "./piece.ts";
import { isSoftAt } from "./read-words.ts";
import {
  coloursOfMaterials,
  isBeforeColour,
  lastWordsOfValues,
  valueBook,
  type WordOfValue,
} from "./values-book.ts";

const treatmentBook = phraseBook(
  treatments.map((word) => [word, true] as const),
  { plurals: true },
);

/** "a lilac bridesmaid dress", "kids": whom or what the thing is for may stand before it. */
const wanters = phraseBook([...people, ...occasions].map((word) => [word, true] as const));

/** Departments whose words make a colour or a thing part of the product: orange juice, rose cream. */
const swallowing = new Set(["food", "lookalikes"]);
const scented = new Set(["food", "beauty", "lookalikes", "scented"]);

/** A rose candle is no pink candle. */
const isScented = (noun: Noun | undefined): boolean =>
  noun !== undefined && (scented.has(noun.department) || scented.has(noun.topic ?? ""));

const longestPhrase = 3;

/** The first reading of a phrase that ends before a token. */
function endingAt<Meaning>(
  at: number,
  longestAt: (from: number) => { readonly to: number; readonly meaning: Meaning } | undefined,
): Meaning | undefined {
  for (let from = at - 1; from >= Math.max(0, at - longestPhrase); from--) {
    const match = longestAt(from);
    if (match?.to === at) return match.meaning;
  }
  return undefined;
}

const nounBehind = (tokens: readonly Token[], at: number): Noun | undefined =>
  endingAt(at, (from) => {
    const match = nounAt(tokens, from);
    return match && { to: match.to, meaning: match.noun };
  });

const fieldOf = (tokens: readonly Token[], from: number) => {
  const match = valueBook.longestAt(tokens, from);
  return match && { to: match.to, meaning: match.meanings[0].field };
};
const fieldBehind = (tokens: readonly Token[], at: number) => endingAt(at, (from) => fieldOf(tokens, from));

const joins = new Set(["or", "and", "&", "/", "或", "和"]);

/** "mustard or teal": beside a joining word with a colour on its other side. */
function isTiedToColour(tokens: readonly Token[], at: number, to: number): boolean {
  const after = joins.has(tokenAt(tokens, to).text) ? fieldOf(tokens, to + 1) : undefined;
  if (after?.meaning === "color") return !isScented(nounAhead(tokens, after.to));
  return joins.has(tokenAt(tokens, at - 1).text) && fieldBehind(tokens, at - 1) === "color";
}

/** "a ceramic vase, ceramic terracotta", "mustard or terracotta": the word beside it says that it is a colour. */
const isColourBeside = (tokens: readonly Token[], at: number, to: number): boolean =>
  isTiedToColour(tokens, at, to) || fieldBehind(tokens, at) === "material";

/** Words that open another wish. */
const opensWish = new Set(
  "under below around about approx for by before size with at less up max maximum no not please from over between within delivered arriving on ~ < <= $ € £ ideally preferably and or but needed to queen king twin".split(
    " ",
  ),
);
const sizeWords = new Set("small medium large xs s m l xl xxl".split(" "));

/** "silk scarf emerald", "jacket size small olive under $50": said after the thing, with a wish or nothing behind it. */
function isSaidAfter(tokens: readonly Token[], at: number, to: number): boolean {
  const feature = nounAt(tokens, to);
  const next = tokenAt(tokens, feature?.noun.department === "features" ? feature.to : to);
  if (!isEnd(next) && !opensWish.has(next.text) && !startsNumber(next)) return false;
  const noun = nounBehind(tokens, at);
  if (noun) return !isScented(noun) && noun.department !== "features";
  return sizeWords.has(tokenAt(tokens, at - 1).text) || fieldBehind(tokens, at) !== undefined;
}

/** Holds words together, so that no part of them is read: "my navy blue sofa", 金属色. */
const held: Noun = { english: [], chinese: [], department: "lookalikes" };
const ofOwned = new Set("old current existing other broken beloved".split(" "));
const owners = new Set("my our his her their your".split(" "));

/** "to match my navy sofa", 我家的白色沙发: it tells of a thing that somebody has. */
function isOwned(tokens: readonly Token[], at: number): boolean {
  const [before, first] = [tokenAt(tokens, at - 1).text, tokenAt(tokens, at - 2).text];
  if (before === "的" || before === "旧" || before === "老") return /^[我家们]$/.test(first);
  let owner = at - 1;
  while (
    at - owner < 3 &&
    (ofOwned.has(tokenAt(tokens, owner).text) || lastWordsOfValues.has(tokenAt(tokens, owner).text))
  )
    owner--;
  return owners.has(tokenAt(tokens, owner).text);
}

/** "The Color Purple" of a book, 《红与黑》: a word of a title. */
function isOfTitle({ text, tokens, topics }: Reading, at: number, to: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - longestTitle); before--) {
    if (tokens[before].text === "》") break;
    if (tokens[before].text === "《") return true;
  }
  const isCapital = (token: Token) =>
    token.kind === "word" && /^\p{Lu}/u.test(text.slice(token.start, token.end));
  if (!topics.has("title") || !isCapital(tokens[at])) return false;
  return isCapital(tokenAt(tokens, to)) || (at > 0 && isCapital(tokens[at - 1]));
}
const longestTitle = 20;

/** The word of products that a value at a token stands before, other values and adjectives between left out. */
export function nounAhead(tokens: readonly Token[], at: number): Noun | undefined {
  let to = at;
  for (let skipped = 0; skipped < 4; skipped++) {
    const noun = nounAt(tokens, to);
    if (noun && noun.noun.department !== "features") return noun.noun;
    const value = valueBook.longestAt(tokens, to);
    const person = wanters.longestAt(tokens, to);
    const next = Math.max(noun?.to ?? 0, value?.to ?? 0, person?.to ?? 0);
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
  "prefer",
  "preferably",
  "ideally",
]);
const followsValue = new Set(["colour", "color", "colored", "coloured", "tone", "finish", "shade"]);
const followsShort = new Set(
  "的 、 或 和 也 都 系 款 还 跟 与 ， , 。 / 质 制 艺 面 ; ！ ! 行 就 没 不 为 优 最 更 要".split(" "),
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
  if (noun) return !isScented(noun);
  // "I'd like rubber if possible": a wish that stands alone.
  if (isSoftAt(tokens, to)) return true;
  if (isTiedToColour(tokens, at, to) || isSaidAfter(tokens, at, to)) return true;
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
  // 黑尼龙, 白陶瓷: before a word that surely is a value.
  if (valueBook.longestAt(tokens, to)?.meanings[0].trust === "sure" && next.glued) return true;
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
      if (isOwned(tokens, at)) return [{ from: at, to, meaning: { kind: "noun", noun: held } }];
      // What no table knows as a colour is still no material.
      if (word.field === "material" && isBeforeColour(tokens, to))
        return [{ from: at, to: to + 1, meaning: { kind: "noun", noun: held } }];
      if (treatmentBook.longestAt(tokens, to) || isOfTitle(reading, at, to)) return [];
      if (word.trust === "short" && !isShortValue(tokens, at, to)) return [];
      if (word.trust === "thing" && !isMeantAsValue(reading, at, to, word)) return [];
      const noun = word.trust === "sure" ? nounAhead(tokens, to) : undefined;
      if (noun && swallowing.has(noun.department) && tokens[at].kind === "word") return [];
      if (noun?.topic === "jewellery" && precious.has(word.value)) return [];
      const colour = coloursOfMaterials.longestAt(tokens, at);
      const { field, value } =
        colour?.to === to && isColourBeside(tokens, at, to) ? colour.meanings[0] : word;
      return [{ from: at, to, meaning: { kind: "value", field, op: "=", value } }];
    }),
  );
};
