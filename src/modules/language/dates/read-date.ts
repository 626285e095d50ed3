import { readNumber, startsNumber } from "../numbers/number.ts";
import { phraseBook } from "../text/phrases.ts";
import { type Token, tokenAt } from "../text/tokens.ts";
import {
  addDays,
  addMonths,
  addWorkingDays,
  type Day,
  dayOf,
  exists,
  isDay,
  lastDayOfMonth,
  mondayOf,
  monthOf,
  weekdayOf,
  yearOf,
} from "./calendar.ts";
import { type Days, dateWords, monthWords, ordinals, weekChoices, weekdayWords } from "./date-words.ts";

export interface SaidDays extends Days {
  /** Index of the token after the words. */
  readonly to: number;
}

const words = phraseBook(dateWords);
const weekdays = phraseBook(weekdayWords);
const choices = phraseBook(weekChoices);
const months = new Map(monthWords);

const oneDay = (day: Day, to: number, kind: Days["kind"] = "named"): SaidDays => ({
  first: day,
  last: day,
  kind,
  to,
});

/** Whether words for days, or a length of time, may start with a token. */
export const startsDays = (token: Token): boolean =>
  startsNumber(token) ||
  token.text === "the" ||
  token.text === "end" ||
  words.startsWith(token) ||
  weekdays.startsWith(token) ||
  choices.startsWith(token) ||
  months.has(token.text) ||
  ordinals.has(token.text);

/** The first time from today on that a month and a day, or a day of the month, comes. */
function coming(today: Day, month: number | undefined, day: number): Day | undefined {
  if (month !== undefined) {
    const year = [0, 1, 2, 3, 4]
      .map((years) => yearOf(today) + years)
      .find((at) => {
        return exists(at, month, day) && dayOf(at, month, day) >= today;
      });
    return year === undefined ? undefined : dayOf(year, month, day);
  }
  for (let ahead = 0; ahead < 3; ahead++) {
    const at = addMonths(`${today.slice(0, 8)}01`, ahead);
    if (exists(yearOf(at), monthOf(at), day) && dayOf(yearOf(at), monthOf(at), day) >= today)
      return dayOf(yearOf(at), monthOf(at), day);
  }
  return undefined;
}

/** "Thursday next week", "Friday of this week", 下周的周四: the week of a weekday, said apart from it. */
function readWeekdayOfWeek(tokens: readonly Token[], at: number, today: Day): SaidDays | undefined {
  const weekday = weekdays.longestAt(tokens, at);
  const of = weekday && tokenAt(tokens, weekday.to).text === "of" ? weekday.to + 1 : weekday?.to;
  const week = words.longestAt(tokens, of ?? at);
  const days = week?.meanings[0](today);
  if (!week || !days || !isWeek(days)) return undefined;
  const link = tokenAt(tokens, week.to).text === "的" ? week.to + 1 : week.to;
  const day = weekday ?? weekdays.longestAt(tokens, link);
  return day && oneDay(addDays(days.first, day.meanings[0] - 1), Math.max(week.to, day.to));
}

const isWeek = ({ first, last }: Days): boolean => weekdayOf(first) === 1 && addDays(first, 6) === last;

/** "Friday", "this Friday", "next Wednesday", 下周三, 周五. */
function readWeekday(tokens: readonly Token[], at: number, today: Day): SaidDays | undefined {
  const choice = choices.longestAt(tokens, at);
  const match = weekdays.longestAt(tokens, choice?.to ?? at);
  if (!match) return undefined;
  const [weekday] = match.meanings;
  const which = choice?.meanings[0] ?? "coming";
  if (typeof which === "number") return oneDay(addDays(mondayOf(today), 7 * which + weekday - 1), match.to);
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  return oneDay(addDays(today, ahead === 0 && which === "coming" ? 7 : ahead), match.to);
}

interface DayNumber {
  readonly day: number;
  readonly ordinal: boolean;
  readonly to: number;
}

/** "15", "15th", "fifteenth", "twenty-first". */
function readDayNumber(tokens: readonly Token[], at: number): DayNumber | undefined {
  const token = tokenAt(tokens, at);
  if (token.kind === "number") {
    const ending = tokenAt(tokens, at + 1);
    const ordinal = ending.glued && /^(?:st|nd|rd|th)$/.test(ending.text);
    if (!/^\d{1,2}$/.test(token.text)) return undefined;
    return { day: Number(token.text), ordinal, to: ordinal ? at + 2 : at + 1 };
  }
  const simple = ordinals.get(token.text);
  if (simple !== undefined) return { day: simple, ordinal: true, to: at + 1 };
  const tens = token.text === "twenty" ? 20 : token.text === "thirty" ? 30 : 0;
  const next = tokenAt(tokens, at + 1).text === "-" ? at + 2 : at + 1;
  const one = tens > 0 ? ordinals.get(tokenAt(tokens, next).text) : undefined;
  return one !== undefined && one < 10 ? { day: tens + one, ordinal: true, to: next + 1 } : undefined;
}

