/** How alike two strings are. Pure functions of UTF-16 units; the buffers are theirs alone. */

const width = 64;
const rows = [new Int32Array(width + 1), new Int32Array(width + 1), new Int32Array(width + 1)];

/**
 * Edits that turn `a` into `b`: insertion, deletion, replacement and the exchange of neighbours (optimal string
 * alignment, Damerau 1964), as far as `limit`; `limit + 1` stands for anything more. Strings that still differ over
 * more than 64 units count as `limit + 1`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let start = 0;
  let endA = a.length;
  let endB = b.length;
  while (start < endA && start < endB && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  const n = endA - start;
  const m = endB - start;
  if (n === 0 || m === 0) return Math.min(n + m, limit + 1);
  if (n > width || m > width) return limit + 1;
  let [before, last, now] = rows;
  for (let j = 0; j <= m; j++) last[j] = j;
  for (let i = 1; i <= n; i++) {
    now[0] = i;
    let least = i;
    const unit = a.charCodeAt(start + i - 1);
    const previous = i > 1 ? a.charCodeAt(start + i - 2) : -1;
    for (let j = 1; j <= m; j++) {
      const other = b.charCodeAt(start + j - 1);
      let cost = last[j - 1] + (unit === other ? 0 : 1);
      if (last[j] + 1 < cost) cost = last[j] + 1;
      if (now[j - 1] + 1 < cost) cost = now[j - 1] + 1;
      if (j > 1 && previous === other && unit === b.charCodeAt(start + j - 2) && before[j - 2] + 1 < cost)
        cost = before[j - 2] + 1;
      now[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    [before, last, now] = [last, now, before];
  }
  return Math.min(last[m], limit + 1);
}

const taken = new Uint8Array(256);
const matched = new Uint16Array(256);

/** Jaro–Winkler similarity from 0 to 1 (Winkler 1990, prefix weight 0.1 over at most 4 units). */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const n = Math.min(a.length, 256);
  const m = Math.min(b.length, 256);
  if (n === 0 || m === 0) return 0;
  const reach = Math.max(0, (Math.max(n, m) >> 1) - 1);
  taken.fill(0, 0, m);
  let common = 0;
  for (let i = 0; i < n; i++) {
    const unit = a.charCodeAt(i);
    const end = Math.min(m - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= end; j++) {
      if (taken[j] === 1 || b.charCodeAt(j) !== unit) continue;
      taken[j] = 1;
      matched[common++] = unit;
      break;
    }
  }
  if (common === 0) return 0;
  let halves = 0;
  for (let j = 0, k = 0; j < m; j++) if (taken[j] === 1 && b.charCodeAt(j) !== matched[k++]) halves++;
  const jaro = (common / n + common / m + (common - halves / 2) / common) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < n && prefix < m && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

/** The pairs of neighbouring units of a text, sorted, for `bigramDice`. */
export function bigramsOf(text: string): Int32Array {
  const bigrams = new Int32Array(Math.max(0, text.length - 1));
  for (let i = 0; i < bigrams.length; i++) bigrams[i] = (text.charCodeAt(i) << 16) | text.charCodeAt(i + 1);
  return bigrams.sort();
}

/** Dice's coefficient from 0 to 1 of two lists of bigrams, repeats counted. */
export function bigramDice(a: Int32Array, b: Int32Array): number {
  if (a.length === 0 || b.length === 0) return 0;
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      common++;
      i++;
      j++;
    } else if (a[i] < b[j]) i++;
    else j++;
  }
  return (2 * common) / (a.length + b.length);
}

/** A bit for each unit of a text (folded into 32): texts whose bits differ much are not alike. */
export function unitBits(text: string): number {
  let bits = 0;
  for (let i = 0; i < text.length; i++) bits |= 1 << (text.charCodeAt(i) & 31);
  return bits;
}

/** How many bits of a 32-bit number are set. */
export function bitCount(value: number): number {
  let v = value - ((value >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
