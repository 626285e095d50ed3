import { readNumber, startsNumber } from "../numbers/number.ts";
import { classifiers, notCounted } from "../tables/classifiers.ts";
import { currencies } from "../tables/currencies.ts";
import { units } from "../tables/units.ts";
import { phraseBook } from "../text/phrases.ts";
import { type Token, tokenAt } from "../text/tokens.ts";
import { nounAt } from "./nouns.ts";
import type { Piece, Reader } from "./piece.ts";
import { lastWordsOfValues, valueBook } from "./values-book.ts";

const none: readonly Piece[] = [];
const counters = new Set(classifiers);
const otherThings = new Set(notCounted);
const packs = new Set([
  "pack",
  "packs",
  "set",
  "sets",
  "box",
  "boxes",
  "case",
  "bundle",
  "lot",
  "pair",
  "pairs",
]);
const quantity = (from: number, to: number, value: number): Piece => ({
  from,
  to,
  meaning: { kind: "value", field: "quantity", op: "=", value },
});

const mostSmallThings = 99;
const smallThings = new Set("片 粒 颗 张 枚 支 根 块".split(" "));

/** 四把, 两双, 6瓶装: one of a thing is an article and says nothing. */
function readChineseQuantity(tokens: readonly Token[], at: number): readonly Piece[] {
  const number = readNumber(tokens, at);
  const counter = number && tokenAt(tokens, number.to).text;
  if (!number || !counter || !counters.has(counter) || number.value < 2 || number.high !== undefined)
    return [];
  if (!Number.isInteger(number.value) || number.value > 9999) return [];
  // 1000片拼图 is what one box holds; 把三把椅子抓坏了 tells what happened.
  if (number.value > mostSmallThings && smallThings.has(counter)) return [];
  if (tokenAt(tokens, at - 1).text === "把") return [];
  // 两座的沙发 seats two.
  if (counter === "座") return [];
  const next = tokenAt(tokens, number.to + 1).text;
  const two = next + tokenAt(tokens, number.to + 2).text;
  if (next === "装") return [quantity(at, number.to + 2, number.value)];
  if (otherThings.has(next) || otherThings.has(two)) return [];
  return [quantity(at, number.to + 1, number.value)];
}

/** The plural noun that a number counts, colours, materials and adjectives between left out. */
function countsNoun(tokens: readonly Token[], at: number): boolean {
  let to = at;
  for (let skipped = 0; skipped < 4; skipped++) {
    const noun = nounAt(tokens, to);
    // "paper plates": the last of nouns side by side is what is counted.
    const isLast = noun && noun.noun.department !== "features" && !nounAt(tokens, noun.to);
    if (isLast) return /s$|people|children|feet/.test(tokens[noun.to - 1].text);
    const value = valueBook.longestAt(tokens, to);
    const next = Math.max(noun?.to ?? 0, value?.to ?? 0);
    if (next === 0) return false;
    to = next;
  }
  return false;
}

const wanting = new Set("need want get buy order take".split(" "));
const mostSaidSingly = 24;

/**
 * Behind a verb of wanting a number counts even a noun without its plural ("buy 3 shirt") and a plural that is no
 * known word ("want twenty paper lanterns"), but no unit and no part ("need 4 door wardrobe").
 */
function countsWanted(tokens: readonly Token[], at: number, value: number): boolean {
  let to = at;
  for (let skipped = 0; skipped < 3; skipped++) {
    const next = valueBook.longestAt(tokens, to)?.to;
    if (next === undefined) break;
    to = next;
  }
  const noun = nounAt(tokens, to);
  const next = tokenAt(tokens, noun?.to ?? to);
  if (noun) return value <= mostSaidSingly && !noKinds.has(noun.noun.department) && next.text !== "-";
  const word = tokenAt(tokens, to);
  return word.kind === "word" && word.singular !== word.text && word.text.length > 4 && !isUnit(word);
}

const noKinds = new Set(["features", "lookalikes", "parts"]);
const unitWords = phraseBook(units.flatMap(({ words }) => words.map((word) => [word, true] as const)));
const moneyWords = phraseBook(currencies.flatMap(({ after }) => after.map((word) => [word, true] as const)));
const isUnit = (word: Token): boolean => unitWords.startsWith(word) || moneyWords.startsWith(word);

