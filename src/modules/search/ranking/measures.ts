/**
 * Units as titles and shoppers write them. `per` turns the written unit into the one that is indexed, so that
 * `2 ft`, `2'` and `24 in.` become the same word. Units that few people convert keep their own name.
 */
const written: Readonly<Record<string, { readonly unit: string; readonly per?: number }>> = {
  in: { unit: "in" },
  inch: { unit: "in" },
  inches: { unit: "in" },
  ft: { unit: "in", per: 12 },
  foot: { unit: "in", per: 12 },
  feet: { unit: "in", per: 12 },
  yd: { unit: "in", per: 36 },
  yard: { unit: "in", per: 36 },
  yards: { unit: "in", per: 36 },
  mm: { unit: "mm" },
  cm: { unit: "mm", per: 10 },
  m: { unit: "mm", per: 1000 },
  meter: { unit: "mm", per: 1000 },
  meters: { unit: "mm", per: 1000 },
  lb: { unit: "lb" },
  lbs: { unit: "lb" },
  pound: { unit: "lb" },
  pounds: { unit: "lb" },
  oz: { unit: "oz" },
  ounce: { unit: "oz" },
  ounces: { unit: "oz" },
  kg: { unit: "g", per: 1000 },
  g: { unit: "g" },
  gal: { unit: "gal" },
  gallon: { unit: "gal" },
  gallons: { unit: "gal" },
  qt: { unit: "qt" },
  quart: { unit: "qt" },
  quarts: { unit: "qt" },
  ml: { unit: "ml" },
  l: { unit: "ml", per: 1000 },
  liter: { unit: "ml", per: 1000 },
  liters: { unit: "ml", per: 1000 },
  litre: { unit: "ml", per: 1000 },
  litres: { unit: "ml", per: 1000 },
  w: { unit: "w" },
  watt: { unit: "w" },
  watts: { unit: "w" },
  v: { unit: "v" },
  volt: { unit: "v" },
  volts: { unit: "v" },
  amp: { unit: "amp" },
  amps: { unit: "amp" },
  hp: { unit: "hp" },
  btu: { unit: "btu" },
  gb: { unit: "gb" },
  tb: { unit: "gb", per: 1000 },
  mb: { unit: "mb" },
  mah: { unit: "mah" },
  hz: { unit: "hz" },
  mhz: { unit: "mhz" },
  ghz: { unit: "ghz" },
  mp: { unit: "mp" },
  megapixel: { unit: "mp" },
  megapixels: { unit: "mp" },
  gauge: { unit: "gauge" },
  ga: { unit: "gauge" },
  awg: { unit: "gauge" },
  pk: { unit: "pack" },
  pack: { unit: "pack" },
  pc: { unit: "piece" },
  pcs: { unit: "piece" },
  piece: { unit: "piece" },
  pieces: { unit: "piece" },
  ct: { unit: "count" },
  count: { unit: "count" },
  psi: { unit: "psi" },
  cfm: { unit: "cfm" },
  gpm: { unit: "gpm" },
  rpm: { unit: "rpm" },
  lumen: { unit: "lumen" },
  lumens: { unit: "lumen" },
  light: { unit: "light" },
  lights: { unit: "light" },
  drawer: { unit: "drawer" },
  drawers: { unit: "drawer" },
  shelf: { unit: "shelf" },
  tier: { unit: "tier" },
  person: { unit: "person" },
};

/** Units that mean nothing without their number, so that they are no words of their own. */
const bare = new Set([
  "in",
  "inch",
  "inches",
  "ft",
  "foot",
  "feet",
  "mm",
  "cm",
  "m",
  "lb",
  "lbs",
  "oz",
  "w",
  "v",
  "l",
  "g",
]);

export const isUnit = (word: string): boolean => Object.hasOwn(written, word);
export const isBareUnit = (word: string): boolean => bare.has(word);

/** `("24", "in")` and `("2", "ft")` → `24in`. The number is in the canonical form of `canonicalNumber`. */
export function measureWord(number: string, unit: string): string {
  const { unit: name, per = 1 } = written[unit] ?? { unit };
  return `${plain(Number(number) * per)}${name}`;
}

/** `3/4` and `.75` → `0.75`; `1-1/2` and `1 1/2` → `1.5`; `1,000` → `1000`. */
export function canonicalNumber(text: string): string {
  const mixed = /^(?:(\d+)[- ])?(\d+)\/(\d+)$/.exec(text);
  if (mixed) {
    const [, whole = "0", above, below] = mixed;
    return Number(below) === 0 ? text : plain(Number(whole) + Number(above) / Number(below));
  }
  return plain(Number(text.replaceAll(",", "")));
}

const plain = (value: number): string => String(Math.round(value * 1e4) / 1e4);
