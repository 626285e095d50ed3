/** A day as a text shows it: the year and the weekday may be left unsaid, the month and the day may not. */
interface ShownDate {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday?: number;
}

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const longMonths =
  "january february march april may june july august september october november december".split(" ");
const weekdays = "sun mon tue wed thu fri sat".split(" ");
const longWeekdays = "sunday monday tuesday wednesday thursday friday saturday".split(" ");
const chineseWeekdays = "日一二三四五六";

const monthNames = [...longMonths, "sept", ...months].join("|");

/** How a day is written, in both languages; groups `y`, `m`, `d`. */
const dayForms: readonly RegExp[] = [
  /(?<!\d)(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})(?!\d)/u,
  /(?:(?<y>\d{4})\s?年\s?)?(?<m>\d{1,2})\s?月\s?(?<d>\d{1,2})\s?[日号]/u,
  new RegExp(
    `\\b(?<m>${monthNames})\\b\\.?\\s+(?<d>\\d{1,2})(?!\\d)(?:st|nd|rd|th)?(?:,?\\s+(?<y>\\d{4}))?`,
    "u",
  ),
  new RegExp(
    `(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<m>${monthNames})\\b\\.?(?:,?\\s+(?<y>\\d{4}))?`,
    "u",
  ),
];

const weekdayForm = new RegExp(
  `\\b(?<en>${[...longWeekdays, "tues", "thur", "thurs", ...weekdays].join("|")})\\b\\.?|(?:周|星期|礼拜)(?<zh>[${chineseWeekdays}天])`,
  "u",
);

/** Nothing else may stand beside a day and its weekday. */
const between = /^[\s,()（），·]*$/u;

const monthOf = (name: string): number =>
  /^\d+$/.test(name) ? Number(name) : months.indexOf(name.slice(0, 3)) + 1;

function weekdayOf({ en, zh }: Record<string, string | undefined>): number | undefined {
  if (en) return weekdays.indexOf(en.slice(0, 3));
  if (zh) return zh === "天" ? 0 : chineseWeekdays.indexOf(zh);
  return undefined;
}

/** Reads `Fri 2026-03-06`, `Friday, March 6`, `周五（3月6日）`; `undefined` where more or less than a day is said. */
function readShownDate(shown: string): ShownDate | undefined {
  const text = shown.normalize("NFKC").toLowerCase();
  const form = dayForms.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  const { y, m, d } = form?.groups ?? {};
  if (!form || !m || !d) return undefined;
  const rest = text.replace(form[0], " ");
  const named = weekdayForm.exec(rest);
  if (!between.test(named ? rest.replace(named[0], " ") : rest)) return undefined;
  const weekday = weekdayOf(named?.groups ?? {});
  return {
    month: monthOf(m),
    day: Number(d),
    ...(y === undefined ? {} : { year: Number(y) }),
    ...(weekday === undefined ? {} : { weekday }),
  };
}

/** Whether `shown` words the local day `date` (`YYYY-MM-DD`), weekday included where it names one. */
export function wordsDate(date: string, shown: string): boolean {
  const instant = new Date(`${date}T00:00:00Z`);
  const read = readShownDate(shown);
  if (!read || Number.isNaN(instant.getTime())) return false;
  return (
    read.month === instant.getUTCMonth() + 1 &&
    read.day === instant.getUTCDate() &&
    (read.year ?? instant.getUTCFullYear()) === instant.getUTCFullYear() &&
    (read.weekday ?? instant.getUTCDay()) === instant.getUTCDay()
  );
}
