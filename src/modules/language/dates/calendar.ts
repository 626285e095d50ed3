/** Arithmetic on local days, written `YYYY-MM-DD`. No time zone is involved: a day is a day. */
export type Day = string;

const millisecondsADay = 86_400_000;
const instant = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

/** Stands for every day past 9999-12-31, which four digits of a year cannot write. It sorts behind all days. */
const beyond: Day = "never";
const afterLast = Date.UTC(10_000, 0, 1);

/** Whether it is a day that can be written: `beyond` is none. */
export const isDay = (day: Day): boolean => /^\d{4}-\d{2}-\d{2}$/.test(day);

const written = (time: number): Day =>
  time < afterLast ? new Date(time).toISOString().slice(0, 10) : beyond;

export const dayOf = (year: number, month: number, day: number): Day =>
  written(Date.UTC(year, month - 1, day));

export const addDays = (day: Day, days: number): Day => written(instant(day) + days * millisecondsADay);

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const monthOf = (day: Day): number => Number(day.slice(5, 7));

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export const weekdayOf = (day: Day): number => new Date(instant(day)).getUTCDay() || 7;

export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

export const lastDayOfMonth = (year: number, month: number): Day => dayOf(year, month + 1, 0);

/** The same day some months on, or the last day of that month where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const month = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const last = lastDayOfMonth(Math.floor(month / 12), (month % 12) + 1);
  const same = `${last.slice(0, 8)}${day.slice(8)}`;
  return same < last ? same : last;
}

const workingDaysAWeek = 5;

/** Working days on, Saturday and Sunday left out. */
export function addWorkingDays(day: Day, days: number): Day {
  if (days <= 0) return day;
  const lastWorked = addDays(day, -Math.max(0, weekdayOf(day) - workingDaysAWeek));
  const sinceMonday = weekdayOf(lastWorked) - 1 + days;
  return addDays(
    mondayOf(lastWorked),
    7 * Math.floor(sinceMonday / workingDaysAWeek) + (sinceMonday % workingDaysAWeek),
  );
}

/** True where the three make a day that exists: no 30 February. */
export const exists = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= Number(lastDayOfMonth(year, month).slice(8));
