import type { Constraint, Operator } from "./constraint.ts";
import { weekdayOf } from "./dates/calendar.ts";
import { colours } from "./tables/colours.ts";
import { materials } from "./tables/materials.ts";

type Locale = "en" | "zh";

const weekdays: Readonly<Record<Locale, readonly string[]>> = {
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  zh: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
};

/** A local day with its weekday: "Fri 2026-03-06", "周五 2026-03-06". */
export const wordDate = (date: string, locale: Locale): string =>
  `${weekdays[locale][weekdayOf(date) - 1]} ${date}`;

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

function money(amount: number, currency: string | undefined, locale: Locale): string {
  if (locale === "zh") return `${amount}${currency ? (chineseCurrencies[currency] ?? ` ${currency}`) : ""}`;
  const sign = currency && signs[currency];
  if (sign) return `${sign}${grouped.format(amount)}`;
  return currency ? `${currency} ${grouped.format(amount)}` : grouped.format(amount);
}

const dimensions: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  width: { en: "width", zh: "宽" },
  height: { en: "height", zh: "高" },
  length: { en: "length", zh: "长" },
  depth: { en: "depth", zh: "深" },
  weight: { en: "weight", zh: "重" },
  capacity: { en: "capacity", zh: "容量" },
  quantity: { en: "quantity", zh: "数量" },
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

const valuesOf = ({ value }: Constraint): readonly (string | number)[] =>
  typeof value === "object" ? value : [value];

function wordValue(constraint: Constraint, locale: Locale): string {
  const { field, op, currency, unit } = constraint;
  const values = valuesOf(constraint);
  const said = (value: string | number): string => {
    if (field === "price" && typeof value === "number") return money(value, currency, locale);
    if (field === "deliverBy") return wordDate(String(value), locale);
    return locale === "zh" && (field === "color" || field === "material")
      ? chineseName(String(value))
      : String(value);
  };
  const suffix = unit ? ` ${unit}` : "";
  if (op === "between") return `${values.map(said).join("–")}${suffix}`;
  return `${values.map(said).join(locale === "en" ? " or " : "或")}${suffix}`;
}

function bare(constraint: Constraint, locale: Locale): string {
  const { field, op, system } = constraint;
  const value = wordValue(constraint, locale);
  if (field === "deliverBy") return days[locale][op]?.(value) ?? value;
  if (field === "price") return amounts[locale][op]?.(value) ?? value;
  const dimension = dimensions[field]?.[locale];
  if (dimension) return `${dimension} ${amounts[locale][op]?.(value) ?? value}`;
  const label =
    labels[field]?.[locale] ??
    (field === "color" || field === "material" || field === "type" ? "" : `${field}: `);
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
