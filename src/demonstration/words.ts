/** The same in English and Chinese. */
export type Words = readonly [en: string, zh: string];

interface Colour {
  readonly zh: string;
  /** What a picture is painted with. */
  readonly hex: string;
}

export const colours = {
  navy: { zh: "藏青色", hex: "#2b3a63" },
  blue: { zh: "蓝色", hex: "#4a78b8" },
  "sky blue": { zh: "天蓝色", hex: "#93bfdf" },
  teal: { zh: "蓝绿色", hex: "#2f7d7b" },
  green: { zh: "绿色", hex: "#568a5e" },
  olive: { zh: "橄榄绿", hex: "#7d8049" },
  sage: { zh: "灰绿色", hex: "#a6b494" },
  black: { zh: "黑色", hex: "#34343a" },
  white: { zh: "白色", hex: "#f3efe7" },
  cream: { zh: "米白色", hex: "#ece0c9" },
  beige: { zh: "米色", hex: "#d6c3a3" },
  natural: { zh: "原木色", hex: "#cda777" },
  grey: { zh: "灰色", hex: "#9c9fa4" },
  charcoal: { zh: "炭灰色", hex: "#505259" },
  brown: { zh: "棕色", hex: "#80573b" },
  camel: { zh: "驼色", hex: "#bf9566" },
  red: { zh: "红色", hex: "#b9473f" },
  burgundy: { zh: "酒红色", hex: "#702738" },
  pink: { zh: "粉色", hex: "#e2a9b1" },
  orange: { zh: "橙色", hex: "#d8843f" },
  mustard: { zh: "姜黄色", hex: "#c89b38" },
  yellow: { zh: "黄色", hex: "#e8c658" },
  purple: { zh: "紫色", hex: "#7c609c" },
  lavender: { zh: "淡紫色", hex: "#b7a8d3" },
  silver: { zh: "银色", hex: "#c2c6cc" },
  gold: { zh: "金色", hex: "#c6a355" },
} as const satisfies Readonly<Record<string, Colour>>;
export type ColourName = keyof typeof colours;

export const isColourName = (name: string): name is ColourName => Object.hasOwn(colours, name);

/** Chinese names as they stand before the thing: 竹制书架. */
export const materials = {
  linen: "亚麻",
  cotton: "纯棉",
  velvet: "丝绒",
  leather: "真皮",
  "faux leather": "仿皮",
  suede: "麂皮",
  wool: "羊毛",
  cashmere: "羊绒",
  silk: "真丝",
  denim: "牛仔",
  canvas: "帆布",
  polyester: "聚酯纤维",
  nylon: "尼龙",
  fleece: "抓绒",
  down: "羽绒",
  mesh: "网面",
  jute: "黄麻",
  oak: "橡木",
  walnut: "胡桃木",
  pine: "松木",
  bamboo: "竹制",
  rattan: "藤编",
  steel: "钢制",
  "stainless steel": "不锈钢",
  aluminium: "铝合金",
  "cast iron": "铸铁",
  brass: "黄铜",
  glass: "玻璃",
  ceramic: "陶瓷",
  marble: "大理石",
  plastic: "塑料",
  rubber: "橡胶",
  silicone: "硅胶",
} as const satisfies Readonly<Record<string, string>>;
export type MaterialName = keyof typeof materials;

/** Makers that do not exist. */
export const brands = {
  "Larkfield & Wren": "云雀行",
  Tindlewick: "汀朵",
  Harrowmere: "禾洛",
  Oskelle: "奥思格",
  Velloway: "维洛",
  Pemberlune: "朋月",
  Kestwick: "奇思微",
  Brindlecote: "布林阁",
  Quillmere: "羽湖",
  Northloom: "北织",
  Fennarrow: "芬箭",
  Tessaly: "缇莎里",
  Umberleigh: "安柏里",
  Drovestone: "卓石",
  Wickerby: "薇柯比",
  Solvane: "索凡",
  Ottermoor: "獭原",
  Zephyrine: "泽菲琳",
  Calderwick: "卡德维",
  Mossgate: "苔门",
} as const satisfies Readonly<Record<string, string>>;
export type BrandName = keyof typeof brands;

/** Names of series: none is a colour, a material, a measure or a day. */
export const series: readonly Words[] = [
  ["Marlow", "漫野"],
  ["Tarn", "山汀"],
  ["Brook", "溪语"],
  ["Dale", "谷间"],
  ["Haven", "归屿"],
  ["Lyric", "歌行"],
  ["Cadence", "律动"],
  ["Meridian", "子午"],
  ["Solace", "安歇"],
  ["Ferry", "渡口"],
  ["Harbour", "港湾"],
  ["Almanac", "拾光"],
  ["Vesper", "暮歌"],
  ["Tempo", "节拍"],
  ["Prairie", "原野"],
  ["Summit", "峰顶"],
  ["Orchard", "果园"],
  ["Cloister", "回廊"],
  ["Wander", "漫游"],
  ["Hearth", "炉边"],
  ["Meadow", "牧野"],
  ["Ripple", "涟漪"],
  ["Beacon", "远灯"],
  ["Journal", "手札"],
  ["Folk", "乡谣"],
  ["Parlour", "会客"],
  ["Quarry", "山石"],
  ["Sonnet", "诗行"],
  ["Tide", "潮声"],
  ["Wayfare", "行旅"],
  ["Nook", "一隅"],
  ["Arbour", "花架"],
];
