import type { ConstraintValue, Operator } from "../constraint.ts";
import { type Amount, readAmount } from "../numbers/amount.ts";
import type { Unit } from "../tables/units.ts";
import { type Token, tokenAt } from "../text/tokens.ts";
import { type Noun, nounAt } from "./nouns.ts";
import type { Piece, Reader, Reading, SaidValue } from "./piece.ts";

const operatorOf = (amount: Amount, otherwise: Operator): Operator =>
  amount.high === undefined ? (amount.bound ?? otherwise) : "between";

const numberOf = ({ low, high }: Amount): ConstraintValue => (high === undefined ? low : [low, high]);

/** A price: a bare one is about that much; after a budget word it is a bound, which `bound` already says. */
function price(amount: Amount): SaidValue {
  const op = amount.bound === "=" ? "~" : operatorOf(amount, "~");
  const currency = amount.currency ? { currency: amount.currency } : {};
  return { kind: "value", field: "price", op, value: numberOf(amount), ...currency };
}

const measure = (field: string, amount: Amount, unit: string | undefined): SaidValue => ({
  kind: "value",
  field,
  op: operatorOf(amount, "="),
  value: numberOf(amount),
  ...(unit && { unit }),
});

const size = (value: string): SaidValue => ({ kind: "value", field: "size", op: "=", value });

const poundWords = new Set(["pound", "pounds"]);

/** "pounds" are money unless the words are about weight. */
function readPounds(reading: Reading, amount: Amount): Piece | undefined {
  const { tokens, topics } = reading;
  const at = tokenAt(tokens, amount.to).text === "-" ? amount.to + 1 : amount.to;
  if (!poundWords.has(tokenAt(tokens, at).text) || amount.unit || amount.currency !== undefined)
    return undefined;
  const after = readAmountTail(tokens[at + 1]?.text);
  const isWeight = amount.of === "weight" || after === "weight" || topics.has("weighed");
  const meaning = isWeight
    ? measure(amount.of === "capacity" ? "capacity" : "weight", amount, "lb")
    : price({ ...amount, currency: "GBP" });
  const bound = after === "max" && !amount.bound ? { op: "<=" as const } : {};
  return { from: amount.from, to: after ? at + 2 : at + 1, meaning: { ...meaning, ...bound } };
}

function readAmountTail(word: string | undefined): "weight" | "max" | undefined {
  if (word === "max" || word === "maximum" || word === "tops") return "max";
  return word === "weight" || word === "heavy" ? "weight" : undefined;
}

/** The side that a length means where nothing names it, by what it is the length of. */
const sideOfTopic: readonly (readonly [topic: string, field: string])[] = [
  ["cord", "length"],
  ["upright", "height"],
];

const isExact = ({ bound, high }: Amount): boolean =>
  high === undefined && (bound === undefined || bound === "=");

/** Lengths without a side: the size of a screen or bed, the length of a cord, or the size as it was said. */
function sizeOrLength({ topics }: Reading, amount: Amount, unit: Unit): SaidValue {
  const side = sideOfTopic.find(([topic]) => topics.has(topic));
  if (side) return measure(side[1], amount, unit.name);
  if (isExact(amount) && topics.has("bed") && (unit.name === "m" || unit.name === "cm"))
    return size(`${amount.low}${unit.name}`);
  if (unit.name === "in") return { ...measure("size", amount, undefined), value: inches(amount) };
  return topics.has("round") && isExact(amount)
    ? size(`${amount.low}${unit.name}`)
    : measure("length", amount, unit.name);
}

const inches = ({ low, high }: Amount): ConstraintValue =>
  high === undefined ? `${low} inch` : [`${low} inch`, `${high} inch`];

/** "16G" is memory where a screen or the word for memory is near. */
const memorySizes = new Set([4, 8, 12, 16, 24, 32, 64, 128, 256, 512]);
const gigabytes: Unit = { name: "GB", quantity: "storage", factor: 1, words: [] };

function unitOf({ tokens, topics }: Reading, amount: Amount): Unit | undefined {
  const short =
    amount.unit?.name === "g" && memorySizes.has(amount.low) && /^(?:g)$/.test(tokens[amount.to - 1].text);
  const memory = topics.has("screen") || topics.has("storage") || isOfMemory(tokens, amount.to);
  return short && memory ? gigabytes : amount.unit;
}

const memoryWords = new Set(["ram", "memory", "内存", "运行", "ddr", "ddr4", "ddr5", "内", "vram", "显存"]);

/** "16GB RAM", "16 GB of memory": working memory is an attribute of its own, not the capacity. */
const isOfMemory = (tokens: readonly Token[], at: number): boolean =>
  memoryWords.has(tokenAt(tokens, tokenAt(tokens, at).text === "of" ? at + 1 : at).text);

