import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  lastDayOfMonth,
  mondayOf,
  monthOf,
  yearOf,
} from "./calendar.ts";
import { holidays, nextHoliday } from "./holidays.ts";

/** The days that words mean: one, or the first and last of several. */
export interface Days {
  readonly first: Day;
  readonly last: Day;
  /**
   * `relative` counts from today (tomorrow), `named` is a day by its name (Friday, 5月1日), `period` is several,
   * `holiday` a day that may as well be an occasion.
   */
  readonly kind: "relative" | "named" | "period" | "holiday";
}

type Rule = (today: Day) => Days;

const inDays =
  (days: number): Rule =>
  (today) => ({ first: addDays(today, days), last: addDays(today, days), kind: "relative" });
/** Week 0 is this one; from its day `from` (1 = Monday) to its day `to`. */
const week =
  (weeks: number, from = 1, to = 7): Rule =>
  (today) => {
    const monday = addDays(mondayOf(today), 7 * weeks);
    return { first: addDays(monday, from - 1), last: addDays(monday, to - 1), kind: "period" };
  };
const month =
  (months: number): Rule =>
  (today) => {
    const at = addMonths(`${today.slice(0, 8)}01`, months);
    return { first: at, last: lastDayOfMonth(yearOf(at), monthOf(at)), kind: "period" };
  };
const named = (day: (today: Day) => Day): Rule => {
  return (today) => {
    const only = day(today);
    return { first: only, last: only, kind: "named" };
  };
};
const endOfMonth = (months: number) => named((today) => month(months)(today).last);
const middleOfMonth = (months: number) =>
  named((today) => {
    const middle = `${month(months)(today).first.slice(0, 8)}15`;
    return middle >= today ? middle : addMonths(middle, 1);
  });
const endOfWeek = (weeks: number) => named((today) => week(weeks)(today).last);

const rows: readonly (readonly [words: string, rule: Rule])[] = [
  [
    "today, tonight, this evening, this afternoon, this morning, same day, same-day, 今天, 今日, 今晚, 今早, 当天, 当日, 今儿",
    inDays(0),
  ],
  [
    "tomorrow, tmrw, tmr, next day, next-day, overnight, tomorrow night, 明天, 明日, 明晚, 明早, 次日, 隔天, 第二天, 明儿, 翌日",
    inDays(1),
  ],
  ["the day after tomorrow, day after tomorrow, 后天, 后日, 后儿", inDays(2)],
  ["大后天", inDays(3)],
  ["yesterday, last night, yesterday evening, 昨天, 昨日, 昨晚", inDays(-1)],
  ["the day before yesterday, 前天", inDays(-2)],
  ["this week, the week, 这周, 本周, 这星期, 这个星期, 本星期, 这礼拜, 这个礼拜", week(0)],
  ["next week, 下周, 下星期, 下个星期, 下礼拜, 下个礼拜, 下一周", week(1)],
  ["week after next, the week after next, 下下周, 下下个星期", week(2)],
  ["last week, 上周, 上星期, 上个星期", week(-1)],
  ["last weekend, the last weekend, past weekend, 上周末, 上个周末", week(-1, 6, 7)],
  ["this weekend, the weekend, weekend, 周末, 这周末, 本周末, 这个周末, 双休日", week(0, 6, 7)],
  ["next weekend, 下周末, 下个周末", week(1, 6, 7)],
  ["end of the week, the end of the week, end of this week, end of week, week's end, 这周结束", endOfWeek(0)],
  ["end of next week, the end of next week", endOfWeek(1)],
  ["this month, the month, 这个月, 本月, 这月, 当月", month(0)],
  ["next month, 下个月, 下月", month(1)],
  ["last month, 上个月, 上月", month(-1)],
  [
    "end of the month, the end of the month, end of this month, the end of this month, end of month, month end, month's end, eom, 月底, 这个月底, 本月底, 月末, 本月末",
    endOfMonth(0),
  ],
  ["end of next month, the end of next month, 下个月底, 下月底, 下个月末", endOfMonth(1)],
  ["middle of the month, the middle of the month, mid-month, 月中, 本月中, 这个月中", middleOfMonth(0)],
  ["middle of next month, the middle of next month, 下个月中, 下月中", middleOfMonth(1)],
  [
    "end of the year, the end of the year, end of year, year end, year's end, 年底, 今年底, 年末",
    named((today) => dayOf(yearOf(today), 12, 31)),
  ],
  [
    "this year, 今年",
    (today) => ({ first: dayOf(yearOf(today), 1, 1), last: dayOf(yearOf(today), 12, 31), kind: "period" }),
  ],
  [
    "last year, 去年",
    (today) => {
      const year = yearOf(today) - 1;
      return { first: dayOf(year, 1, 1), last: dayOf(year, 12, 31), kind: "period" };
    },
  ],
];

const split = (words: string) => words.split(",").map((word) => word.trim());

/** Fixed words for days. */
export const dateWords: readonly (readonly [string, Rule])[] = [
  ...rows.flatMap(([words, rule]) => split(words).map((word) => [word, rule] as const)),
  ...holidays.flatMap(([words, rule]) =>
    split(words).map((word): readonly [string, Rule] => [
      word,
      (today) => {
        const day = nextHoliday(rule, today);
        return { first: day, last: day, kind: "holiday" };
      },
    ]),
  ),
];

export const weekdayWords: readonly (readonly [string, number])[] = [
  "monday, mon, 周一, 星期一, 礼拜一, 周1",
  "tuesday, tue, tues, 周二, 星期二, 礼拜二, 周2",
  "wednesday, wed, weds, 周三, 星期三, 礼拜三, 周3",
  "thursday, thu, thur, thurs, 周四, 星期四, 礼拜四, 周4",
  "friday, fri, 周五, 星期五, 礼拜五, 周5",
  "saturday, sat, 周六, 星期六, 礼拜六, 周6",
  "sunday, sun, 周日, 周天, 星期日, 星期天, 礼拜天, 礼拜日",
].flatMap((words, at) => split(words).map((word) => [word, at + 1] as const));

/** Words before a weekday: which week it is of. `coming`: the first from tomorrow on. */
export const weekChoices: readonly (readonly [string, number | "this" | "coming"])[] = [
  ...split("this, 这, 这个, 本").map((word) => [word, "this"] as const),
  ...split("coming, this coming, the coming, upcoming").map((word) => [word, "coming"] as const),
  ...split("next, 下, 下个").map((word) => [word, 1] as const),
  ...split("下下, 下下个").map((word) => [word, 2] as const),
  ...split("last, past, 上, 上个").map((word) => [word, -1] as const),
];

export const monthWords: readonly (readonly [string, number])[] = [
  "january, jan",
  "february, feb",
  "march, mar",
  "april, apr",
  "may",
  "june, jun",
  "july, jul",
  "august, aug",
  "september, sep, sept",
  "october, oct",
  "november, nov",
  "december, dec",
].flatMap((words, at) => split(words).map((word) => [word, at + 1] as const));

const ordinalNames =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth " +
  "sixteenth seventeenth eighteenth nineteenth twentieth";

/** "fifteenth" → 15, "twenty first" → 21. */
export const ordinals: ReadonlyMap<string, number> = new Map(
  ordinalNames.split(" ").map((word, at) => [word, at + 1] as const),
);
