import { box, ink, leaf, metal, oval, type Picture, paper, shadow, shape, stroke, wood } from "./draw.ts";

const desk: Picture = (p) =>
  shadow(200, 300) +
  box(70, 196, 10, 142, 4, p.deep) +
  box(320, 196, 10, 142, 4, p.deep) +
  box(224, 202, 96, 68, 6, p.dark) +
  stroke("M226 236h92M262 219h20M262 253h20", p.light, 3) +
  box(52, 182, 296, 20, 6, p.base) +
  box(52, 182, 296, 8, 4, p.light) +
  box(96, 116, 92, 60, 6, ink.base) +
  box(102, 122, 80, 48, 3, paper.base) +
  box(136, 174, 12, 8, 2, ink.dark) +
  stroke("M286 182v-46l-26-22", metal.dark, 5) +
  shape("M244 122l22-22 16 16-22 22z", leaf.base);

const table: Picture = (p) =>
  shadow(200, 300) +
  stroke("M100 208l-14 130M300 208l14 130", p.deep, 12) +
  stroke("M136 208l-6 104M264 208l6 104", p.dark, 9) +
  box(48, 184, 304, 24, 10, p.base) +
  box(48, 184, 304, 10, 5, p.light) +
  shape("M176 150h48l-8 34h-32z", paper.dark) +
  stroke("M200 150c0-34-14-44-24-50M200 150c0-30 12-40 22-46M200 150v-56", leaf.base, 4) +
  oval(174, 98, 9, 9, leaf.light) +
  oval(224, 102, 9, 9, leaf.light) +
  oval(200, 90, 9, 9, leaf.dark);

const coffeeTable: Picture = (p) =>
  shadow(200, 290) +
  stroke("M102 244l-10 92M298 244l10 92", p.deep, 10) +
  box(96, 288, 208, 10, 5, p.dark) +
  oval(200, 238, 140, 26, p.dark) +
  oval(200, 230, 140, 26, p.light) +
  oval(200, 229, 120, 19, p.base) +
  box(150, 208, 62, 9, 2, paper.base) +
  box(156, 199, 54, 9, 2, ink.light) +
  shape("M238 196h30l-4 26h-22z", paper.light);

const bookshelf: Picture = (p) => {
  const books = (y: number, ...fills: string[]) =>
    fills
      .map((fill, index) => box(138 + index * 15, y + (index % 3) * 5, 12, 50 - (index % 3) * 5, 2, fill))
      .join("");
  return (
    shadow(200, 180) +
    box(122, 70, 156, 268, 6, p.dark) +
    box(132, 80, 136, 248, 3, p.pale) +
    books(94, ink.light, leaf.base, paper.dark, wood.base, ink.pale, leaf.dark) +
    books(178, wood.dark, paper.dark, ink.light, leaf.light) +
    shape("M226 228v-26h24v26z", paper.light) +
    oval(238, 196, 16, 14, leaf.base) +
    books(262, leaf.dark, ink.base, wood.light, paper.dark, leaf.base, ink.light, wood.base) +
    [144, 228, 312].map((y) => box(128, y, 144, 10, 2, p.base)).join("")
  );
};

const cabinet: Picture = (p) =>
  shadow(200, 310) +
  [84, 306].map((x) => box(x, 296, 10, 42, 3, wood.deep)).join("") +
  box(56, 174, 288, 124, 8, p.dark) +
  [64, 158, 252].map((x) => box(x, 184, 84, 104, 4, p.base) + box(x + 6, 190, 72, 92, 3, p.light)).join("") +
  [138, 232, 262].map((x) => oval(x, 236, 4, 4, p.deep)).join("") +
  box(50, 166, 300, 12, 4, p.base) +
  shape("M96 130h34l-6 36h-22z", paper.dark) +
  oval(113, 118, 24, 20, leaf.base) +
  box(250, 112, 62, 54, 3, paper.light) +
  box(257, 119, 48, 40, 2, leaf.pale);

const wardrobe: Picture = (p) =>
  shadow(200, 220) +
  [112, 278].map((x) => box(x, 322, 10, 16, 2, wood.deep)).join("") +
  box(100, 62, 200, 262, 8, p.dark) +
  box(108, 72, 90, 242, 4, p.base) +
  box(202, 72, 90, 242, 4, p.base) +
  box(118, 84, 70, 150, 3, p.light) +
  box(212, 84, 70, 150, 3, p.light) +
  stroke("M190 190v34M210 190v34", p.deep, 5);

const bed: Picture = (p) =>
  shadow(200, 330) +
  box(66, 128, 268, 150, 18, p.dark) +
  box(76, 138, 248, 100, 12, p.base) +
  box(92, 186, 98, 50, 18, paper.light) +
  box(210, 186, 98, 50, 18, paper.light) +
  shape("M66 232q134-22 268 0v68H66z", paper.base) +
  shape("M54 262q146-24 292 0v46q0 10-10 10H64q-10 0-10-10z", p.light) +
  stroke("M70 286q130-20 260 0", p.base, 4) +
  box(70, 316, 12, 22, 3, wood.deep) +
  box(318, 316, 12, 22, 3, wood.deep);

