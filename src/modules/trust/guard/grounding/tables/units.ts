import { wordList } from "../../privacy/tables/word-list.ts";

/** A unit: what it measures, and how many of the measure's base unit it is. */
export interface Unit {
  readonly measure: string;
  readonly factor: number;
}

/**
 * Units by measure, as `factor: names`. International units; customary ones as of the United States (NIST Handbook 44),
 * Chinese ones as of the metric system (市制). A currency is a measure of its own, since no rate is assumed.
 */
const written: Readonly<Record<string, readonly (readonly [factor: number, names: string])[]>> = {
  length: [
    [1e-9, "nm nanometer nanometers nanometre nanometres 纳米"],
    [1e-6, "micron microns micrometer micrometers 微米"],
    [1e-3, "mm millimeter millimeters millimetre millimetres 毫米"],
    [1e-2, "cm centimeter centimeters centimetre centimetres 厘米 公分"],
    [1, "m meter meters metre metres 米 公尺"],
    [1e3, "km kilometer kilometers kilometre kilometres 千米 公里"],
    [0.0254, "inch inches 英寸"],
    [0.3048, "ft foot feet 英尺"],
    [0.9144, "yd yard yards 码"],
    [1609.344, "mi mile miles 英里"],
    [500, "里"],
    [1 / 3, "尺"],
  ],
  weight: [
    [1e-6, "mg milligram milligrams 毫克"],
    [1e-3, "g gram grams gramme grammes 克"],
    [1, "kg kilo kilos kilogram kilograms 千克 公斤"],
    [1e3, "tonne tonnes ton tons 吨"],
    [0.45359237, "lb lbs pound pounds 磅"],
    [0.0283495, "oz ounce ounces 盎司"],
    [0.5, "斤"],
    [0.05, "两"],
  ],
  time: [
    [1e-3, "ms millisecond milliseconds 毫秒"],
    [1, "second seconds sec secs 秒 秒钟"],
    [60, "minute minutes min mins 分钟"],
    [3600, "hour hours hr hrs 小时 钟头"],
    [86_400, "day days 天 日 工作日"],
    [604_800, "week weeks 周 星期 礼拜"],
    [1_209_600, "fortnight fortnights"],
    [2_629_800, "month months 个月"],
    [31_557_600, "year years yr yrs 年 岁"],
    [315_576_000, "decade decades"],
    [3_155_760_000, "century centuries 世纪"],
    [31_557_600_000, "millennium millennia millenniums"],
  ],
  volume: [
    [1e-3, "ml milliliter milliliters millilitre millilitres 毫升"],
    [1, "l liter liters litre litres 升 公升"],
    [3.785411784, "gallon gallons 加仑"],
    [0.473176473, "pint pints 品脱"],
  ],
  area: [
    [1, "sqm 平方米"],
    [1e6, "平方公里 平方千米"],
    [1e4, "hectare hectares 公顷"],
    [4046.8564224, "acre acres 英亩"],
    [2000 / 3, "亩"],
  ],
  share: [
    [1, "% percent 个百分点"],
    [0.1, "‰"],
  ],
  data: [
    [1, "kb kilobyte kilobytes"],
    [1e3, "mb megabyte megabytes"],
    [1e6, "gb gigabyte gigabytes"],
    [1e9, "tb terabyte terabytes"],
  ],
  power: [
    [1, "w watt watts 瓦"],
    [1e3, "kw kilowatt kilowatts 千瓦"],
    [1e6, "mw megawatt megawatts 兆瓦"],
    [735.49875, "hp horsepower 马力"],
  ],
  speed: [
    [1, "kmh kph"],
    [1.609344, "mph"],
    [1.852, "knot knots 节"],
  ],
  celsius: [[1, "celsius °c ℃ 摄氏度"]],
  fahrenheit: [[1, "fahrenheit °f ℉ 华氏度"]],
  USD: [
    [1, "$ usd dollar dollars bucks 美元 美金"],
    [0.01, "cent cents 美分"],
  ],
  EUR: [[1, "€ eur euro euros 欧元"]],
  GBP: [
    [1, "£ gbp sterling 英镑"],
    [0.01, "pence"],
  ],
  JPY: [[1, "jpy yen 日元"]],
  CNY: [
    [1, "¥ ￥ cny rmb yuan 元 块 块钱 人民币"],
    [0.1, "角 毛"],
  ],
  RUB: [[1, "rouble roubles ruble rubles 卢布"]],
  INR: [[1, "₹ rupee rupees 卢比"]],
  KRW: [[1, "₩ won 韩元"]],
};

export const units: ReadonlyMap<string, Unit> = new Map(
  Object.entries(written).flatMap(([measure, rows]) =>
    rows.flatMap(([factor, names]) => wordList(names).map((name) => [name, { measure, factor }] as const)),
  ),
);

export const chineseUnits: readonly string[] = [...units.keys()].filter((word) => /\p{sc=Han}/u.test(word));

/** Words that are a unit only where they join the digits, since they are much more often another word. */
export const unitsThatAreWords: ReadonlySet<string> = new Set(["won"]);
