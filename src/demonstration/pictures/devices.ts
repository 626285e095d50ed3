import { box, ink, metal, oval, type Picture, paper, shadow, shape, stroke } from "./draw.ts";

const glow = "#dfe8ee";

const phone: Picture = (p) =>
  shadow(212, 190) +
  box(206, 78, 116, 258, 24, p.dark) +
  box(212, 84, 104, 246, 20, p.base) +
  box(224, 98, 44, 62, 16, p.dark) +
  oval(246, 114, 11, 11, ink.deep) +
  oval(246, 143, 11, 11, ink.deep) +
  box(92, 70, 124, 266, 26, ink.deep) +
  box(99, 77, 110, 252, 20, glow) +
  shape("M99 250c34-44 62 8 110-42v101c0 12-8 20-20 20h-70c-12 0-20-8-20-20z", p.pale) +
  oval(176, 142, 21, 21, "#f3d9a4") +
  box(136, 84, 36, 8, 4, ink.deep);

const laptop: Picture = (p) =>
  shadow(200, 320) +
  box(82, 118, 236, 164, 14, p.dark) +
  box(92, 128, 216, 144, 6, ink.deep) +
  box(97, 133, 206, 134, 3, glow) +
  shape("M97 238c50-60 92 6 206-64v93H97z", "#b9ccd6") +
  oval(256, 166, 16, 16, "#f3d9a4") +
  shape("M48 282h304l16 40c2 8-4 14-12 14H44c-8 0-14-6-12-14z", p.base) +
  shape("M78 290h244l8 24H70z", p.dark) +
  box(160, 318, 80, 12, 4, p.light);

const tablet: Picture = (p) =>
  shadow(200, 230) +
  box(98, 76, 204, 262, 20, p.dark) +
  box(102, 80, 196, 254, 17, p.base) +
  box(114, 96, 172, 222, 6, glow) +
  shape("M114 260c50-50 90 20 172-50v108H114z", "#b9ccd6") +
  oval(244, 146, 20, 20, "#f3d9a4") +
  box(316, 106, 11, 200, 5, paper.dark) +
  box(316, 106, 11, 26, 5, p.dark) +
  shape("M316 304h11l-5.500 20z", ink.base);

const headphones: Picture = (p) =>
  shadow(200, 220) +
  stroke("M108 246c-14-190 198-190 184 0", p.dark, 21) +
  stroke("M112 214c4-130 172-130 176 0", p.light, 7) +
  box(84, 220, 62, 110, 28, p.base) +
  box(254, 220, 62, 110, 28, p.base) +
  box(126, 228, 26, 94, 13, ink.base) +
  box(248, 228, 26, 94, 13, ink.base) +
  box(94, 236, 14, 76, 7, p.light);

const earbuds: Picture = (p) =>
  shadow(200, 220) +
  shape("M110 250h180v42c0 28-18 46-46 46h-88c-28 0-46-18-46-46z", p.base) +
  shape("M110 252c0-74 180-74 180 0z", p.dark) +
  box(110, 244, 180, 12, 4, p.deep) +
  oval(200, 284, 5, 5, "#9fd39a") +
  [150, 250]
    .map(
      (x) =>
        box(x - 9, 134, 18, 78, 9, p.light) +
        oval(x, 128, 27, 26, p.base) +
        oval(x + (x < 200 ? -9 : 9), 124, 13, 15, ink.light),
    )
    .join("");

const speaker: Picture = (p) =>
  shadow(200, 180) +
  box(122, 84, 156, 254, 44, p.base) +
  box(122, 84, 44, 254, 30, p.light) +
  box(134, 108, 132, 206, 34, p.dark) +
  oval(200, 244, 50, 50, ink.dark) +
  oval(200, 244, 34, 34, ink.light) +
  oval(200, 244, 13, 13, ink.deep) +
  oval(200, 150, 26, 26, ink.dark) +
  oval(200, 150, 13, 13, ink.light);

const watch: Picture = (p) =>
  shadow(200, 110) +
  shape("M164 66h72l10 74H154z", p.dark) +
  shape("M154 262h92l-10 76h-72z", p.dark) +
  box(134, 130, 132, 142, 38, metal.dark) +
  box(140, 136, 120, 130, 33, ink.deep) +
  stroke("M200 164a38 38 0 1 1-36 50", "#8fd0a0", 9) +
  stroke("M200 182a20 20 0 1 1-18 28", "#f0b27a", 8) +
  box(264, 176, 10, 32, 4, metal.base);

const monitor: Picture = (p) =>
  shadow(200, 160) +
  shape("M180 268h40l10 60h-60z", p.dark) +
  box(140, 324, 120, 14, 7, p.base) +
  box(50, 88, 300, 188, 12, p.dark) +
  box(60, 98, 280, 160, 4, glow) +
  shape("M60 216c80-80 130 24 280-76v118H60z", "#b4c9d4") +
  oval(274, 138, 20, 20, "#f3d9a4");

const powerBank: Picture = (p) =>
  shadow(200, 130) +
  stroke("M200 92c0-50 78-40 78 10v40", ink.base, 7) +
  box(270, 138, 16, 28, 4, metal.dark) +
  box(140, 92, 120, 246, 26, p.dark) +
  box(146, 92, 112, 240, 24, p.base) +
  box(152, 100, 22, 224, 11, p.light) +
  [0, 1, 2, 3].map((i) => oval(196 + i * 14, 124, 4, 4, i < 3 ? "#bfe6b8" : p.dark)).join("");

const keyboard: Picture = (p) =>
  shadow(200, 330, 300) +
  box(36, 158, 328, 138, 16, p.deep) +
  box(36, 150, 328, 136, 16, p.base) +
  [0, 1, 2].map((row) => keys(p.light, p.pale, row)).join("") +
  box(110, 250, 160, 24, 5, p.light) +
  box(54, 250, 46, 24, 5, p.light) +
  box(280, 250, 66, 24, 5, "#e2a36d");

function keys(fill: string, top: string, row: number): string {
  return Array.from({ length: 10 }, (_, column) => {
    const [x, y] = [54 + column * 29.6, 164 + row * 28];
    return box(x, y, 25, 23, 5, fill) + box(x + 4, y + 2, 17, 15, 4, top);
  }).join("");
}

export const devices = {
  phone,
  laptop,
  tablet,
  headphones,
  earbuds,
  speaker,
  watch,
  monitor,
  powerBank,
  keyboard,
};
