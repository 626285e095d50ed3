/** Small numbers of English by their words. */
export const smallNumbers: ReadonlyMap<string, number> = new Map([
  ..."zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, value) => [word, value] as const),
  ..."twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, i) => [word, 20 + i * 10] as const),
  ["dozen", 12],
]);

/** Words that multiply the number before them. */
export const multipliers: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["hundreds", 100],
  ["thousands", 1e3],
  ["millions", 1e6],
  ["billions", 1e9],
  ["dozens", 12],
]);

export const ordinals: ReadonlyMap<string, number> = new Map([
  ..."zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    .split(" ")
    .map((word, value) => [word, value] as const),
  ["thirtieth", 30],
  ["fortieth", 40],
  ["fiftieth", 50],
  ["hundredth", 100],
]);

/** How many times; `once` is left out, since it says when as often as how many. */
export const timesWords: ReadonlyMap<string, number> = new Map([
  ["twice", 2],
  ["thrice", 3],
]);

/** How often, by a word: once in so many of the unit. */
export const rateWords: ReadonlyMap<string, string> = new Map([
  ["hourly", "hour"],
  ["daily", "day"],
  ["weekly", "week"],
  ["fortnightly", "fortnight"],
  ["monthly", "month"],
  ["yearly", "year"],
  ["annually", "year"],
  ["annual", "year"],
]);

/** Words before a unit that make a rate of it: `per day`, 每日. */
export const rateMarks: ReadonlySet<string> = new Set(["per", "every", "each", "每"]);

export const chineseDigits: ReadonlyMap<string, number> = new Map(
  [..."零一二三四五六七八九"]
    .map((digit, value) => [digit, value] as const)
    .concat([
      ["〇", 0],
      ["两", 2],
    ]),
);

export const chineseMultipliers: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1e3],
  ["万", 1e4],
  ["亿", 1e8],
]);

const monthNames =
  "january february march april may june july august september october november december".split(" ");

/** Months by name and by their first letters; `may` and `march` are also words. */
export const months: ReadonlyMap<string, number> = new Map([
  ...monthNames.map((name, i) => [name, i + 1] as const),
  ...monthNames
    .map((name, i) => [name.slice(0, 3), i + 1] as const)
    .filter(([short]) => short !== "may" && short !== "mar"),
  ["sept", 9],
]);

export const monthsThatAreWords: ReadonlySet<string> = new Set(["may", "march"]);

const weekdayNames = "sunday monday tuesday wednesday thursday friday saturday".split(" ");
export const weekdays: ReadonlyMap<string, number> = new Map([
  ...weekdayNames.map((name, i) => [name, i] as const),
  ...[..."日一二三四五六"].flatMap((day, i) => ["周", "星期"].map((week) => [week + day, i] as const)),
]);
