/** What a unit measures. `counted` units protect their number from being a price and say nothing themselves. */
export type Quantity = "length" | "weight" | "volume" | "storage" | "charge" | "counted";

export interface Unit {
  /** As constraints write it. */
  readonly name: string;
  readonly quantity: Quantity;
  /** How many of the base unit it is: metres, kilograms, litres, gigabytes, milliampere hours. */
  readonly factor: number;
  readonly words: readonly string[];
}

const unit = (name: string, quantity: Quantity, factor: number, words: string): Unit => ({
  name,
  quantity,
  factor,
  words: words.split(",").map((word) => word.trim()),
});

/** International yard and pound (1959); US customary volumes. 斤 is 500 g and 寸, said of goods today, an inch. */
export const units: readonly Unit[] = [
  unit("mm", "length", 0.001, "mm, millimeter, millimeters, millimetre, millimetres, 毫米"),
  unit("cm", "length", 0.01, "cm, cms, centimeter, centimeters, centimetre, centimetres, 厘米, 公分"),
  unit("m", "length", 1, "m, meter, meters, metre, metres, 米, 公尺"),
  unit("in", "length", 0.0254, 'in, inch, inches, ", 英寸, 寸, 吋, 英吋'),
  unit("ft", "length", 0.3048, "ft, foot, feet, ', 英尺"),
  unit("yd", "length", 0.9144, "yd, yds, yard, yards"),
  unit("g", "weight", 0.001, "g, gr, gram, grams, gramme, grammes, 克"),
  unit("kg", "weight", 1, "kg, kgs, kilo, kilos, kilogram, kilograms, 公斤, 千克"),
  unit("lb", "weight", 0.45359237, "lb, lbs, 磅"),
  unit("oz", "weight", 0.028349523125, "oz, ounce, ounces, 盎司"),
  unit("jin", "weight", 0.5, "斤, 市斤"),
  unit("ml", "volume", 0.001, "ml, mls, milliliter, milliliters, millilitre, millilitres, 毫升"),
  unit("l", "volume", 1, "l, liter, liters, litre, litres, 升, 公升"),
  unit("gal", "volume", 3.785411784, "gal, gallon, gallons, 加仑"),
  unit("qt", "volume", 0.946352946, "qt, qts, quart, quarts, 夸脱"),
  unit("pt", "volume", 0.473176473, "pint, pints, 品脱"),
  unit("fl oz", "volume", 0.0295735295625, "fl oz, fl. oz, fluid ounce, fluid ounces, 液盎司"),
  unit("mb", "storage", 0.001, "mb, megabyte, megabytes"),
  unit("GB", "storage", 1, "gb, gig, gigs, gigabyte, gigabytes"),
  unit("TB", "storage", 1000, "tb, terabyte, terabytes"),
  unit("mAh", "charge", 1, "mah, 毫安, 毫安时"),
  unit(
    "",
    "counted",
    1,
    "year, years, yr, yrs, month, months, week, weeks, day, days, hour, hours, hr, hrs, minute, minutes, min, mins, " +
      "second, seconds, star, stars, people, person, persons, man, adult, adults, kids, seat, seats, seater, seaters, " +
      "piece, pieces, pc, pcs, pack, packs, port, ports, person, drawer, drawers, door, doors, tier, tiers, shelf, " +
      "shelves, speed, speeds, burner, burners, cup capacity, watt, watts, w, kw, volt, volts, v, hz, khz, mhz, ghz, " +
      "mp, megapixel, megapixels, dpi, rpm, lumen, lumens, bar, psi, db, degree, degrees, k tv, core, cores, %, percent, " +
      "review, reviews, rating, ratings, bedroom, bedrooms, slot, slots, slice, key, keys, button, buttons, pocket, " +
      "pockets, leg, legs, ply, thread, count, tc, way, in 1, in one, fold, stage, layer, layers, panel, panels, gauge, " +
      "x zoom, mm lens, cup, cups, player, players, light, lights, bulb, bulbs, step, steps, outlet, outlets, row, rows, level, " +
      "levels, color, colors, colour, colours, place, places, size, sizes, times, mile, miles, km, acre, acres, " +
      "square feet, sq ft, sqft, square meters, gen, generation, " +
      "年, 个月, 月, 月份, 周, 星期, 个星期, 天, 日, 号, 小时, 个小时, 分钟, 秒, 岁, 周岁, 人, 人份, 人座, 座, 层, 门, 抽, 星, " +
      "星级, 瓦, 伏, 赫兹, 像素, 万像素, 档, 格, 核, 口, 孔, 位, 口之家, 平米, 平方米, 平方, 平, 度, 匹, 级, 户, 代, 倍, 折, " +
      "公里, 点, 个人, 个工作日, 工作日, 转, 段, 片装, 挡, 合一, 合1, 轮, 节, 针, 股, 流明, 帧, 次",
  ),
];
