import { box, ink, metal, oval, type Picture, paper, shadow, shape, stroke, wood } from "./draw.ts";

const backpack: Picture = (p) =>
  shadow(200, 200) +
  stroke("M168 88c0-40 64-40 64 0", p.deep, 11) +
  box(92, 206, 40, 104, 16, p.dark) +
  box(268, 206, 40, 104, 16, p.dark) +
  shape("M112 312V158c0-54 38-80 88-80s88 26 88 80v154c0 16-10 26-26 26H138c-16 0-26-10-26-26z", p.base) +
  shape("M124 308V160c0-44 28-66 62-70-26 16-36 40-36 72v166c-16 0-26-6-26-20z", p.light) +
  box(138, 216, 124, 96, 18, p.dark) +
  stroke("M150 242h100", metal.pale, 5) +
  stroke("M140 160c20-18 100-18 120 0", p.deep, 5) +
  box(184, 176, 32, 20, 5, p.deep);

const tote: Picture = (p) =>
  shadow(200, 230) +
  stroke("M150 176c0-120 100-120 100 0", p.deep, 10) +
  shape("M96 160h208l18 160c2 10-6 18-16 18H94c-10 0-18-8-16-18z", p.base) +
  shape("M96 160h30l-14 178H94c-10 0-18-8-16-18z", p.light) +
  box(92, 154, 216, 20, 6, p.dark) +
  stroke("M150 174v28M250 174v28", p.deep, 10) +
  box(176, 238, 48, 30, 5, p.dark);

const suitcase: Picture = (p) =>
  shadow(200, 180) +
  stroke("M162 120V62h76v58", metal.dark, 8) +
  box(112, 112, 176, 212, 22, p.dark) +
  box(118, 112, 164, 206, 20, p.base) +
  stroke("M146 130v170M182 130v170M218 130v170M254 130v170", p.dark, 5) +
  stroke("M140 130v170M176 130v170M212 130v170M248 130v170", p.light, 4) +
  box(180, 104, 40, 14, 7, ink.base) +
  oval(140, 332, 10, 10, ink.dark) +
  oval(260, 332, 10, 10, ink.dark);

const wallet: Picture = (p) =>
  shadow(200, 260, 316) +
  box(86, 142, 224, 30, 10, paper.dark) +
  box(96, 130, 190, 40, 8, "#8fb39a") +
  box(74, 156, 252, 154, 18, p.base) +
  box(74, 156, 252, 46, 18, p.light) +
  stroke("M92 294h216", p.dark, 3) +
  shape("M252 214h74v42h-74c-28 0-28-42 0-42z", p.dark) +
  oval(264, 235, 8, 8, "#d9b566");

const tent: Picture = (p) =>
  shadow(200, 350) +
  shape("M200 96L40 336h320z", p.base) +
  shape("M200 96L40 336h80z", p.dark) +
  shape("M200 96l-46 240h92z", p.deep) +
  shape("M200 96l-46 240h24l22-150zM200 96l46 240h-24l-22-150z", p.pale) +
  stroke("M200 96v-20M40 336l-16 6M360 336l16 6", wood.dark, 5);

const sleepingBag: Picture = (p) =>
  shadow(200, 320, 320) +
  shape("M70 200c0-50 40-70 90-66l150 24c40 8 56 40 52 80s-30 66-70 64l-160-12c-40-4-62-40-62-90z", p.base) +
  [150, 196, 242, 288].map((x) => stroke(`M${x} ${140 + (x - 150) / 7}q-18 74 2 150`, p.dark, 4)).join("") +
  oval(122, 206, 50, 58, p.dark) +
  oval(124, 206, 36, 44, p.pale) +
  box(94, 192, 56, 42, 18, paper.light);

const mat: Picture = (p) =>
  shadow(206, 310, 322) +
  shape("M112 250l236-14v70l-236 14z", p.base) +
  shape("M112 300l236-14v20l-236 14z", p.dark) +
  oval(112, 262, 62, 60, p.dark) +
  oval(112, 258, 62, 60, p.base) +
  [48, 34, 20]
    .map((r) => `<circle cx="112" cy="258" r="${r}" fill="none" stroke="${p.dark}" stroke-width="5"/>`)
    .join("") +
  oval(112, 258, 8, 8, p.deep) +
  stroke("M230 244v62", paper.dark, 9);

const helmet: Picture = (p) =>
  shadow(200, 270) +
  stroke("M126 258c10 50 50 66 76 68M274 258c-10 50-40 66-72 68", ink.base, 6) +
  shape("M66 252c-6-110 70-158 140-156 80 2 134 66 132 150-60 26-206 30-272 6z", p.base) +
  shape("M82 248c0-90 54-134 104-140-44 30-66 80-64 148-14-2-28-4-40-8z", p.light) +
  [
    "M150 240c-2-56 14-92 36-116 6 36 4 80-4 118z",
    "M214 242c6-50 2-90-4-120 30 20 48 62 46 116z",
    "M282 236c2-40-8-74-24-96 26 18 44 50 48 90z",
  ]
    .map((d) => shape(d, p.deep))
    .join("") +
  shape("M60 246c66 28 214 24 280-4l8 18c-70 30-228 32-294 6z", ink.base);

const blocks: Picture = (p) =>
  shadow(200, 280) +
  box(82, 238, 100, 100, 10, p.base) +
  box(82, 238, 100, 22, 10, p.light) +
  box(196, 238, 100, 100, 10, "#e3b667") +
  box(196, 238, 100, 22, 10, "#edc987") +
  box(140, 134, 100, 100, 10, "#7fa6a0") +
  box(140, 134, 100, 22, 10, "#9cbdb7") +
  shape("M190 60l54 70H136z", p.dark) +
  oval(132, 300, 20, 20, paper.light) +
  shape("M246 280l24 40h-48z", paper.light) +
  box(174, 174, 32, 40, 4, paper.light) +
  oval(324, 316, 23, 23, "#cf7d6a");

const teddy: Picture = (p) =>
  shadow(200, 210) +
  oval(148, 104, 27, 27, p.base) +
  oval(252, 104, 27, 27, p.base) +
  oval(148, 104, 14, 14, p.pale) +
  oval(252, 104, 14, 14, p.pale) +
  oval(122, 246, 28, 46, p.dark) +
  oval(278, 246, 28, 46, p.dark) +
  oval(200, 262, 78, 76, p.base) +
  oval(200, 272, 48, 50, p.pale) +
  oval(148, 322, 34, 22, p.dark) +
  oval(252, 322, 34, 22, p.dark) +
  oval(200, 152, 74, 66, p.light) +
  oval(200, 176, 32, 25, p.pale) +
  oval(200, 166, 11, 8, ink.dark) +
  oval(172, 144, 7, 7, ink.dark) +
  oval(228, 144, 7, 7, ink.dark) +
  stroke("M200 174v8c-6 8-14 8-18 4M200 182c6 8 14 8 18 4", ink.base, 4) +
  shape("M168 218l32 12 32-12v26l-32-12-32 12z", "#c9584c");

export const carried = { backpack, tote, suitcase, wallet, tent, sleepingBag, mat, helmet, blocks, teddy };
