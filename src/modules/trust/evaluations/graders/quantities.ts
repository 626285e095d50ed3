/** Units by what they measure, as factors of one of them. Money is not converted: each currency is its own. */
const units: readonly (readonly [dimension: string, factor: number, words: readonly string[]])[] = [
  ["length", 1, ["mm", "millimetre", "millimetres", "millimeter", "millimeters", "毫米"]],
  ["length", 10, ["cm", "centimetre", "centimetres", "centimeter", "centimeters", "厘米", "公分"]],
  ["length", 1_000, ["m", "metre", "metres", "meter", "meters", "米"]],
  ["length", 1_000_000, ["km", "kilometre", "kilometres", "kilometers", "公里", "千米"]],
  ["length", 25.4, ["in", "inch", "inches", "英寸", "寸"]],
  ["length", 304.8, ["ft", "foot", "feet", "英尺"]],
  ["weight", 1, ["g", "gram", "grams", "克"]],
  ["weight", 1_000, ["kg", "kilogram", "kilograms", "公斤", "千克"]],
  ["weight", 500, ["斤"]],
  ["weight", 453.592, ["lb", "lbs", "pound", "pounds", "磅"]],
  ["volume", 1, ["ml", "millilitre", "millilitres", "毫升"]],
  ["volume", 1_000, ["l", "litre", "litres", "liter", "liters", "升"]],
  ["time", 1, ["minute", "minutes", "min", "分钟"]],
  ["time", 60, ["h", "hour", "hours", "小时"]],
  ["time", 1_440, ["day", "days", "天", "日"]],
  ["time", 10_080, ["week", "weeks", "周"]],
  ["temperature", 1, ["°c", "℃"]],
  ["share", 1, ["%", "percent", "per cent"]],
  ["USD", 1, ["$", "usd", "dollar", "dollars", "bucks", "美元"]],
  ["CNY", 1, ["¥", "￥", "cny", "yuan", "rmb", "元", "块"]],
  ["EUR", 1, ["€", "eur", "euro", "euros", "欧元"]],
  ["GBP", 1, ["£", "gbp", "quid", "英镑"]],
];

const unitOf = new Map(
  units.flatMap(([dimension, factor, words]) => words.map((word) => [word, { dimension, factor }])),
);
const written = [...unitOf.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(/[$]/g, "\\$&"));
const latin = written.filter((word) => /^[a-z]/.test(word)).join("|");
const other = written.filter((word) => !/^[a-z]/.test(word)).join("|");
const pattern = new RegExp(
  `([$¥￥€£])?\\s?(-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|-?\\d+(?:\\.\\d+)?)(?:\\s?(?:(${latin})(?![a-z])|(${other})))?`,
  "giu",
);

/** A number with what it counts; `number` where no unit was said. */
export interface Quantity {
  readonly dimension: string;
  readonly value: number;
  readonly said: string;
}

/** The quantities that a text in English or Chinese writes with digits. */
export function readQuantities(text: string): Quantity[] {
  return [...text.normalize("NFC").matchAll(pattern)].map(([said, before, digits, word, mark]) => {
    const unit = unitOf.get((before ?? word ?? mark ?? "").toLowerCase());
    const value = Number(digits.replaceAll(",", "")) * (unit?.factor ?? 1);
    return { dimension: unit?.dimension ?? "number", value, said: said.trim() };
  });
}
