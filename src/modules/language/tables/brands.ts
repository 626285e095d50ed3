/** Brands known the world over whose names mean nothing else in a shop. Canonical spelling. */
const latin =
  "Sony, Samsung, Nokia, Huawei, Xiaomi, Lenovo, Asus, Acer, Dell, Logitech, Bose, JBL, Sennheiser, Panasonic, Philips, Siemens, Bosch, Dyson, Nintendo, PlayStation, " +
  "Canon, Nikon, Fujifilm, GoPro, DJI, Garmin, Fitbit, Anker, Motorola, OnePlus, Toshiba, Hitachi, TCL, Hisense, Haier, Midea, Whirlpool, KitchenAid, Cuisinart, " +
  "Nespresso, DeLonghi, Tefal, Le Creuset, Tupperware, Ikea, Nike, Adidas, Puma, Reebok, New Balance, Asics, Skechers, Under Armour, Lululemon, Uniqlo, Zara, H&M, " +
  "Levi's, Gucci, Prada, Chanel, Dior, Hermes, Burberry, Ray-Ban, Rolex, Casio, Seiko, Swatch, Samsonite, Timberland, Birkenstock, Crocs, Ugg, " +
  "Patagonia, Columbia Sportswear, The North Face, North Face, Arc'teryx, Lego, Mattel, Hasbro, Fisher-Price, Pampers, Huggies, Nivea, L'Oreal, Estee Lauder, Lancome, Shiseido, Clinique, " +
  "Colgate, Gillette, Oral-B, Nestle, Coca-Cola, Pepsi, Microsoft, Google, Intel, AMD, Nvidia, Corsair, Razer, SteelSeries, SanDisk, Kingston, Seagate, Western Digital, TP-Link, Netgear, " +
  "Ashley Furniture, Herman Miller, Steelcase, Tempur-Pedic, Makita, DeWalt, Stanley Black & Decker, Michelin, Shimano, Yamaha, Converse, Vans, Beats, Jabra, Braun, Vitamix, Ninja Foodi, Roborock, iRobot";
const chinese =
  "索尼, 三星, 摩托罗拉, 诺基亚, 华为, 联想, 戴尔, 惠普, 华硕, 宏碁, 罗技, 飞利浦, 松下, 西门子, 博世, 戴森, 任天堂, 佳能, 尼康, 富士, 大疆, 佳明, 安克, 美的, 格力, 海尔, 海信, 苏泊尔, 九阳, 小熊, 宜家, 耐克, 阿迪达斯, 阿迪, 彪马, 李宁, 安踏, 特步, 匡威, 斯凯奇, 新百伦, 亚瑟士, " +
  "优衣库, 海澜之家, 波司登, 始祖鸟, 北面, 古驰, 香奈儿, 迪奥, 爱马仕, 雷朋, 卡西欧, 精工, 新秀丽, 乐高, 费雪, 帮宝适, 花王, 好奇, 欧莱雅, 雅诗兰黛, 兰蔻, 资生堂, 完美日记, 薇诺娜, 高露洁, 博朗, 欧乐B, 荣耀手机, 一加, 小米, 微软, 谷歌, 雷蛇, 闪迪, 金士顿, 希捷, 西部数据, 牧田, 捷安特, 禧玛诺, 雅马哈, 科沃斯, 石头科技, 追觅, 双立人, 膳魔师, 虎牌, 象印, 富光, 周大福, 六福珠宝, 老凤祥, 潘多拉, 施华洛世奇";
const split = (words: string) => words.split(",").map((word) => word.trim());

/** Names that are brands only among the things of a shelf. */
export const brandsOfDepartments: readonly (readonly [name: string, departments: readonly string[]])[] = [
  ["Apple", ["electronics"]],
  ["苹果", ["electronics"]],
  ["BlackBerry", ["electronics"]],
  ["黑莓", ["electronics"]],
  ["HP", ["electronics"]],
  ["LG", ["electronics", "kitchen"]],
  ["Vivo", ["electronics"]],
  ["Oppo", ["electronics"]],
  ["荣耀", ["electronics"]],
  ["Coach", ["bags"]],
  ["Fossil", ["bags", "jewellery"]],
  ["Columbia", ["clothing", "shoes"]],
  ["Champion", ["clothing"]],
  ["Gap", ["clothing"]],
  ["Clarks", ["shoes"]],
  ["Brooks", ["shoes"]],
  ["Hoka", ["shoes"]],
  ["Ninja", ["kitchen"]],
  ["Shark", ["electronics"]],
  ["双星", ["shoes"]],
  ["回力", ["shoes"]],
];

export const brands: readonly string[] = [...split(latin), ...split(chinese)];

/** The same brand written in the other language. */
export const brandPairs: readonly (readonly [string, string])[] = split(
  "Sony 索尼, Samsung 三星, Motorola 摩托罗拉, Nokia 诺基亚, BlackBerry 黑莓, Apple 苹果, HP 惠普, Huawei 华为, Lenovo 联想, Dell 戴尔, Asus 华硕, Acer 宏碁, Logitech 罗技, Philips 飞利浦, Panasonic 松下, Siemens 西门子, Bosch 博世, Dyson 戴森, Nintendo 任天堂, " +
    "Canon 佳能, Nikon 尼康, Fujifilm 富士, DJI 大疆, Garmin 佳明, Anker 安克, Midea 美的, Haier 海尔, Hisense 海信, Ikea 宜家, Nike 耐克, Adidas 阿迪达斯, Adidas 阿迪, Puma 彪马, Converse 匡威, Skechers 斯凯奇, " +
    "Asics 亚瑟士, Uniqlo 优衣库, Arc'teryx 始祖鸟, Gucci 古驰, Chanel 香奈儿, Dior 迪奥, Hermes 爱马仕, Ray-Ban 雷朋, Casio 卡西欧, Seiko 精工, Samsonite 新秀丽, Lego 乐高, Fisher-Price 费雪, Pampers 帮宝适, " +
    "L'Oreal 欧莱雅, Lancome 兰蔻, Shiseido 资生堂, Colgate 高露洁, Braun 博朗, Xiaomi 小米, Microsoft 微软, Google 谷歌, Razer 雷蛇, SanDisk 闪迪, Kingston 金士顿, Seagate 希捷, Makita 牧田, Yamaha 雅马哈",
).map((pair) => {
  const at = pair.lastIndexOf(" ");
  return [pair.slice(0, at), pair.slice(at + 1)] as const;
});
