/** One colour in the tones that a picture is shaded with. */
export interface Paint {
  readonly base: string;
  readonly light: string;
  readonly pale: string;
  readonly dark: string;
  readonly deep: string;
}

/** A picture's shapes, on a square of 400 units that stands on a floor at 340. */
export type Picture = (paint: Paint) => string;

export const wood = paintOf("#bb8d60");
export const metal = paintOf("#a9adb3");
export const ink = paintOf("#3b3c43");
export const paper = paintOf("#f7f3ec");
export const leaf = paintOf("#7f9c78");

export function paintOf(base: string): Paint {
  return {
    base,
    light: mix(base, "#ffffff", 0.18),
    pale: mix(base, "#ffffff", 0.42),
    dark: mix(base, "#1d1b22", 0.14),
    deep: mix(base, "#1d1b22", 0.32),
  };
}

/** A colour between two, `share` of the way to the second. */
export function mix(from: string, to: string, share: number): string {
  const channel = (at: number) => {
    const [a, b] = [from, to].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

export const box = (
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  fill: string,
): string => `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`;

export const oval = (x: number, y: number, rx: number, ry: number, fill: string): string =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"/>`;

export const shape = (d: string, fill: string): string => `<path d="${d}" fill="${fill}"/>`;

export const stroke = (d: string, colour: string, width: number): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** The shadow that a thing throws on the floor. */
export const shadow = (x: number, width: number, y = 340): string =>
  `<ellipse cx="${x}" cy="${y}" rx="${width / 2}" ry="${Math.max(5, width / 26)}" fill="#2b2622" opacity=".14"/>`;
