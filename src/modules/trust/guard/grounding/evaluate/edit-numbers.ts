import { casedAs, drawFrom, type Edit, exchange, type Place, placesOf, putAt } from "./edit.ts";

const digits = /(?<![\p{L}\p{N}.,])\d[\d,]*(?:\.\d+)?(?=(?:st|nd|rd|th|s)?(?![\p{L}\p{N}]))/gu;
const numberWords = "two three four five six seven eight nine ten eleven twelve twenty thirty fifty".split(
  " ",
);
const ordinalWords = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");
const months = "january february march april june july august september october november december".split(" ");

/** Units that stand for one kind of measure, in a form that fits into the other's place. */
const unitFamilies = [
  "seconds minutes hours days weeks months years decades centuries",
  "second minute hour day week month year decade century",
  "thousand million billion trillion",
  "mm cm km nm",
  "metres kilometres centimetres millimetres",
  "meters kilometers miles feet inches yards",
  "grams kilograms tonnes pounds ounces",
  "kg mg tonnes lb",
  "litres millilitres gallons pints",
  "$ £ €",
].map((family) => family.split(" "));

const anyWord = (words: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${words.map((word) => word.replace("$", "\\$")).join("|")})(?![\\p{L}])`,
    "giu",
  );

/** Replaces one of the words by another of its list. */
const anotherOf = (name: string, words: readonly string[]): Edit => ({
  name,
  apply(text, { draws }) {
    const place = drawFrom(draws, placesOf(anyWord(words), text));
    const instead =
      place &&
      drawFrom(
        draws,
        words.filter((word) => word !== place.text.toLowerCase()),
      );
    return place && instead && putAt(text, place, casedAs(place.text, instead));
  },
});

const grouped = (value: number, like: string): string =>
  like.includes(",") && value >= 1_000 ? value.toLocaleString("en-US") : String(value);

/** Puts another number in the place of one in digits. */
const otherDigits = (
  name: string,
  change: (value: number, written: string, step: number) => number,
): Edit => ({
  name,
  apply(text, { draws }) {
    const place = drawFrom(draws, placesOf(digits, text));
    if (!place) return undefined;
    const value = Number(place.text.replaceAll(",", ""));
    const instead = change(value, place.text, draws.whole(1, 9));
    return Number.isFinite(instead) && instead !== value && instead > 0
      ? putAt(text, place, grouped(instead, place.text))
      : undefined;
  },
});

/** 1954 → 1945: the last two digits that differ change places. */
function turnedDigits(value: number): number {
  const written = String(value);
  for (let i = written.length - 1; i > 0; i -= 1) {
    const [one = "", other = ""] = [written[i - 1], written[i]];
    if (/\d/u.test(one + other) && one !== other && one !== "." && other !== "." && other !== "0")
      return Number(written.slice(0, i - 1) + other + one + written.slice(i + 1));
  }
  return value;
}

const unit: Edit = {
  name: "another unit",
  apply(text, { draws }) {
    const choices = unitFamilies.flatMap((family) =>
      placesOf(anyWord(family), text)
        .filter((place) => isMeasured(text, place))
        .map((place) => ({ place, family })),
    );
    const choice = drawFrom(draws, choices);
    const instead =
      choice &&
      drawFrom(
        draws,
        choice.family.filter((word) => word !== choice.place.text.toLowerCase()),
      );
    return choice && instead && putAt(text, choice.place, casedAs(choice.place.text, instead));
  },
};

/** A number stands right before the unit, or right behind a currency. */
const isMeasured = (text: string, { text: word, start, end }: Place): boolean =>
  /^[$£€]$/u.test(word)
    ? /^\s?\d/u.test(text.slice(end))
    : new RegExp(`(?:\\d|\\b(?:${numberWords.join("|")}|hundred|thousand|million))[\\s-]*$`, "iu").test(
        text.slice(0, start),
      );

const twoNumbers: Edit = {
  name: "two numbers change places",
  apply(text, { draws }) {
    const places = placesOf(digits, text);
    const one = drawFrom(draws, places);
    const other =
      one &&
      drawFrom(
        draws,
        places.filter((place) => place.text !== one.text),
      );
    return one && other && exchange(text, one, other);
  },
};

/** Numbers, units and days made wrong. */
export const numberEdits: readonly Edit[] = [
  otherDigits(
    "a little more",
    (value, _, step) => value + (Number.isInteger(value) ? Math.min(step, 3) : 0.1 * step),
  ),
  otherDigits(
    "a little less",
    (value, _, step) => value - (Number.isInteger(value) ? Math.min(step, 3) : 0.1),
  ),
  otherDigits("ten times", (value) => value * 10),
  otherDigits("another number", (value, _, step) => Math.round(value * (1 + step / 7)) + step),
  otherDigits("two digits turned", (value) => turnedDigits(value)),
  anotherOf("another number in words", numberWords),
  anotherOf("another ordinal", ordinalWords),
  anotherOf("another month", months),
  unit,
  twoNumbers,
];
