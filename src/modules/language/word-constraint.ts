import type { Constraint, Operator } from "./constraint.ts";
import { exists, weekdayOf } from "./dates/calendar.ts";
import { greatestNumber } from "./numbers/said-number.ts";
import { nouns } from "./reading/nouns.ts";
import { colours } from "./tables/colours.ts";
import { materials } from "./tables/materials.ts";
import { units } from "./tables/units.ts";

type Locale = "en" | "zh";

const weekdays: Readonly<Record<Locale, readonly string[]>> = {
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  zh: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
};

/** A local day with its weekday: "Fri 2026-03-06", "周五 2026-03-06". */
export const wordDate = (date: string, locale: Locale): string =>
  `${weekdays[locale][weekdayOf(date) - 1] ?? ""} ${date}`.trim();

type Wording = (value: string) => string;
type Bounds = Readonly<Partial<Record<Operator, Wording>>>;

const amounts: Readonly<Record<Locale, Bounds>> = {
  en: {
    "=": (value) => value,
    "!=": (value) => `not ${value}`,
    in: (value) => value,
    "<": (value) => `below ${value}`,
    "<=": (value) => `under ${value}`,
    ">": (value) => `above ${value}`,
    ">=": (value) => `at least ${value}`,
    "~": (value) => `about ${value}`,
    between: (value) => value,
  },
  zh: {
    "=": (value) => value,
    "!=": (value) => `不是${value}`,
    in: (value) => value,
    "<": (value) => `不到${value}`,
    "<=": (value) => `${value}以内`,
    ">": (value) => `超过${value}`,
    ">=": (value) => `${value}以上`,
    "~": (value) => `${value}左右`,
    between: (value) => value,
  },
};

const days: Readonly<Record<Locale, Bounds>> = {
  en: {
    "=": (day) => `on ${day}`,
    "!=": (day) => `not on ${day}`,
    "<": (day) => `before ${day}`,
    "<=": (day) => `by ${day}`,
    ">": (day) => `after ${day}`,
    ">=": (day) => `from ${day}`,
    "~": (day) => `around ${day}`,
  },
  zh: {
    "=": (day) => `${day} 送到`,
    "!=": (day) => `不要 ${day} 送到`,
    "<": (day) => `${day} 前送到`,
    "<=": (day) => `${day} 或之前送到`,
    ">": (day) => `${day} 之后送到`,
    ">=": (day) => `${day} 或之后送到`,
    "~": (day) => `${day} 前后送到`,
  },
};

const kinds: Readonly<Record<Locale, Bounds>> = {
  en: { "!=": (value) => `not ${value}` },
  zh: { "!=": (value) => `不要${value}` },
};

const signs: Readonly<Record<string, string>> = { USD: "$", EUR: "€", GBP: "£", CNY: "¥" };
const chineseCurrencies: Readonly<Record<string, string>> = {
  CNY: "元",
  USD: "美元",
  EUR: "欧元",
  GBP: "英镑",
  JPY: "日元",
  HKD: "港元",
};

const grouped = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });
const plain = new Intl.NumberFormat("en-US", { maximumFractionDigits: 4, useGrouping: false });

function money(amount: number, currency: string | undefined, locale: Locale): string {
  if (locale === "zh")
    return `${plain.format(round(amount))}${currency ? (chineseCurrencies[currency] ?? ` ${currency}`) : ""}`;
  const sign = currency && signs[currency];
  if (sign) return `${sign}${grouped.format(amount)}`;
  return currency ? `${currency} ${grouped.format(amount)}` : grouped.format(amount);
}
const round = (amount: number): number => Math.round(amount * 100) / 100;

const dimensions: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  width: { en: "width", zh: "宽" },
  height: { en: "height", zh: "高" },
  length: { en: "length", zh: "长" },
  depth: { en: "depth", zh: "深" },
  diameter: { en: "diameter", zh: "直径" },
  thickness: { en: "thickness", zh: "厚" },
  weight: { en: "weight", zh: "重" },
  capacity: { en: "capacity", zh: "容量" },
  quantity: { en: "quantity", zh: "数量" },
};

/** What stands for a value that cannot be said: no day of the calendar, no number that anybody pays or measures. */
const unsayable: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  ...dimensions,
  price: { en: "a price", zh: "价格" },
  deliverBy: { en: "a delivery date", zh: "送达日期" },
  size: { en: "a size", zh: "尺码" },
};

const labels: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  size: { en: "size ", zh: "尺码 " },
  brand: { en: "brand ", zh: "品牌 " },
  for: { en: "for ", zh: "适合" },
};

const chineseNames = new Map<string, string>([
  ...colours.map(
    ({ name, chinese: [first = name] }) => [name, /色$/.test(first) ? first : `${first}色`] as const,
  ),
  ...materials.map(({ name, chinese }) => [name, chinese.find((word) => word.length > 1) ?? name] as const),
]);

const shades: readonly (readonly [string, string])[] = [
  ["dark ", "深"],
  ["light ", "浅"],
  ["deep ", "深"],
  ["pale ", "浅"],
  ["bright ", "亮"],
];

