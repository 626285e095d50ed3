import { describe, expect, it } from "vitest";
import { dateWords, monthWords, ordinals, weekChoices, weekdayWords } from "./dates/date-words.ts";
import { readShopRequest } from "./index.ts";
import { nouns } from "./reading/nouns.ts";
import { brands } from "./tables/brands.ts";
import { classifiers } from "./tables/classifiers.ts";
import { colours } from "./tables/colours.ts";
import { afterNumber, beforeNumber, rangeCloses, rangeJoins } from "./tables/comparisons.ts";
import { cues } from "./tables/cues.ts";
import { currencies } from "./tables/currencies.ts";
import { afterDate, beforeDate, timesOfDay } from "./tables/deliveries.ts";
import { connectives, fillers } from "./tables/fillers.ts";
import { materials } from "./tables/materials.ts";
import { forArticles, forWords, occasions, people, usedBy } from "./tables/people.ts";
import { fieldWords, refinements } from "./tables/refinements.ts";
import { letterSizes, sizeClosers, sizeSystems, sizeWords } from "./tables/sizes.ts";
import { units } from "./tables/units.ts";

type Rows = readonly (readonly [string, unknown])[];
const namesOf = (...tables: readonly Rows[]) => tables.flatMap((rows) => rows.map(([name]) => name));
const ofBoth = (things: readonly { english: readonly string[]; chinese: readonly string[] }[]) =>
  things.flatMap(({ english, chinese }) => [...english, ...chinese]);

const numbers =
  "零 一 二 两 三 五 九 十 百 千 万 亿 半 一万 一百 一十 一千 二点五 三五百 a an two twenty hundred thousand million dozen couple half 5 8 41 2.5 1,200 3k 2026 3/12";

/** Every kind of word that the grammar knows. */
const vocabulary: readonly (readonly string[])[] = [
  numbers.split(" "),
  [..."，,.;!?()（）、/-~'\"《》+&*x%:$€£¥<=#"],
  ofBoth(nouns),
  ofBoth(colours),
  ofBoth(materials),
  units.flatMap(({ words }) => words),
  namesOf(cues),
  [...fillers, ...connectives],
  classifiers,
  namesOf(refinements, fieldWords),
  [...namesOf(beforeNumber, afterNumber), ...rangeJoins.any, ...rangeJoins.opened, ...rangeCloses],
  currencies.flatMap(({ before, after }) => [...before, ...after]),
  [...namesOf(beforeDate, afterDate), ...timesOfDay],
  [...namesOf(letterSizes, sizeSystems), ...sizeWords, ...sizeClosers],
  [...people, ...occasions, ...forWords, ...forArticles, ...usedBy],
  [...namesOf(dateWords, weekdayWords, weekChoices, monthWords), ...ordinals.keys()],
  brands,
];

/** Words spread evenly over a table, the first one among them. */
const spread = (words: readonly string[], count: number): readonly string[] =>
  Array.from(
    { length: Math.min(count, words.length) },
    (_, at) => words[Math.floor((at * words.length) / count)],
  );

const singles = vocabulary.flatMap((words, kind) => spread(words, kind === 0 ? 36 : 8));
/** Words of two and of three kinds in turn, each kind beside each other one once. */
const mixed = vocabulary.flatMap((first, kind) =>
  Array.from({ length: 8 }, (_, at) => {
    const second = vocabulary[(kind + 2 * at + 1) % vocabulary.length];
    const third = vocabulary[(kind + 5 * at + 3) % vocabulary.length];
    const word = (words: readonly string[]) => words[(97 * (at + 1) + 31 * kind) % words.length];
    return at % 2 === 0 ? `${word(first)} ${word(second)}` : `${word(first)} ${word(second)} ${word(third)}`;
  }),
);
const told = [
  "forget the ",
  "forget any ",
  "or or or ",
  "不要的",
  "five hundred ",
  "'",
  "2-",
  "1, ",
  "red or ",
  "((",
  "颜色也",
];

const now = "2026-03-04T10:00";
const previous = readShopRequest("red shoes", { now });
const longest = 4_000;

/** Milliseconds of CPU for a text; the least of a few, as other work on the machine only adds. */
function cpuOf(text: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5 && least >= most; run++) {
    const start = process.cpuUsage();
    readShopRequest(text, { now, previous });
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}
const most = 100;

describe("a word said over and over for 4,000 characters", () => {
  it("is read within 100 ms of CPU, whatever the word", { timeout: 120_000 }, () => {
    const units = [...new Set([...singles, ...mixed, ...told].flatMap((unit) => [unit, `${unit} `]))];
    expect(units.length).toBeGreaterThan(300);
    const slow = units
      .map((unit) => ({ unit, cpu: cpuOf(unit.repeat(longest).slice(0, longest)) }))
      .filter(({ cpu }) => cpu >= most);
    expect(slow).toEqual([]);
  });

  it.each([["一万"], ["九亿"], ["9"], ["million "], ["百万"]])("%s makes no number without end", (unit) => {
    const request = readShopRequest(`预算${unit.repeat(2_000)}`, { now });
    const values = request.constraints.flatMap(({ value }) => value);
    expect(values.filter((value) => typeof value === "number" && !(value <= 1e15))).toEqual([]);
  });
});