/** A day of a month, with the year where it is said: "March 12, 2026". */
function dated(
  tokens: readonly Token[],
  at: number,
  month: number,
  day: number,
  today: Day,
): SaidDays | undefined {
  const yearAt = tokenAt(tokens, at).text === "," ? at + 1 : at;
  const year = /^20\d\d$/.test(tokenAt(tokens, yearAt).text)
    ? Number(tokenAt(tokens, yearAt).text)
    : undefined;
  if (year !== undefined && exists(year, month, day)) return oneDay(dayOf(year, month, day), yearAt + 1);
  const found = coming(today, month, day);
  return found === undefined ? undefined : oneDay(found, at);
}

/** "March 12th", "12 March", "the 15th", "the 15th of March", "the 5th of next month". */
function readEnglishDate(tokens: readonly Token[], at: number, today: Day): SaidDays | undefined {
  const text = (index: number) => tokenAt(tokens, index).text;
  const start = text(at) === "the" ? at + 1 : at;
  const first = months.get(text(start));
  if (first !== undefined) {
    const dayAt = /^(?:\.|the)$/.test(text(start + 1)) ? start + 2 : start + 1;
    const number = readDayNumber(tokens, dayAt);
    return number && dated(tokens, number.to, first, number.day, today);
  }
  const number = readDayNumber(tokens, start);
  if (!number) return undefined;
  const monthAt = text(number.to) === "of" ? number.to + 1 : number.to;
  const month = months.get(text(monthAt));
  if (month !== undefined) return dated(tokens, monthAt + 1, month, number.day, today);
  const ofMonth = text(monthAt + 1) === "month" ? text(monthAt) : "";
  if (ofMonth === "next") {
    const next = addMonths(`${today.slice(0, 8)}01`, 1);
    return exists(yearOf(next), monthOf(next), number.day)
      ? oneDay(dayOf(yearOf(next), monthOf(next), number.day), monthAt + 2)
      : undefined;
  }
  const day = number.ordinal ? coming(today, undefined, number.day) : undefined;
  return day === undefined ? undefined : oneDay(day, ofMonth === "this" ? monthAt + 2 : number.to);
}

/** Names of months that are other words, too. */
const ambiguousMonths = new Set(["may", "mar", "march"]);

/** "April", "the end of April": the month that comes. */
function readMonth(tokens: readonly Token[], at: number, today: Day): SaidDays | undefined {
  const text = (index: number) => tokenAt(tokens, index).text;
  const start = text(at) === "the" ? at + 1 : at;
  const end = text(start) === "end" && text(start + 1) === "of";
  const month = months.get(text(end ? start + 2 : start));
  if (month === undefined || (!end && ambiguousMonths.has(text(start)))) return undefined;
  return wholeMonth(month, end, today, (end ? start + 2 : start) + 1);
}

function wholeMonth(month: number, end: boolean, today: Day, to: number): SaidDays {
  const year = month < monthOf(today) ? yearOf(today) + 1 : yearOf(today);
  const last = lastDayOfMonth(year, month);
  return end ? oneDay(last, to) : { first: dayOf(year, month, 1), last, kind: "period", to };
}

/** 5月1日, 五月一号, 12号, 下个月五号, 2026年3月12日. */
function readChineseDate(tokens: readonly Token[], at: number, today: Day): SaidDays | undefined {
  const text = (index: number) => tokenAt(tokens, index).text;
  const relative = words.longestAt(tokens, at);
  const ofMonth =
    relative && /月$/.test(text(relative.to - 1)) ? relative.meanings[0](today).first : undefined;
  const first = readNumber(tokens, ofMonth && relative ? relative.to : at);
  if (!first) return undefined;
  if (!ofMonth && text(first.to) === "年" && first.value >= 2000) {
    const rest = readMonthAndDay(tokens, first.to + 1);
    return rest && exists(first.value, rest.month, rest.day)
      ? oneDay(dayOf(first.value, rest.month, rest.day), rest.to)
      : undefined;
  }
  if (!ofMonth && text(first.to) === "月") {
    const month = first.value;
    if (!Number.isInteger(month) || month < 1 || month > 12) return undefined;
    if (text(first.to + 1) === "底" || text(first.to + 1) === "末")
      return wholeMonth(month, true, today, first.to + 2);
    const rest = readMonthAndDay(tokens, at);
    const day = rest && coming(today, rest.month, rest.day);
    if (rest && day) return oneDay(day, rest.to);
    return wholeMonth(month, false, today, text(first.to + 1) === "份" ? first.to + 2 : first.to + 1);
  }
  if (text(first.to) !== "号" && text(first.to) !== "日") return undefined;
  if (ofMonth) {
    return exists(yearOf(ofMonth), monthOf(ofMonth), first.value)
      ? oneDay(dayOf(yearOf(ofMonth), monthOf(ofMonth), first.value), first.to + 1)
      : undefined;
  }
  const day = Number.isInteger(first.value) ? coming(today, undefined, first.value) : undefined;
  return day ? oneDay(day, first.to + 1) : undefined;
}

