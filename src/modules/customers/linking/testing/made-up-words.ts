import { type Chance, chanceFrom } from "./chance.ts";

/** The words that made-up people are made of: none is taken from a real list of people. */
export interface MadeUpWords {
  readonly given: readonly string[];
  readonly surnames: readonly string[];
  readonly streets: readonly string[];
  readonly places: readonly {
    readonly name: string;
    readonly region: string;
    readonly postcodes: readonly string[];
  }[];
}

const starts = [
  "b",
  "br",
  "c",
  "cl",
  "d",
  "f",
  "g",
  "gr",
  "h",
  "j",
  "k",
  "l",
  "m",
  "n",
  "p",
  "r",
  "s",
  "st",
  "t",
  "th",
  "v",
  "w",
];
const vowels = ["a", "e", "i", "o", "u", "ai", "ea", "ee", "oo"];
const ends = ["", "n", "l", "r", "s", "t", "nd", "ck", "m", "x"];
const givenEnds = ["a", "ie", "o", "an", "el", "yn", "en", "is"];
const surnameEnds = ["son", "ley", "ford", "ham", "ski", "er", "wood", "berg", "man", "ton"];
const streetKinds = ["street", "road", "avenue", "place", "court", "crescent", "lane", "close"];

const syllable = (chance: Chance): string => chance.one(starts) + chance.one(vowels) + chance.one(ends);

function different(count: number, make: () => string): string[] {
  const made = new Set<string>();
  while (made.size < count) made.add(make());
  return [...made];
}

function englishWords(): MadeUpWords {
  const chance = chanceFrom(101);
  const regions = different(7, () => syllable(chance).slice(0, 3));
  return {
    given: different(600, () => syllable(chance) + chance.one(givenEnds)),
    surnames: different(
      2_500,
      () => syllable(chance) + (chance.happens(0.4) ? syllable(chance) : "") + chance.one(surnameEnds),
    ),
    streets: different(1_500, () => `${syllable(chance)}${syllable(chance)} ${chance.one(streetKinds)}`),
    places: different(
      300,
      () => syllable(chance) + chance.one(["ton", " bay", " hills", "ville", "burgh", "field"]),
    ).map((name) => ({
      name,
      region: chance.frequent(regions, 1),
      postcodes: [digits(chance, 4), digits(chance, 4)],
    })),
  };
}

const surnameCharacters = [
  ..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎",
];
const givenCharacters = [
  ..."伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国文志海波峰云飞雪梅婷慧宇浩然子轩雨欣怡佳琪梓涵思远晨曦诗颖俊凯鑫龙博睿嘉",
];
const placeCharacters = [..."东西南北中安宁平和泰昌兴华江河湖海山林州阳川云"];

function chineseWords(): MadeUpWords {
  const chance = chanceFrom(202);
  const characters = (from: readonly string[], count: number) =>
    Array.from({ length: count }, () => chance.one(from)).join("");
  return {
    given: different(1_800, () => characters(givenCharacters, chance.happens(0.7) ? 2 : 1)).sort(
      (a, b) => a.length - b.length || 1,
    ),
    surnames: surnameCharacters,
    streets: different(
      800,
      () => `${characters(placeCharacters, 2)}${chance.one(["路", "街", "大道", "巷"])}`,
    ),
    places: different(120, () => `${characters(placeCharacters, 2)}市`).map((name) => ({
      name,
      region: `${chance.one(placeCharacters)}${chance.one(placeCharacters)}省`,
      postcodes: [digits(chance, 6), digits(chance, 6)],
    })),
  };
}

export const digits = (chance: Chance, count: number): string =>
  Array.from({ length: count }, (_, at) => (at === 0 ? 1 + chance.below(9) : chance.below(10))).join("");

export const madeUpWords: Readonly<Record<"en" | "zh", MadeUpWords>> = {
  en: englishWords(),
  zh: chineseWords(),
};
