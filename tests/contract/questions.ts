/**
 * Questions to the two catalogues, with their truth as a predicate over the files' own records: what a product in
 * the answer must be, and what it may state. Each question is asked in English and in Chinese.
 */

/** A variant of the nested file, with its product's name. */
export interface Variant {
  readonly id: string;
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
  readonly available: boolean;
  readonly price: number;
}

/** A record of the flat file. */
export interface Listed {
  readonly name: string;
  readonly description: string;
  readonly brand: string;
  readonly categories: readonly string[];
  readonly price: number;
}

export interface Question<Record> {
  readonly en: string;
  readonly zh: string;
  /** What the first product of the answer must be. */
  readonly first: (product: Record) => boolean;
  /** What no product of the answer may state. */
  readonly never: (product: Record) => boolean;
}

type Options = Readonly<Record<string, string | readonly string[]>>;

/** A variant question: the product's name, the options it must state, and its bounds. */
function variant(
  en: string,
  zh: string,
  name: string,
  options: Options,
  bounds: { readonly atMost?: number; readonly atLeast?: number; readonly without?: Options } = {},
): Question<Variant> {
  const { atMost = Number.POSITIVE_INFINITY, atLeast = 0, without = {} } = bounds;
  const states = (product: Variant, [option, wanted]: [string, string | readonly string[]]) =>
    [wanted].flat().includes(product.options[option]?.toLowerCase() ?? "");
  const inBounds = ({ price }: Variant) => price <= atMost && price >= atLeast;
  const unwanted = (product: Variant) => Object.entries(without).some((option) => states(product, option));
  return {
    en,
    zh,
    first: (product) =>
      product.name === name &&
      Object.entries(options).every((option) => states(product, option)) &&
      inBounds(product) &&
      !unwanted(product),
    never: (product) =>
      !inBounds(product) ||
      unwanted(product) ||
      (product.name === name &&
        Object.entries(options).some(
          (option) => product.options[option[0]] !== undefined && !states(product, option),
        )),
  };
}

const greys = ["grey", "gray", "space grey"];
const blues = ["blue", "navy"];

export const variantQuestions: readonly Question<Variant>[] = [
  variant("black leather office chair", "黑色真皮办公椅", "Office Chair", {
    color: "black",
    material: "leather",
  }),
  variant(
    "blue cotton t-shirt, size S, under $55",
    "蓝色纯棉T恤，S码，55美元以内",
    "T-Shirt",
    { color: blues, size: "s", material: "cotton" },
    { atMost: 55 },
  ),
  variant("wireless earbuds in white", "白色的无线耳塞", "Wireless Earbuds", { color: "white" }),
  variant(
    "stainless steel water bottle, not red, at most 50 bucks",
    "不锈钢水壶，不要红色的，50美元以下",
    "Water Bottle",
    { material: "stainless steel" },
    { atMost: 50, without: { color: "red" } },
  ),
  variant("leather hiking boots size 12", "12码真皮登山靴", "Hiking Boots", {
    size: "12",
    material: "leather",
  }),
  variant(
    "silver laptop between $1,000 and $2,600",
    "银色笔记本电脑，1000到2600美元",
    "Laptop",
    { color: "silver" },
    {
      atLeast: 1000,
      atMost: 2600,
    },
  ),
  variant("navy fleece jacket", "藏青色抓绒外套", "Fleece Jacket", { color: "navy" }),
  variant(
    "white electric kettle, not glass",
    "白色电热水壶，不要玻璃的",
    "Electric Kettle",
    { color: "white" },
    {
      without: { material: "glass" },
    },
  ),
  variant("wood bookshelf, brown", "棕色木头书架", "Bookshelf", { material: "wood", color: "brown" }),
  variant("grey nylon backpack, large", "灰色尼龙双肩包，大号", "Backpack", {
    color: greys,
    material: "nylon",
    size: "large",
  }),
  variant("green rubber garden hose", "绿色橡胶花园水管", "Garden Hose", {
    color: "green",
    material: "rubber",
  }),
  variant("pink yoga mat", "粉色瑜伽垫", "Yoga Mat", { color: "pink" }),
  variant(
    "ceramic tea kettle under $120",
    "陶瓷茶壶，120美元以内",
    "Tea Kettle",
    { material: "ceramic" },
    { atMost: 120 },
  ),
  variant(
    "small pet bed, not polyester",
    "小号宠物床，不要涤纶的",
    "Pet Bed",
    { size: "small" },
    {
      without: { material: "polyester" },
    },
  ),
  variant(
    "gold smart watch over $200",
    "金色智能手表，200美元以上",
    "Smart Watch",
    { color: "gold" },
    { atLeast: 200 },
  ),
  variant("red or white sneakers", "红色或者白色的板鞋", "Sneakers", { color: ["red", "white"] }),
  variant(
    "bicycle in anything but green",
    "自行车，除了绿色都行",
    "Bicycle",
    {},
    { without: { color: "green" } },
  ),
  variant("black bluetooth speaker", "黑色蓝牙音箱", "Bluetooth Speaker", { color: "black" }),
  variant(
    "cycling helmet, size M, neither red nor blue",
    "骑行头盔，M码，不要红的也不要蓝的",
    "Cycling Helmet",
    {
      size: "m",
    },
    { without: { color: ["red", "blue"] } },
  ),
  variant("polyester patio umbrella", "涤纶户外遮阳伞", "Patio Umbrella", { material: "polyester" }),
];