const tableLamp: Picture = (p) =>
  shadow(200, 120) +
  oval(200, 186, 118, 96, "#fff3d2") +
  shape("M156 106h88l28 92H128z", paper.dark) +
  shape("M156 106h88l6 20H150z", paper.light) +
  box(196, 198, 8, 22, 2, metal.dark) +
  shape("M178 220h44c28 26 34 62 18 98h-80c-16-36-10-72 18-98z", p.base) +
  shape("M184 226h12c-20 28-24 58-18 90h-14c-12-34-6-66 20-90z", p.light) +
  box(160, 318, 80, 20, 8, p.dark);

const floorLamp: Picture = (p) =>
  shadow(206, 130) +
  oval(170, 120, 92, 74, "#fff3d2") +
  stroke("M232 330V120q0-40-36-44", p.dark, 7) +
  shape("M120 132c0-44 26-70 60-70s56 26 56 70z", p.base) +
  shape("M134 132c2-38 20-60 44-64-14 16-22 38-22 64z", p.light) +
  oval(178, 134, 58, 8, "#ffe9b0") +
  oval(232, 332, 46, 9, p.deep);

const rug: Picture = (p) =>
  shape("M92 150h216l52 160H40z", p.base) +
  shape("M108 166h184l40 128H68z", p.light) +
  shape("M124 182h152l28 96H96z", p.base) +
  shape("M200 192l62 38-62 38-62-38z", p.pale) +
  shape("M200 208l36 22-36 22-36-22z", p.dark) +
  stroke(Array.from({ length: 14 }, (_, i) => `M${48 + i * 23.4} 312l-3 14`).join(""), paper.deep, 3);

const cushion: Picture = (p) =>
  shadow(200, 220, 326) +
  shape("M96 110q104 26 208 0q-22 104 0 206q-104-22-208 0q22-104 0-206z", p.base) +
  shape("M120 132q80 18 160 0q-14 82 0 160q-80-16-160 0q14-80 0-160z", p.light) +
  stroke("M150 168l100 100M250 168L150 268", p.base, 4) +
  oval(200, 218, 9, 9, p.dark);

const blanket: Picture = (p) =>
  shadow(200, 240) +
  box(92, 250, 216, 84, 22, p.dark) +
  box(92, 204, 216, 84, 22, p.base) +
  box(92, 160, 216, 82, 22, p.light) +
  stroke("M112 184h176M112 200h176", p.pale, 5) +
  stroke(Array.from({ length: 15 }, (_, i) => `M${104 + i * 13.7} 240v18`).join(""), p.pale, 4);

const curtains: Picture = (p) => {
  const side = (x: number) =>
    shape(`M${x} 88h96c-8 80-16 150 6 246H${x - 6}c10-90 8-160 6-246z`, p.base) +
    [18, 48, 76].map((dx) => stroke(`M${x + dx} 92q8 120-4 238`, dx === 48 ? p.light : p.dark, 6)).join("");
  return (
    box(104, 96, 192, 180, 4, "#dbe9ef") +
    stroke("M200 96v180M104 186h192", paper.light, 7) +
    side(64) +
    `<g transform="translate(400 0) scale(-1 1)">${side(64)}</g>` +
    stroke("M46 84h308", wood.dark, 8)
  );
};

const bedding: Picture = (p) =>
  shadow(200, 260) +
  box(80, 276, 240, 58, 18, p.light) +
  box(80, 228, 240, 58, 18, p.base) +
  box(80, 182, 240, 56, 18, p.pale) +
  stroke("M98 306h204M98 258h204M98 212h204", p.dark, 3) +
  box(104, 126, 88, 58, 20, p.base) +
  box(208, 126, 88, 58, 20, p.light);

const mirror: Picture = (p) =>
  shadow(200, 140) +
  box(116, 66, 168, 272, 84, p.dark) +
  box(126, 76, 148, 252, 74, "#dfe9ec") +
  shape("M150 260l84-150 22 12-92 168z", "#eef5f6");

const vase: Picture = (p) =>
  shadow(200, 120) +
  stroke("M196 190C190 130 160 110 146 92M200 190c0-60 2-90 6-116M206 190c6-50 30-66 50-80", leaf.dark, 4) +
  [
    [142, 86],
    [206, 66],
    [262, 104],
  ]
    .map(([x, y]) => oval(x, y, 17, 17, "#e9b9a4") + oval(x, y, 7, 7, "#cf8f74"))
    .join("") +
  oval(168, 142, 16, 8, leaf.base) +
  oval(236, 146, 16, 8, leaf.light) +
  shape("M174 186h52c-2 24 40 46 40 92 0 38-24 60-66 60s-66-22-66-60c0-46 42-68 40-92z", p.base) +
  shape("M182 194h14c-4 30-38 46-38 88 0 20 6 34 18 44-24-10-34-26-34-50 0-42 38-56 40-82z", p.light);

const clock: Picture = (p) =>
  oval(200, 206, 118, 118, p.dark) +
  oval(200, 202, 118, 118, p.base) +
  oval(200, 202, 98, 98, paper.light) +
  stroke("M200 118v12M200 274v12M116 202h12M272 202h12", ink.light, 6) +
  stroke("M200 202v-54M200 202l40 24", ink.base, 7) +
  oval(200, 202, 8, 8, p.deep);

export const rooms = {
  desk,
  table,
  coffeeTable,
  bookshelf,
  cabinet,
  wardrobe,
  bed,
  tableLamp,
  floorLamp,
  rug,
  cushion,
  blanket,
  curtains,
  bedding,
  mirror,
  vase,
  clock,
};