function readMonthAndDay(tokens: readonly Token[], at: number) {
  const month = readNumber(tokens, at);
  if (!month || tokenAt(tokens, month.to).text !== "月") return undefined;
  const day = readNumber(tokens, month.to + 1);
  if (!day) return undefined;
  const suffix = tokenAt(tokens, day.to).text;
  const closed = suffix === "日" || suffix === "号";
  return { month: month.value, day: day.value, to: closed ? day.to + 1 : day.to };
}

/** 2026-03-12, 3/12, 3.12: month before day, as in the United States and China. */
function readNumericDate(tokens: readonly Token[], at: number, today: Day): SaidDays | undefined {
  const text = (index: number) => tokenAt(tokens, index).text;
  const separator = text(at + 1);
  if (/^20\d\d$/.test(text(at)) && (separator === "-" || separator === "/") && text(at + 3) === separator) {
    const [year, month, day] = [Number(text(at)), Number(text(at + 2)), Number(text(at + 4))];
    return exists(year, month, day) ? oneDay(dayOf(year, month, day), at + 5) : undefined;
  }
  const dotted = /^(\d{1,2})\.(\d{1,2})$/.exec(text(at));
  const slashed = separator === "/" && /^\d{1,2}$/.test(text(at)) && /^\d{1,2}$/.test(text(at + 2));
  if (!dotted && !slashed) return undefined;
  const [month, day] = dotted
    ? [Number(dotted[1]), Number(dotted[2])]
    : [Number(text(at)), Number(text(at + 2))];
  const found = exists(2024, month, day) ? coming(today, month, day) : undefined;
  return found ? oneDay(found, dotted ? at + 1 : at + 3) : undefined;
}

/** A length of time in whole days from today: "three days", 两周, "24 hours", 三个工作日. */
export function readDuration(tokens: readonly Token[], at: number, today: Day): SaidDays | undefined {
  const article = /^(?:a|an|one)$/.test(tokenAt(tokens, at).text);
  const number = readNumber(tokens, at) ?? (article ? { value: 1, to: at + 1 } : undefined);
  if (!number) return undefined;
  const skip = tokenAt(tokens, number.to).text === "个" ? number.to + 1 : number.to;
  const unit = durations.longestAt(tokens, skip);
  const day = unit?.meanings[0](today, number.value);
  return unit && day && isDay(day) ? oneDay(day, unit.to, "relative") : undefined;
}

const durations = phraseBook<(today: Day, count: number) => Day>(
  (
    [
      ["day, days, 天, 日", (today, count) => addDays(today, Math.ceil(count))],
      ["week, weeks, wk, wks, 周, 星期, 礼拜", (today, count) => addDays(today, Math.ceil(7 * count))],
      [
        "month, months, 月",
        (today, count) => (count < 1 ? addDays(today, 15) : addMonths(today, Math.round(count))),
      ],
      ["hour, hours, hrs, hr, 小时, 钟头", (today, count) => addDays(today, Math.ceil(count / 24))],
      [
        "business day, business days, working day, working days, workday, workdays, 工作日",
        (today, count) => addWorkingDays(today, Math.ceil(count)),
      ],
      ["fortnight", (today, count) => addDays(today, 14 * count)],
    ] satisfies [string, (today: Day, count: number) => Day][]
  ).flatMap(([names, rule]) => names.split(", ").map((name) => [name, rule] as const)),
);

/**
 * The day or days that are said at a token, relative to `today`. Days without a year lie ahead. A numeric date
 * (3/12) is read where `numeric` allows it: alone it may be anything.
 */
export function readDays(
  tokens: readonly Token[],
  at: number,
  today: Day,
  { numeric = false } = {},
): SaidDays | undefined {
  const word = words.longestAt(tokens, at);
  const found = [
    word && { ...word.meanings[0](today), to: word.to },
    readWeekday(tokens, at, today),
    readWeekdayOfWeek(tokens, at, today),
    readEnglishDate(tokens, at, today),
    readMonth(tokens, at, today),
    readChineseDate(tokens, at, today),
    tokenAt(tokens, at).text.length > 4 || numeric ? readNumericDate(tokens, at, today) : undefined,
    /^20\d\d$/.test(tokenAt(tokens, at).text) ? readNumericDate(tokens, at, today) : undefined,
  ].filter((days) => days !== undefined);
  return found
    .filter(({ first, last }) => isDay(first) && isDay(last))
    .reduce<SaidDays | undefined>((best, days) => (best && best.to >= days.to ? best : days), undefined);
}
