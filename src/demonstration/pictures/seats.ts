import { box, ink, metal, oval, type Picture, shadow, shape, stroke, wood } from "./draw.ts";

const legs = (...xs: number[]) => xs.map((x) => box(x, 306, 9, 32, 3, wood.dark)).join("");

const sofa: Picture = (p) =>
  shadow(200, 320) +
  legs(78, 313) +
  box(62, 166, 276, 110, 24, p.dark) +
  box(74, 160, 124, 92, 18, p.base) +
  box(202, 160, 124, 92, 18, p.base) +
  box(74, 236, 126, 44, 14, p.light) +
  box(200, 236, 126, 44, 14, p.light) +
  box(44, 204, 42, 106, 19, p.base) +
  box(314, 204, 42, 106, 19, p.base) +
  box(66, 270, 268, 40, 10, p.dark) +
  stroke("M200 172V246", p.dark, 3) +
  box(92, 192, 52, 50, 12, p.pale);

const sectional: Picture = (p) =>
  shadow(200, 350) +
  legs(52, 344) +
  box(38, 166, 306, 108, 24, p.dark) +
  box(50, 160, 96, 90, 17, p.base) +
  box(150, 160, 96, 90, 17, p.base) +
  box(250, 160, 90, 90, 17, p.base) +
  box(50, 236, 98, 42, 13, p.light) +
  box(148, 236, 98, 42, 13, p.light) +
  shape("M248 244q0-8 8-8h80q7 0 9 7l15 62H248z", p.light) +
  box(246, 296, 118, 30, 9, p.dark) +
  stroke("M256 296h98", p.base, 4) +
  box(40, 270, 214, 40, 10, p.dark) +
  box(24, 206, 40, 104, 18, p.base) +
  stroke("M148 172V246M247 172V240", p.dark, 3) +
  box(262, 186, 54, 48, 12, p.pale);

const armchair: Picture = (p) =>
  shadow(200, 210) +
  stroke("M138 300l-12 38M262 300l12 38", wood.dark, 9) +
  shape("M128 260V142c0-34 30-52 72-52s72 18 72 52v118z", p.base) +
  shape("M146 250V150c0-26 24-40 54-40s54 14 54 40v100z", p.light) +
  box(104, 206, 42, 100, 20, p.dark) +
  box(254, 206, 42, 100, 20, p.dark) +
  box(138, 240, 124, 44, 16, p.pale) +
  box(122, 276, 156, 32, 12, p.dark);

const chair: Picture = (p) =>
  shadow(200, 160) +
  stroke("M148 236l-12 102M252 236l12 102", p.deep, 10) +
  stroke("M152 236L146 96M248 236l6-140", p.dark, 11) +
  shape("M146 92q54-18 108 0l-3 48q-51-14-102 0z", p.base) +
  stroke("M150 172q50-12 100 0", p.base, 10) +
  shape("M136 226q64-16 128 0l6 22q-70 12-140 0z", p.light) +
  stroke("M142 292h116", p.deep, 6);

const officeChair: Picture = (p) =>
  shadow(200, 200) +
  stroke("M200 268v44M200 312l-62 18M200 312l62 18M200 312v20", ink.base, 10) +
  oval(138, 333, 9, 9, ink.dark) +
  oval(262, 333, 9, 9, ink.dark) +
  oval(200, 336, 9, 9, ink.dark) +
  box(146, 84, 108, 140, 30, p.base) +
  box(158, 98, 84, 112, 22, p.light) +
  stroke("M166 128h68M166 152h68M166 176h68", p.base, 4) +
  stroke("M128 256v-44h20M272 256v-44h-20", ink.base, 9) +
  box(128, 234, 144, 38, 18, p.dark) +
  box(138, 232, 124, 20, 10, p.base);

const stool: Picture = (p) =>
  shadow(200, 150) +
  stroke("M166 170l-30 168M234 170l30 168M180 170l-6 168M220 170l6 168", wood.dark, 8) +
  stroke("M150 268h100", metal.base, 8) +
  shape("M140 92q60-22 120 0v30q-60-14-120 0z", p.dark) +
  oval(200, 156, 74, 20, p.dark) +
  oval(200, 148, 74, 20, p.light);

const campingChair: Picture = (p) =>
  shadow(200, 220) +
  stroke("M120 196l132 140M280 196L148 336M128 120l-8 116M272 120l8 116", metal.dark, 8) +
  shape("M130 112q70 20 140 0l6 116q-76 24-152 0z", p.base) +
  shape("M124 226q76 26 152 0l10 24q-86 34-172 0z", p.light) +
  stroke("M106 196h40M254 196h40", p.deep, 13);

export const seats = { sofa, sectional, armchair, chair, officeChair, stool, campingChair };
