/**
 * Shoe sizes side by side: US men, US women, UK, EU, and the length of the foot in centimetres, which JP and, in
 * millimetres, CN use. After the chart of ISO/TS 19407:2015, rounded as shops print it. Chinese shops write EU numbers, too.
 */
export const shoeSizes: readonly (readonly [
  usMen: number,
  usWomen: number,
  uk: number,
  eu: number,
  cm: number,
])[] = [
  [3.5, 5, 2.5, 35, 22],
  [4, 5.5, 3, 35.5, 22.5],
  [4.5, 6, 3.5, 36, 23],
  [5, 6.5, 4, 37, 23.5],
  [5.5, 7, 4.5, 37.5, 23.5],
  [6, 7.5, 5, 38, 24],
  [6.5, 8, 5.5, 39, 24.5],
  [7, 8.5, 6, 39.5, 25],
  [7.5, 9, 6.5, 40, 25.5],
  [8, 9.5, 7, 41, 26],
  [8.5, 10, 7.5, 42, 26.5],
  [9, 10.5, 8, 42.5, 27],
  [9.5, 11, 8.5, 43, 27.5],
  [10, 11.5, 9, 44, 28],
  [10.5, 12, 9.5, 44.5, 28.5],
  [11, 12.5, 10, 45, 29],
  [11.5, 13, 10.5, 45.5, 29.5],
  [12, 13.5, 11, 46, 30],
  [13, 14.5, 12, 47.5, 31],
  [14, 15.5, 13, 48.5, 32],
];

/** Widths of mattresses in metres, as the named sizes are sold in the United States. */
export const bedWidths: ReadonlyMap<string, number> = new Map([
  ["twin", 0.97],
  ["twin xl", 0.97],
  ["full", 1.37],
  ["queen", 1.52],
  ["king", 1.93],
  ["california king", 1.83],
  ["super king", 1.8],
]);