function measured(reading: Reading, amount: Amount, unit: Unit): SaidValue | undefined {
  const dimension = amount.of === "price" ? undefined : amount.of;
  switch (unit.quantity) {
    case "length":
      return dimension && dimension !== "weight" && dimension !== "capacity"
        ? measure(dimension, amount, unit.name)
        : sizeOrLength(reading, amount, unit);
    case "weight":
      return (unit.name === "oz" && reading.topics.has("vessel")) || reading.topics.has("washer")
        ? measure("capacity", amount, unit.name)
        : measure(dimension === "capacity" ? "capacity" : "weight", amount, unit.name);
    case "storage":
      return isOfMemory(reading.tokens, amount.to) ? undefined : measure("capacity", amount, unit.name);
    case "volume":
    case "charge":
      return measure("capacity", amount, unit.name);
    case "counted":
      return undefined;
  }
}

const smallestBarePrice = 10;
const smallestBareSide = 5;
const smallestPriceBeforeNoun = 50;
const roundEnough = /[百千万k]/;

/** Words before a number that make it a model, an age, or a place in a list. */
const otherNumbers = new Set(
  "size sizes windows iphone galaxy ages age model version series level gen vol no".split(" "),
);

/** Whether a number without currency or unit is a price: only what bounds or vagueness says of it can tell. */
function isBarePrice(reading: Reading, amount: Amount): boolean {
  const { tokens, language, topics } = reading;
  if (amount.of) return amount.of === "price";
  const previous = tokenAt(tokens, amount.from - 1);
  // "M3 200": a number behind a model, where nothing bounds it.
  const ofModel = previous.kind === "word" && previous.glued && amount.bound === undefined;
  if (ofModel || otherNumbers.has(previous.text) || amount.low <= 0) return false;
  const words = tokens.slice(amount.number, amount.to).map(({ text }) => text);
  // "4K" is a resolution.
  if (topics.has("screen") && /^[248]k$/.test(words.join(""))) return false;
  const roundly = words.some((word) => roundEnough.test(word)) || (language === "zh" && amount.low >= 100);
  if (amount.high !== undefined) return isRangeOfPrices(reading, amount, roundly);
  if (amount.bound === undefined || amount.bound === "=") return roundly && standsApart(reading, amount);
  if (amount.bound === ">=" && amount.low < smallestBarePrice) return false;
  // "at least 8 ports", "about 20 mugs": it counts what comes next.
  const counts = tokenAt(tokens, amount.to).kind === "word" && nounAt(tokens, amount.to) !== undefined;
  return !counts || amount.low >= smallestPriceBeforeNoun;
}

function isRangeOfPrices(
  { tokens, topics }: Reading,
  { low, high = low, to }: Amount,
  roundly: boolean,
): boolean {
  if (topics.has("shoes") && high < 60) return false;
  return roundly || (low >= smallestBarePrice && !nounAt(tokens, to));
}

/** 两百的, "1k,": a round number with no word at its sides. */
function standsApart({ tokens, language }: Reading, { low, from, to }: Amount): boolean {
  const next = tokenAt(tokens, to).text;
  const apart = next === "" || /^[的,，]$/.test(next);
  return (
    apart &&
    (language === "zh" || tokenAt(tokens, from - 1).kind !== "word") &&
    low >= smallestPriceBeforeNoun
  );
}

/** What a thing carries stays in the residue, whole, so that its number is taken for nothing else. */
const load: Noun = { english: [], chinese: [], department: "features" };

export const readAmounts: Reader = (reading, at) => {
  const { tokens, language } = reading;
  const amount = readAmount(tokens, at, language);
  if (!amount || amount.low <= 0) return [];
  const pounds = readPounds(reading, amount);
  if (pounds) return [pounds];
  if (amount.of === "load")
    return [{ from: amount.from, to: amount.to, meaning: { kind: "noun", noun: load } }];
  const { from, to, currency } = amount;
  const unit = unitOf(reading, amount);
  if (currency !== undefined) return [{ from, to, meaning: price(amount) }];
  if (unit) {
    const meaning = measured(reading, amount, unit);
    return meaning ? [{ from, to, meaning }] : [];
  }
  // 长一些, "10 high chairs": a small bare number has no side.
  if (amount.of && amount.of !== "price" && amount.low < smallestBareSide) return [];
  if (amount.of && amount.of !== "price")
    return [{ from, to, meaning: measure(amount.of, amount, undefined) }];
  return isBarePrice(reading, amount) ? [{ from, to, meaning: price(amount) }] : [];
};
