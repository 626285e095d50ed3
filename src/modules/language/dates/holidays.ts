import { addDays, type Day, dayOf, isDay, weekdayOf, yearOf } from "./calendar.ts";

/** The day of a holiday in a year. */
type HolidayRule = (year: number) => Day;

const fixed =
  (month: number, day: number): HolidayRule =>
  (year) =>
    dayOf(year, month, day);

/** The nth such weekday of a month (1 = Monday), counted from its end where `nth` is negative. */
const nthWeekday =
  (month: number, weekday: number, nth: number): HolidayRule =>
  (year) => {
    if (nth < 0) {
      const last = dayOf(year, month + 1, 0);
      return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
    }
    const first = dayOf(year, month, 1);
    return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
  };

/** Easter Sunday: the anonymous Gregorian computus (Nature, 20 April 1876). */
function easter(year: number): Day {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** The first day of the Chinese year, 2024 to 2040, as the Hong Kong Observatory publishes it: ICU errs in 2027. */
const chineseNewYears: ReadonlyMap<number, Day> = new Map(
  (
    "2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03 2031-01-23 2032-02-11 " +
    "2033-01-31 2034-02-19 2035-02-08 2036-01-28 2037-02-15 2038-02-04 2039-01-24 2040-02-12"
  )
    .split(" ")
    .map((day) => [yearOf(day), day]),
);

const chineseNewYear: HolidayRule = (year) => chineseNewYears.get(year) ?? lunar(1, 1)(year);

const lunarFormat = new Intl.DateTimeFormat("en-u-ca-chinese", {
  month: "numeric",
  day: "numeric",
  timeZone: "UTC",
});
const lunarDays = new Map<string, Day>();

/** The first day that a month of the Chinese calendar can begin on: the first begins after 20 January, each has 29.5. */
const earliest = (year: number, month: number): Day => dayOf(year, 1, 20 + Math.floor((month - 1) * 29.5));

/** A day of the Chinese calendar, as ICU computes it. */
const lunar =
  (month: number, day: number): HolidayRule =>
  (year) => {
    const key = `${year}-${month}-${day}`;
    let found = lunarDays.get(key);
    for (let at = earliest(year, month); !found; at = addDays(at, 1)) {
      if (!isDay(at)) return at;
      if (lunarFormat.format(new Date(`${at}T00:00:00Z`)) === `${month}/${day}`) found = at;
    }
    lunarDays.set(key, found);
    return found;
  };

const before =
  (rule: HolidayRule, days: number): HolidayRule =>
  (year) =>
    addDays(rule(year), -days);

/** Names in both languages, then the rule. */
export const holidays: readonly (readonly [names: string, rule: HolidayRule])[] = [
  ["new year's day, new year, new years, new year's, 元旦, 元旦节", fixed(1, 1)],
  ["valentine's day, valentines day, valentine's, valentines, 情人节", fixed(2, 14)],
  ["women's day, 妇女节, 三八, 三八节, 女神节, 女生节", fixed(3, 8)],
  ["st patrick's day, st. patrick's day", fixed(3, 17)],
  ["easter, easter sunday, 复活节", easter],
  ["labor day, labour day", nthWeekday(9, 1, 1)],
  ["may day, 劳动节, 五一, 五一节", fixed(5, 1)],
  ["mother's day, mothers day, 母亲节", nthWeekday(5, 7, 2)],
  ["memorial day", nthWeekday(5, 1, -1)],
  ["children's day, 儿童节, 六一, 六一儿童节", fixed(6, 1)],
  ["father's day, fathers day, 父亲节", nthWeekday(6, 7, 3)],
  ["618, 六一八", fixed(6, 18)],
  ["independence day, fourth of july, 4th of july", fixed(7, 4)],
  ["teachers' day, teacher's day, 教师节", fixed(9, 10)],
  ["national day, 国庆, 国庆节, 十一, 十一假期", fixed(10, 1)],
  ["halloween, 万圣节, 万圣", fixed(10, 31)],
  ["singles' day, singles day, 双十一, 双11", fixed(11, 11)],
  ["thanksgiving, thanksgiving day, 感恩节", nthWeekday(11, 4, 4)],
  ["black friday, 黑五", (year) => addDays(nthWeekday(11, 4, 4)(year), 1)],
  ["双十二, 双12", fixed(12, 12)],
  ["christmas eve, 平安夜", fixed(12, 24)],
  ["christmas, christmas day, xmas, 圣诞节, 圣诞", fixed(12, 25)],
  ["new year's eve, new years eve, 跨年", fixed(12, 31)],
  ["chinese new year, lunar new year, spring festival, 春节, 过年, 新春, 大年初一", chineseNewYear],
  ["除夕, 年三十, 大年三十", before(chineseNewYear, 1)],
  ["lantern festival, 元宵节, 元宵", before(chineseNewYear, -14)],
  ["dragon boat festival, 端午节, 端午", lunar(5, 5)],
  ["qixi, 七夕, 七夕节", lunar(7, 7)],
  ["mid-autumn festival, mid autumn festival, moon festival, 中秋节, 中秋", lunar(8, 15)],
  ["重阳节, 重阳", lunar(9, 9)],
];

/** The holiday's first day from `now` on. */
export function nextHoliday(rule: HolidayRule, now: Day): Day {
  const thisYear = rule(yearOf(now));
  return thisYear >= now ? thisYear : rule(yearOf(now) + 1);
}
