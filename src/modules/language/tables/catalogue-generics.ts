const split = (words: string) => words.split(",").map((word) => word.trim());

/** Values that say nothing without the name of their attribute beside them. */
export const genericValues: ReadonlySet<string> = new Set(
  split(
    "yes, no, none, n/a, na, true, false, high, low, medium, large, small, big, mini, set, sets, standard, regular, normal, basic, other, others, all, any, multi, new, old, good, best, " +
      "full, half, single, double, one, two, three, light, dark, hot, cold, soft, hard, short, long, wide, narrow, thin, thick, open, closed, fast, slow, left, right, top, bottom, front, back, " +
      "home, house, room, kitchen, office, outdoor, indoor, adult, adults, kids, men, women, unisex, gift, classic, modern, default, custom, mixed, natural, total, simple, plain, solid, clear, type, style, design, " +
      "included, not included, required, optional, available, unknown, unspecified, various, assorted, pack, piece, pieces, pair, box, bag, " +
      "是, 否, 有, 无, 没有, 其他, 其它, 标准, 普通, 通用, 默认, 高, 低, 中, 大, 小, 均码, 支持, 不支持, 全部, 男, 女, 成人, 儿童, 常规, 未知, 套装, 单件, 新款, 家用, 室内, 室外",
  ),
);

export const affirmatives: ReadonlySet<string> = new Set(split("yes, true, y, 是, 有, 支持"));
export const negatives: ReadonlySet<string> = new Set(split("no, false, n, none, 否, 无, 没有, 不支持"));

/** Names under which catalogues keep the fields that have a name of their own here. */
export const fieldNames: Readonly<Record<string, string>> = {
  color: "color",
  colour: "color",
  颜色: "color",
  material: "material",
  材质: "material",
  面料: "material",
  size: "size",
  尺码: "size",
  brand: "brand",
  品牌: "brand",
};

/** Fields whose values are a number with its unit. */
export const measuredFields: ReadonlySet<string> = new Set(
  split("width, height, length, depth, weight, capacity"),
);

/** Attributes that describe and do not class: their values are no vocabulary. */
export const proseNames: ReadonlySet<string> = new Set(
  split(
    "description, title, name, id, sku, upc, ean, gtin, url, image, price, weight, rating, reviews, asin, mpn, model number, date added, date, stock, 描述, 标题, 价格, 货号",
  ),
);
