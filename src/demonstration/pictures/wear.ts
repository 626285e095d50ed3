import { box, ink, metal, oval, type Picture, paper, shadow, shape, stroke, wood } from "./draw.ts";

const hanger = stroke("M200 92v-14c0-16 22-14 20 0M200 92l-70 26M200 92l70 26", wood.dark, 6);
const torso = "M150 108l-72 46 28 66 34-14v126h120V206l34 14 28-66-72-46";

const tShirt: Picture = (p) =>
  shape(`${torso}c-10 30-90 30-100 0z`, p.base) +
  stroke("M150 108c10 34 90 34 100 0", p.dark, 8) +
  shape("M140 206l-34 14-6-14 40-22zM260 206l34 14 6-14-40-22z", p.dark) +
  stroke("M158 250v74M242 240v84", p.dark, 3) +
  stroke("M140 322h120", p.dark, 4);

const shirt: Picture = (p) =>
  shape("M152 100l-66 40-28 170 38 10 36-130v148h136V190l36 130 38-10-28-170-66-40z", p.base) +
  shape("M132 190v148h16V170zM268 190v148h-16V170z", p.dark) +
  shape("M152 100l48 44-30 26-30-58zM248 100l-48 44 30 26 30-58z", p.light) +
  stroke("M200 146v192", p.dark, 4) +
  [178, 214, 250, 286, 320].map((y) => oval(200, y, 4, 4, paper.light)).join("") +
  shape("M220 196h34v34l-17 8-17-8z", p.dark);

const sweater: Picture = (p) =>
  shape(
    "M146 104l-62 36-32 168 44 12 38-118v136h132V202l38 118 44-12-32-168-62-36c-14 20-94 20-108 0z",
    p.base,
  ) +
  stroke("M146 104c14 26 94 26 108 0", p.dark, 12) +
  [178, 206, 234]
    .map((y) => stroke(`M138 ${y}l15-12 15 12 16-12 16 12 16-12 16 12 15-12 15 12`, p.light, 5))
    .join("") +
  shape("M134 316h132v22H134z", p.dark) +
  shape("M50 296l46 12-4 16-45-12zM350 296l-46 12 4 16 45-12z", p.dark);

const jacket: Picture = (p) =>
  shape("M150 96l-66 44-30 168 42 12 36-124v142h136V196l36 124 42-12-30-168-66-44z", p.base) +
  shape("M150 96c0-30 100-30 100 0l-20 40h-60z", p.dark) +
  shape("M166 100c6-16 62-16 68 0l-18 30h-32z", p.deep) +
  stroke("M132 210h136M132 250h136M132 290h136", p.dark, 4) +
  stroke("M200 134v204", metal.pale, 5) +
  stroke("M148 268l30-18M252 268l-30-18", p.deep, 6) +
  stroke("M84 200l36 12M316 200l-36 12M72 254l34 10M328 254l-34 10", p.dark, 4);

const dress: Picture = (p) =>
  hanger +
  shape("M156 112c8 34 80 34 88 0l22 10-20 78 66 130c-70 18-154 18-224 0l66-130-20-78z", p.base) +
  shape("M154 200l-66 130c16 4 32 7 48 9l36-139zM246 200l66 130c-16 4-32 7-48 9l-36-139z", p.dark) +
  shape("M186 206h28l14 136c-18 1-38 1-56 0z", p.light) +
  stroke("M153 202h94", p.deep, 9);

const trousers: Picture = (p) =>
  shape("M136 76h128l24 262h-64l-24-186-24 186h-64z", p.base) +
  shape("M136 76h30l-20 262h-34zM264 76h-30l20 262h34z", p.dark) +
  box(134, 70, 132, 24, 6, p.deep) +
  oval(200, 82, 5, 5, metal.pale) +
  stroke("M200 94v52M148 100c2 20-4 28-14 34M252 100c-2 20 4 28 14 34", p.deep, 4);

