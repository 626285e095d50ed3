/** A colour by its most specific English name. */
export interface Colour {
  readonly name: string;
  /** The plain colours that it is a kind of; more than one where people would look under either. */
  readonly families: readonly string[];
  /** sRGB, for likeness. */
  readonly hex: string;
  readonly english: readonly string[];
  readonly chinese: readonly string[];
  /**
   * True where the English word names a thing first (peach, wine, mint): it is a colour only where the words
   * around it say so.
   */
  readonly thing: boolean;
}

/** name | families | sRGB | further English names | Chinese names without 色. A star marks the name of a thing. */
const rows = `
black | black | #000000 | jet black, ebony black, onyx black, pitch black | 黑 纯黑 漆黑 曜石黑
white | white | #ffffff | pure white, snow white, arctic white | 白 纯白 雪白 本白
off-white | white cream | #f7f3e8 | off white, offwhite | 米白 灰白
ivory | white cream | #fffff0 | ivory white | 象牙 象牙白
cream* | cream white beige | #fdf3d3 | cream white, creamy white | 奶油 奶白 乳白 奶油白
beige | beige cream brown | #e6d5b8 | | 米 米黄 浅咖米
apricot* | orange beige | #f9c99b | | 杏 杏仁
khaki | khaki beige brown green | #b9a77c | | 卡其 土黄 沙
tan | brown beige | #d2b48c | | 棕褐 浅棕褐
sand* | beige | #d9c7a3 | sandy | 沙滩
oatmeal* | beige | #dccfb6 | | 燕麦
camel* | brown beige | #c19a6b | | 驼 骆驼
taupe | brown grey | #8b7d72 | | 灰褐 灰棕
grey | grey | #808080 | gray, heather grey, heather gray | 灰 灰灰 银灰黑
charcoal* | grey black | #3b3f42 | charcoal grey, charcoal gray | 炭灰 木炭 碳灰
slate* | grey blue | #5d6b78 | slate grey, slate gray | 石板灰 岩灰
slate blue | blue grey | #6a7fa8 | | 石板蓝
space grey | grey | #555759 | space gray, spacegrey, spacegray | 深空灰 太空灰
gunmetal | grey | #53575a | gunmetal grey, gunmetal gray | 枪灰 枪
graphite* | grey black | #41424c | | 石墨
silver grey | grey silver | #a9adb0 | silver gray, silvery grey | 银灰
silver | silver grey | #c0c0c0 | | 银 亮银 哑银
gold | gold yellow | #d4af37 | golden | 金 金黄 土豪金
rose gold | gold pink | #d8a29a | | 玫瑰金
champagne* | gold beige | #f0dcb4 | champagne gold | 香槟 香槟金
bronze* | brown gold | #a0703c | | 古铜 青铜
copper* | brown orange | #b87333 | | 紫铜
brown | brown | #7b4f2e | | 棕 褐 啡 茶褐
chocolate* | brown | #5a3420 | chocolate brown | 巧克力
coffee* | brown | #6f4e37 | coffee brown | 咖啡 咖
mocha* | brown | #8a6a57 | mocha brown | 摩卡
caramel* | brown orange | #b5763a | | 焦糖
chestnut* | brown red | #8a4a34 | chestnut brown | 栗 栗棕
cognac* | brown orange | #9a5a32 | | 干邑
espresso* | brown black | #3f2d24 | espresso brown | 浓缩咖啡
rust* | orange brown red | #b04a2a | rust red, rust orange | 铁锈 铁锈红 锈红
terracotta* | orange brown red | #c5694b | terra cotta | 赤陶 陶土 砖橙
red | red | #d3212d | | 红 大红 正红 中国红
scarlet | red | #e0261b | | 猩红
crimson | red | #c01033 | | 深绯 绯红
burgundy | red purple | #6d1a2f | | 酒红 勃艮第红 波尔多红
wine red | red purple | #722f37 | | 葡萄酒红
wine* | red purple | #722f37 | wine-coloured, wine colored |
maroon | red brown | #701f24 | | 褐红 栗红
ruby* | red | #a4133c | ruby red | 宝石红
cherry red | red | #b80f2e | | 樱桃红
brick red | red orange | #a53f2b | brick | 砖红
coral* | orange pink red | #ff7f5c | coral pink, coral red | 珊瑚 珊瑚红 珊瑚橙
salmon* | pink orange | #fa8a76 | salmon pink | 三文鱼 鲑鱼
peach* | orange pink | #ffcba4 | | 桃 蜜桃
pink | pink | #ffb3c6 | | 粉 粉红
hot pink | pink | #ff3d9a | | 桃红 亮粉红
rose red | pink red | #c4285a | | 玫红 玫瑰红
rose* | pink red | #e0607e | rose pink | 玫瑰
blush* | pink | #eec3c0 | blush pink | 腮红粉
dusty pink | pink | #d4a5a5 | dusty rose | 脏粉 豆沙粉 烟粉 灰粉
nude pink | pink beige | #e3bfae | | 裸粉
nude* | beige pink | #e3c4ad | | 裸 肤
fuchsia | pink purple | #d81b86 | fuschia | 紫红 品红
magenta | pink purple | #d6109c | | 洋红
orange | orange | #f57c1f | | 橙 橘 橘黄 橙黄 桔
burnt orange | orange brown | #c4561e | | 焦橙
tangerine* | orange | #f28500 | | 橘红
amber* | orange yellow | #ffb000 | | 琥珀
yellow | yellow | #fbd928 | | 黄 明黄
mustard* | yellow brown | #d1a329 | mustard yellow | 芥末黄 姜黄 芥末
lemon yellow | yellow | #fff44f | | 柠檬黄 柠檬
goose yellow | yellow | #fff2a8 | | 鹅黄
green | green | #2e8b45 | | 绿
olive* | green | #7d7b3a | olive green | 橄榄绿 橄榄
army green | green | #585f3b | military green | 军绿
forest green | green | #2b5d3a | | 森林绿 松林绿
hunter green | green | #355e3b | | 猎人绿
dark green | green | #14472f | bottle green | 墨绿 深绿 暗绿
emerald* | green | #1f9d62 | emerald green | 祖母绿 翡翠绿 翠绿
sage* | green grey | #a3ae94 | sage green | 鼠尾草 鼠尾草绿 灰绿
mint* | green | #a8e4cb | mint green | 薄荷 薄荷绿
lime green | green yellow | #9bd13c | | 青柠绿 柠檬绿
grass green | green | #5fae3e | | 草绿 果绿 苹果绿
bean green | green | #b5cda3 | | 豆绿 牛油果绿
teal | green blue | #12797b | | 蓝绿 水鸭 凫
turquoise | blue green | #3fd0c9 | | 绿松石 松石绿 湖绿
cyan | blue green | #2ec4d6 | | 青
aqua | blue green | #7fdbe0 | | 水绿 水蓝
blue | blue | #2b63c6 | | 蓝
navy | blue | #1b2a4e | navy blue | 藏青 藏蓝 海军蓝 藏青蓝 深藏蓝
midnight blue | blue black | #17204a | | 午夜蓝
royal blue | blue | #2a4bc1 | | 宝蓝 皇家蓝 宝石蓝
cobalt blue | blue | #0047ab | cobalt | 钴蓝
sky blue | blue | #8cc8ec | | 天蓝 天空蓝
light blue | blue | #a9cfe8 | baby blue | 浅蓝 淡蓝
ice blue | blue | #cfe8f2 | | 冰蓝
lake blue | blue | #3aa3c9 | | 湖蓝
denim blue | blue | #4a6a94 | | 牛仔蓝
haze blue | blue grey | #8fa6b8 | dusty blue | 雾霾蓝 灰蓝
steel blue | blue grey | #4f7ca3 | | 钢蓝
peacock blue | blue green | #0f6f85 | | 孔雀蓝
klein blue | blue | #002fa7 | | 克莱因蓝
indigo | blue purple | #3c3a8c | | 靛蓝 靛青 靛
purple | purple | #7b3fa0 | | 紫
lavender* | purple | #c3b1e1 | | 薰衣草 薰衣草紫
lilac* | purple pink | #c8a2c8 | | 丁香 丁香紫
violet* | purple | #7f3fbf | | 紫罗兰
mauve | purple pink | #b784a7 | | 淡紫红 木槿紫
plum* | purple red | #6f2a52 | | 梅子 李子
eggplant purple | purple | #4b2a45 | aubergine purple | 茄紫
taro purple | purple | #b7a3c9 | | 香芋紫 香芋
clear* | clear | #eef3f5 | clear colored |
transparent | clear | #eef3f5 | see-through, see through | 透明
natural wood | beige brown | #c9a877 | natural wood colour, natural wood color | 原木
multicolour | multicolour | #b08fae | multicolor, multicolored, multicoloured, multi-color, multi-colour, rainbow colored | 彩 多 彩虹 五彩
`;

