const split = (words: string) => words.split(",").map((word) => word.trim());
const rows = (words: string, size: string) => split(words).map((word) => [word, size] as const);

/** Letter sizes that stand for themselves wherever they are said. */
export const letterSizes: readonly (readonly [words: string, size: string])[] = [
  ...rows("xxs, xx-small, 特小号", "XXS"),
  ...rows("xs, x-small, extra small, extra-small, xsmall, 加小号, 超小号", "XS"),
  ...rows("small, size small, 小号, 小码, s码, s号", "S"),
  ...rows("medium, size medium, 中号, 中码, m码, m号", "M"),
  ...rows("large, size large, 大号, l码, l号", "L"),
  ...rows("xl, x-large, extra large, extra-large, xlarge, 加大号, 加大码, 特大号, xl码, xl号", "XL"),
  ...rows(
    "xxl, 2xl, xx-large, double xl, 2x-large, extra extra large, 加加大号, 加加大码, 超大号, xxl码, xxl号, 2xl码",
    "XXL",
  ),
  ...rows("xxxl, 3xl, xxx-large, triple xl, 3x-large, xxxl码, 3xl码", "XXXL"),
  ...rows("4xl, xxxxl, 4xl码", "4XL"),
  ...rows("5xl, 5xl码", "5XL"),
  ...rows("6xl", "6XL"),
  ...rows("one size, one-size, one size fits all, 均码", "one size"),
];

/** Single letters are sizes only in capitals or beside a size word. */
export const singleLetters: ReadonlyMap<string, string> = new Map([
  ["s", "S"],
  ["m", "M"],
  ["l", "L"],
]);

/** After these adjectives the next word makes them mean something else than a size. */
export const notASize: Readonly<Record<string, ReadonlySet<string>>> = {
  large: new Set(
    split(
      "print, dog, dogs, breed, breeds, family, families, enough, group, groups, number, amount, scale, format, language, type, cats, cat, room, rooms, format, quantity, quantities, feet, hands, spaces, crowd",
    ),
  ),
  small: new Set(
    split(
      "dog, dogs, breed, breeds, space, spaces, business, businesses, kid, kids, hands, hand, enough, apartment, apartments, room, rooms, kitchen, kitchens, batch, animal, animals, appliance, appliances, parts, feet, gift, gifts, bathroom, bathrooms, office, bedroom, balcony, children, child, face, cats, cat, wrist, wrists, talk",
    ),
  ),
  medium: new Set(
    split(
      "roast, heat, firm, firmness, duty, well, grind, point, brown, blue, grey, gray, wood, ground, dark, weight, rare, dog, dogs, breed, hold, density, length, support, soft, format",
    ),
  ),
};

export interface SizeSystem {
  readonly system: string;
  readonly words: readonly string[];
}

export const sizeSystems: readonly (readonly [words: string, system: string])[] = [
  ...rows("eu, eur, european, europe, euro size, euro, 欧码, 欧洲码, 欧", "EU"),
  ...rows("uk, british, 英码, 英国码", "UK"),
  ...rows("us, usa, american, u.s., 美码, 美国码", "US"),
  ...rows("cn, chinese, china, 中国码, 国码", "CN"),
  ...rows("jp, jpn, japanese, japan, 日码, 日本码", "JP"),
];

/** Words that a number of a size follows. */
export const sizeWords: readonly string[] = split(
  "size, sz, size:, sized, sizes, a size, shoe size, waist, in size, my size is, i'm a size, i wear a, i wear a size, i wear size, wear size, wears size, wears a size, size is, " +
    "尺码, 码数, 鞋码, 尺码是, 鞋码是, 码数是, 尺码要, 穿, 脚穿, 我穿, 平时穿, 号码, 码子, 尺寸, 尺寸是",
);
/** Words that follow the number of a size. */
export const sizeClosers: readonly string[] = split("码, 码的, 号码, 码鞋, 尺码");

export const bedSizes: readonly (readonly [words: string, size: string])[] = [
  ...rows("queen, queen size, queen sized, queen-size, queen-sized, queensize", "queen"),
  ...rows("king, king size, king sized, king-size, king-sized, kingsize", "king"),
  ...rows("twin, twin size, twin sized, twin-size", "twin"),
  ...rows("twin xl, twin extra long", "twin xl"),
  ...rows("full, full size, full sized, full-size", "full"),
  ...rows("california king, cal king", "california king"),
  ...rows("super king, superking, super king size", "super king"),
];