const scarf: Picture = (p) =>
  shape("M150 150l-18 170h56l20-150z", p.dark) +
  shape("M214 160l10 178h56l-16-186z", p.base) +
  shape("M112 116c20-50 156-50 176 0 10 30-10 60-88 60s-98-30-88-60z", p.base) +
  shape("M142 116c16-26 100-26 116 0 2 16-24 26-58 26s-60-10-58-26z", p.deep) +
  stroke("M226 214h42M230 244h42M138 230h44M136 260h44", p.light, 6) +
  stroke(
    Array.from({ length: 6 }, (_, i) => `M${229 + i * 9.5} 338v14M${136 + i * 9.5} 320v14`).join(""),
    p.pale,
    4,
  );

const hat: Picture = (p) =>
  shadow(200, 300, 300) +
  oval(200, 270, 150, 32, p.dark) +
  oval(200, 262, 150, 30, p.base) +
  shape("M116 256c-4-140 172-140 168 0-30 22-138 22-168 0z", p.light) +
  shape("M116 238c30 22 138 22 168 0v20c-30 22-138 22-168 0z", p.deep) +
  shape("M138 222c-2-60 24-86 52-90-22 18-32 50-30 98-8-2-16-4-22-8z", p.pale);

const sneaker: Picture = (p) =>
  shadow(200, 310) +
  shape("M60 214c26 12 60 10 84-20 26 40 84 52 150 62 40 6 54 20 52 50H56c-6-34-4-64 4-92z", p.base) +
  shape("M60 214c26 12 60 10 84-20l18 20c-30 36-70 46-106 40 0-14 2-28 4-40z", p.dark) +
  shape("M250 248c70 8 98 16 96 58h-84c-20-16-22-40-12-58z", p.light) +
  stroke("M168 220l-20 18M190 232l-18 20M214 241l-16 20M236 247l-12 20", paper.light, 7) +
  shape("M50 302h298c6 22-2 36-20 36H70c-14 0-22-14-20-36z", paper.light) +
  shape("M50 322h300c-2 10-10 16-22 16H70c-12 0-18-6-20-16z", paper.deep);

const boot: Picture = (p) =>
  shadow(206, 270) +
  shape("M118 82h112v128c22 30 96 20 108 96H112c8-70 10-150 6-224z", p.base) +
  shape("M118 82h34c4 80 2 160-6 224h-34c8-70 10-150 6-224z", p.dark) +
  box(112, 76, 124, 24, 11, p.deep) +
  shape("M262 238c44 12 70 28 76 68h-70c-14-20-16-46-6-68z", p.light) +
  stroke("M180 128h50M180 156h50M182 184h50M194 210l40 4", paper.dark, 6) +
  shape("M106 302h236c4 20 0 36-14 36H118c-12 0-16-16-12-36z", ink.base) +
  stroke("M124 338v-10M160 338v-10M196 338v-10M232 338v-10M268 338v-10M304 338v-10", ink.pale, 5);

const loafer: Picture = (p) =>
  shadow(200, 310) +
  shape("M56 222c34 14 80 10 110-8 30 34 90 40 138 54 36 10 46 26 44 46H52c-6-36-4-66 4-92z", p.base) +
  shape("M56 222c34 14 80 10 110-8l14 12c-30 32-76 44-126 34 0-14 0-26 2-38z", p.deep) +
  shape("M180 226c40 26 82 30 124 42-30 30-96 26-134-16z", p.light) +
  stroke("M206 258c22-4 40-2 56 8", p.deep, 9) +
  box(48, 312, 302, 18, 8, ink.base) +
  box(50, 318, 78, 20, 4, ink.dark);

const umbrella: Picture = (p) =>
  shadow(210, 90) +
  stroke("M200 92v214c0 34 44 34 44 2", wood.dark, 9) +
  shape(
    "M50 216c0-84 66-138 150-138s150 54 150 138c-20-22-54-22-76 0-20-22-54-22-74 0-20-22-54-22-74 0-22-22-56-22-76 0z",
    p.base,
  ) +
  shape("M200 78c-40 30-66 80-74 138 20-22 54-22 74 0z", p.light) +
  shape("M200 78c-84 0-150 54-150 138 20-22 54-22 76 0 6-60 32-108 74-138z", p.dark) +
  stroke("M200 78V64", metal.dark, 7);

export const wear = {
  tShirt,
  shirt,
  sweater,
  jacket,
  dress,
  trousers,
  scarf,
  hat,
  sneaker,
  boot,
  loafer,
  umbrella,
};