const list = (cell: string | undefined, separator: string | RegExp): readonly string[] =>
  (cell ?? "")
    .split(separator)
    .map((word) => word.trim())
    .filter((word) => word !== "");

export const colours: readonly Colour[] = rows
  .trim()
  .split("\n")
  .map((row) => {
    const [head, families, hex, english, chinese] = row.split("|").map((cell) => cell.trim());
    const thing = head.endsWith("*");
    const name = thing ? head.slice(0, -1) : head;
    return {
      name,
      families: list(families, " "),
      hex,
      english: [name, ...list(english, ",")],
      chinese: list(chinese, " "),
      thing,
    };
  });

/** Words before a plain colour that shade it: "dark blue", 深蓝. `shift` is the change of CIELAB lightness. */
export const shades: readonly {
  readonly english: string;
  readonly chinese: readonly string[];
  readonly shift: number;
}[] = [
  { english: "dark", chinese: ["深", "暗"], shift: -22 },
  { english: "deep", chinese: [], shift: -18 },
  { english: "light", chinese: ["浅", "淡"], shift: 22 },
  { english: "pale", chinese: [], shift: 26 },
  { english: "pastel", chinese: ["马卡龙"], shift: 24 },
  { english: "soft", chinese: [], shift: 12 },
  { english: "bright", chinese: ["亮", "鲜"], shift: 8 },
  { english: "neon", chinese: ["荧光"], shift: 10 },
  { english: "matte", chinese: ["哑光", "磨砂"], shift: 0 },
  { english: "metallic", chinese: [], shift: 0 },
];

/** The colours that a shade may stand before. */
export const plainColours: readonly string[] = [
  ...["black", "white", "grey", "brown", "red", "pink", "orange", "yellow", "green", "blue", "purple"],
  ...["beige", "teal", "khaki", "turquoise", "gold", "silver", "coffee", "camel", "cyan"],
];