const opensCount = new Set([
  "",
  ",",
  "need",
  "want",
  "get",
  "buy",
  "of",
  "me",
  "for",
  "and",
  "least",
  "order",
  "with",
  "looking",
  "find",
  "like",
  "take",
  "are",
  "us",
  "another",
  "these",
  "grab",
]);

const namesCount = /^(?:qty|quantity)$/;

/** "bar stools x4", 椅子x4, "4x mugs". */
function readTimes(tokens: readonly Token[], at: number): readonly Piece[] {
  const [before, sign, after] = [tokenAt(tokens, at - 1), tokens[at], tokenAt(tokens, at + 1)];
  const whole = (token: Token) => token.kind === "number" && /^[1-9]\d{0,2}$/.test(token.text);
  const times = sign.text === "x" || (sign.text === "*" && before.kind === "han");
  const things =
    before.kind === "han" ||
    (before.kind === "word" && (before.singular !== before.text || lastWordsOfValues.has(before.text)));
  if (times && things && whole(after) && tokenAt(tokens, at + 2).text !== "x")
    return [quantity(at, at + 2, Number(after.text))];
  const first = whole(sign) && after.text === "x" && after.glued && countsNoun(tokens, at + 2);
  return first && before.text !== "x" ? [quantity(at, at + 2, Number(sign.text))] : [];
}

/** 数量4, 数量：4个. */
function readChineseCount(tokens: readonly Token[], at: number): readonly Piece[] {
  if (tokens[at].text !== "数" || tokenAt(tokens, at + 1).text !== "量") return [];
  const number = readNumber(tokens, /^[:：是为要]$/.test(tokenAt(tokens, at + 2).text) ? at + 3 : at + 2);
  if (!number || !Number.isInteger(number.value)) return [];
  const counted = counters.has(tokenAt(tokens, number.to).text);
  return [quantity(at, counted ? number.to + 1 : number.to, number.value)];
}

/** "two lamps", "set of 4", "pack of 6", "6 pack", "qty 3", "a dozen". */
function readEnglishQuantity(tokens: readonly Token[], at: number): readonly Piece[] {
  const text = (index: number) => tokenAt(tokens, index).text;
  const from = text(at) === "a" ? at + 1 : at;
  if (packs.has(text(from)) && text(from + 1) === "of") {
    const number = readNumber(tokens, from + 2);
    return number && number.value > 1 ? [quantity(at, number.to, number.value)] : [];
  }
  if (namesCount.test(text(at))) {
    const number = readNumber(tokens, /^(?:of|:|是|为)$/.test(text(at + 1)) ? at + 2 : at + 1);
    return number ? [quantity(at, number.to, number.value)] : [];
  }
  const number = readNumber(tokens, at);
  if (!number || number.value < 2 || number.value > 999 || !Number.isInteger(number.value)) return [];
  if (tokenAt(tokens, at).glued && tokenAt(tokens, at - 1).kind === "word") return [];
  const unit = text(number.to) === "-" ? number.to + 1 : number.to;
  if (/^(?:pair|pairs|pieces)$/.test(text(number.to)) && text(number.to + 1) === "of")
    return [quantity(at, number.to + 2, number.value)];
  if (/^pairs?$/.test(text(number.to))) return [quantity(at, number.to + 1, number.value)];
  if (/^(?:pack|packs|pk|count|ct)$/.test(text(unit)) && number.value < 200) {
    const end = text(unit + 1) === "of" ? unit + 2 : unit + 1;
    return [quantity(at, end, number.value)];
  }
  if (text(number.to) === "of" && /^(?:them|these|those)$/.test(text(number.to + 1)))
    return [quantity(at, number.to + 2, number.value)];
  const dozen = text(number.to - 1) === "dozen";
  const opened = opensCount.has(text(at - 1)) || tokenAt(tokens, at - 1).kind === "mark";
  if (wanting.has(text(at - 1)) && number.scale < 100 && countsWanted(tokens, number.to, number.value))
    return [quantity(at, number.to, number.value)];
  if ((opened || dozen) && countsNoun(tokens, number.to)) return [quantity(at, number.to, number.value)];
  return [];
}

export const readQuantity: Reader = ({ tokens }, at) => {
  const { text } = tokens[at];
  if (/^[x*数]$/.test(text)) return [...readTimes(tokens, at), ...readChineseCount(tokens, at)];
  if (!startsNumber(tokens[at]) && !packs.has(text) && !namesCount.test(text)) return none;
  return [...readTimes(tokens, at), ...readChineseQuantity(tokens, at), ...readEnglishQuantity(tokens, at)];
};
