import { box, ink, metal, oval, type Picture, paper, shadow, shape, stroke, wood } from "./draw.ts";

const kettle: Picture = (p) =>
  shadow(196, 210) +
  stroke("M270 160c54 0 54 116 2 124", ink.base, 15) +
  shape("M128 166l-44 4 34 60z", p.dark) +
  shape("M134 140h124c20 50 26 110 20 176H114c-6-66 0-126 20-176z", p.base) +
  shape("M146 148h22c-20 50-26 104-22 160h-22c-4-58 2-112 22-160z", p.light) +
  shape("M142 140c6-26 104-26 108 0z", p.dark) +
  oval(196, 112, 13, 10, ink.base) +
  box(106, 314, 180, 22, 8, ink.base);

const pan: Picture = (p) =>
  shadow(180, 260, 300) +
  stroke("M262 236l100-34", ink.base, 17) +
  oval(160, 262, 122, 38, p.deep) +
  oval(160, 246, 122, 40, p.base) +
  oval(160, 244, 104, 31, ink.dark) +
  oval(142, 240, 36, 14, paper.light) +
  oval(146, 238, 14, 8, "#e9b844");

const pot: Picture = (p) =>
  shadow(200, 260) +
  box(70, 206, 40, 20, 10, p.dark) +
  box(290, 206, 40, 20, 10, p.dark) +
  shape("M94 188h212v104c0 28-18 46-46 46H140c-28 0-46-18-46-46z", p.base) +
  shape("M106 196h24v94c0 20 8 34 22 40-26 0-46-14-46-40z", p.light) +
  shape("M86 190c6-50 222-50 228 0z", p.dark) +
  box(86, 184, 228, 14, 7, p.light) +
  box(178, 128, 44, 18, 9, metal.dark);

const knife: Picture = (p) =>
  shadow(200, 260, 306) +
  shape("M62 262L262 122c24-12 40 4 26 24-40 58-110 96-226 116z", "#d8dce0") +
  shape("M62 262L262 122c8-4 14-4 20-2C220 190 150 236 62 262z", "#eef1f3") +
  stroke("M282 128l62-46", p.dark, 28) +
  stroke("M284 122l58-43", p.base, 16);

const mug: Picture = (p) =>
  shadow(190, 180) +
  stroke("M252 186c58-8 58 92 0 88", p.dark, 18) +
  shape("M112 146h150v140c0 32-20 52-50 52h-50c-30 0-50-20-50-52z", p.base) +
  shape("M124 160h24v128c0 20 8 34 20 42-28-2-44-18-44-44z", p.light) +
  oval(187, 148, 75, 17, p.light) +
  oval(187, 150, 64, 12, "#6b4630") +
  stroke("M164 112c-10-16 10-22 0-40M200 112c-10-16 10-22 0-40", "#cfc6ba", 6);

const plate: Picture = (p) =>
  shadow(200, 280, 322) +
  oval(200, 286, 136, 34, p.deep) +
  oval(200, 270, 136, 36, p.dark) +
  oval(200, 252, 136, 38, p.base) +
  oval(200, 230, 136, 40, p.light) +
  oval(200, 228, 96, 26, p.pale) +
  oval(200, 230, 90, 22, p.light);

const coffeeMaker: Picture = (p) =>
  shadow(200, 200) +
  box(118, 88, 164, 250, 18, p.dark) +
  box(118, 88, 164, 74, 18, p.base) +
  box(140, 170, 120, 128, 8, ink.deep) +
  shape("M158 206h76l10 74c0 8-6 14-14 14h-68c-8 0-14-6-14-14z", "#e4ecee") +
  shape("M153 250h86l4 32c0 6-5 12-13 12h-68c-8 0-13-6-13-12z", "#5b3a26") +
  box(176, 162, 40, 26, 5, metal.base) +
  box(118, 306, 164, 32, 12, p.base) +
  oval(160, 122, 9, 9, paper.light) +
  oval(190, 122, 9, 9, metal.pale);

const blender: Picture = (p) =>
  shadow(200, 150) +
  shape("M144 92h112l-16 150h-80z", "#e3edef") +
  shape("M150 150h100l-10 92h-80z", "#c9dba8") +
  stroke("M256 112c40 0 36 84-8 92", "#d3dfe2", 11) +
  box(140, 76, 120, 20, 8, ink.base) +
  shape("M154 242h92l20 78c2 10-4 18-14 18H148c-10 0-16-8-14-18z", p.base) +
  oval(200, 296, 19, 19, paper.light) +
  stroke("M200 296v-12", ink.base, 4);

const board: Picture = (p) =>
  shadow(200, 240, 326) +
  `<g transform="rotate(-8 200 210)">` +
  box(108, 106, 184, 216, 24, p.dark) +
  box(108, 98, 184, 216, 24, p.base) +
  stroke("M132 130v150M172 112v188M226 112v188M266 130v150", p.dark, 3) +
  box(178, 116, 44, 18, 9, p.deep) +
  "</g>" +
  oval(172, 236, 20, 19, "#c9473c") +
  oval(212, 254, 20, 19, "#d6594b") +
  stroke("M172 218v-8M212 236v-8", wood.deep, 4);

const bottle: Picture = (p) =>
  shadow(200, 110) +
  box(170, 66, 60, 46, 10, ink.base) +
  box(178, 106, 44, 18, 3, metal.base) +
  shape(
    "M172 122h56c20 12 26 24 26 46v146c0 14-10 24-24 24h-60c-14 0-24-10-24-24V168c0-22 6-34 26-46z",
    p.base,
  ) +
  shape("M174 136c-12 10-16 20-16 36v138c0 10 4 16 10 20h14c-6-6-8-12-8-20V172c0-16 4-26 12-36z", p.light) +
  box(146, 226, 108, 6, 0, p.dark);

export const kitchenware = { kettle, pan, pot, knife, mug, plate, coffeeMaker, blender, board, bottle };