function chineseName(value: string): string {
  const known = chineseNames.get(value);
  if (known) return known;
  const shade = shades.find(([english]) => value.startsWith(english));
  const base = shade && chineseNames.get(value.slice(shade[0].length));
  return shade && base ? `${shade[1]}${base}` : value;
}

/** A colour or material by its name in the language; what the vocabulary does not know stays as it is. */
export const wordName = (value: string, locale: Locale): string =>
  locale === "zh" ? (chineseNames.get(value.toLowerCase()) ?? chineseName(value)) : value;

const chineseKinds = new Map<string, string>(
  nouns.flatMap(({ english, chinese: [first] }) =>
    first ? english.map((name) => [name, first] as const) : [],
  ),
);
/** Bytes and charges are written in Latin letters in Chinese, too. */
const chineseUnits = new Map<string, string>(
  units
    .filter(({ quantity }) => quantity !== "counted" && quantity !== "storage" && quantity !== "charge")
    .flatMap(({ name, words }) => {
      const word = words.find((said) => /^[\u3400-\u9fff]/.test(said));
      return word ? [[name, word] as const] : [];
    }),
);

/** A size that is a length, "55 inch" or "1.8m", in Chinese; `undefined` where it is none. */
function chineseLength(value: string, unit: string | undefined): string | undefined {
  const [, number, word = ""] = /^(\d[\d.]*(?:x\d[\d.]*)*) ?([a-z]*)$/.exec(value) ?? [];
  const name = chineseUnits.get(word === "inch" ? "in" : word || (unit ?? ""));
  return number && name ? `${number}${name}` : undefined;
}

const valuesOf = ({ value }: Constraint): readonly (string | number)[] =>
  typeof value === "object" ? value : [value];

const isDay = (value: string | number): boolean => {
  const [year, month, day] = /^\d{4}-\d{2}-\d{2}$/.test(String(value))
    ? String(value).split("-").map(Number)
    : [];
  return year !== undefined && exists(year, month, day);
};

/** Whether a value can be shown: constraints may come from outside, and hold anything. */
function isSayable({ field }: Constraint, value: string | number): boolean {
  if (field === "deliverBy") return isDay(value);
  if (typeof value === "number") return Math.abs(value) <= greatestNumber;
  return field !== "price";
}

function wordOne({ field, currency, unit }: Constraint, value: string | number, locale: Locale): string {
  if (typeof value === "number")
    return field === "price" ? money(value, currency, locale) : plain.format(value);
  if (field === "deliverBy") return wordDate(value, locale);
  if (locale === "en") return value;
  if (field === "color" || field === "material") return chineseName(value);
  if (field === "type") return chineseKinds.get(value.toLowerCase()) ?? value;
  return (field === "size" ? chineseLength(value, unit) : undefined) ?? value;
}

function wordValue(constraint: Constraint, locale: Locale): string {
  const { op, unit } = constraint;
  const values = valuesOf(constraint).map((value) => wordOne(constraint, value, locale));
  const said = unit && locale === "zh" ? (chineseUnits.get(unit) ?? unit) : unit;
  const suffix = said && !values.some((value) => value.endsWith(said)) ? ` ${said}` : "";
  return `${values.join(op === "between" ? "–" : locale === "en" ? " or " : "或")}${suffix}`;
}

function labelOf({ field, unit, ...constraint }: Constraint, locale: Locale): string {
  if (field === "color" || field === "material" || field === "type") return "";
  // 55英寸 says by itself that it is a size.
  const [value] = valuesOf({ field, ...constraint });
  if (field === "size" && locale === "zh" && chineseLength(String(value), unit)) return "";
  return labels[field]?.[locale] ?? (locale === "zh" ? `${field}：` : `${field}: `);
}

function bare(constraint: Constraint, locale: Locale): string {
  const { field, op, system } = constraint;
  const values = valuesOf(constraint);
  if (values.length === 0 || !values.every((value) => isSayable(constraint, value)))
    return unsayable[field]?.[locale] ?? field;
  const value = wordValue(constraint, locale);
  if (field === "deliverBy") return days[locale][op]?.(value) ?? value;
  if (field === "price") return amounts[locale][op]?.(value) ?? value;
  const dimension = dimensions[field]?.[locale];
  if (dimension) return `${dimension} ${amounts[locale][op]?.(value) ?? value}`;
  const label = labelOf(constraint, locale);
  const named = `${label}${system ? `${system} ` : ""}${value}`;
  const bounded = op === "=" || op === "in" || op === "between" ? named : undefined;
  return bounded ?? kinds[locale][op]?.(named) ?? `${label}${amounts[locale][op]?.(value) ?? value}`;
}

/** A constraint as a chip says it: "under $900", "5000元以内", "not leather", "最好黑色". A soft one says so. */
export function wordConstraint(constraint: Constraint, locale: Locale): string {
  const words = bare(constraint, locale);
  if (constraint.strength === "must") return words;
  return locale === "en" ? `ideally ${words}` : `最好${words}`;
}