const says = (product: Listed, pattern: RegExp) =>
  pattern.test([product.name, product.brand, ...product.categories].join(" | "));

/** A question to the flat file: what the first product must say of itself, and the bounds of its price. */
function listed(
  en: string,
  zh: string,
  kinds: readonly RegExp[],
  {
    atMost = Number.POSITIVE_INFINITY,
    atLeast = 0,
  }: { readonly atMost?: number; readonly atLeast?: number } = {},
): Question<Listed> {
  const outside = ({ price }: Listed) => price > atMost || price < atLeast;
  return {
    en,
    zh,
    first: (product) => kinds.every((kind) => says(product, kind)) && !outside(product),
    never: outside,
  };
}

export const listedQuestions: readonly Question<Listed>[] = [
  listed("otterbox case for iphone 7", "OtterBox的iPhone 7手机壳", [/otterbox/i, /case/i, /iphone.? 7/i]),
  listed("samsung phone under $100", "三星手机，100美元以内", [/samsung/i, /phone/i], { atMost: 100 }),
  listed("screen protector under 15 dollars", "手机贴膜，15美元以下", [/protector/i], { atMost: 15 }),
  listed("car charger, at least $20", "车载充电器，20美元以上", [/charger/i], { atLeast: 20 }),
  listed("lightning cable below $30", "Lightning数据线，30美元以内", [/cable/i], { atMost: 30 }),
  listed("wireless charger between $20 and $60", "无线充电器，20到60美元", [/charg/i], {
    atLeast: 20,
    atMost: 60,
  }),
  listed("kate spade case", "kate spade手机壳", [/kate spade/i, /case/i]),
  listed("unlocked motorola phone", "无锁摩托罗拉手机", [/motorola/i, /unlocked/i]),
  listed("selfie stick", "自拍杆", [/selfie|photography/i]),
  listed("prepaid phone no more than $50", "预付费手机，不超过50美元", [/prepaid/i], { atMost: 50 }),
  listed("mophie battery case", "mophie充电壳", [/mophie/i]),
  listed("bluetooth headset under $80", "蓝牙耳机，80美元以内", [/head(set|phone)|earbud/i], { atMost: 80 }),
  listed("SIM card", "SIM卡", [/sim/i]),
  listed("signal booster", "信号放大器", [/booster/i]),
  listed("blackberry phone", "黑莓手机", [/blackberry/i]),
  listed("speck case for galaxy s7", "Speck的Galaxy S7手机壳", [/speck/i, /s7/i]),
  listed("apple watch band", "Apple Watch表带", [/watch/i, /band|strap|loop/i]),
  listed("tracker tag up to 30 bucks", "防丢器，30美元以内", [/track/i], { atMost: 30 }),
  listed("incipio case under $20", "Incipio手机壳，20美元以下", [/incipio/i, /case/i], { atMost: 20 }),
  listed("mobile hotspot", "移动热点", [/hotspot/i]),
];
