/** How many documents are looked at closely where only the text orders them. */
export const mostCandidates = 500;
const steps = 1024;

/** What a text touched: those to look at closely, and the rest by falling score, in steps. */
export interface Candidates {
  readonly close: Uint32Array;
  readonly rest: Uint32Array;
}

/** Parts what was touched, by scores within 0 … 1, by a counting sort, as comparing each with each would cost more than it tells. */
export function candidatesOf(
  touched: Uint32Array,
  scoreOf: (document: number) => number,
  most: number,
): Candidates {
  if (touched.length <= most) return { close: touched.slice(), rest: new Uint32Array() };
  const starts = new Uint32Array(steps + 2);
  const stepOf = new Uint16Array(touched.length);
  for (let at = 0; at < touched.length; at++) {
    // Step 0 is the highest score.
    stepOf[at] = steps - Math.min(steps, Math.floor(steps * scoreOf(touched[at])));
    starts[stepOf[at] + 1]++;
  }
  for (let step = 0; step <= steps; step++) starts[step + 1] += starts[step];
  const sorted = new Uint32Array(touched.length);
  for (let at = 0; at < touched.length; at++) sorted[starts[stepOf[at]]++] = touched[at];
  return { close: sorted.subarray(0, most), rest: sorted.subarray(most) };
}

/**
 * Places of the `count` highest scores, highest first, equal ones in their order. Scores are told apart to a
 * millionth, so that they sort as numbers with their place in the lowest digits, without a comparing function.
 */
export function topOf(scores: Float32Array, count = scores.length): Uint32Array {
  const places = scores.length;
  const keys = new Float64Array(places);
  for (let at = 0; at < places; at++) keys[at] = at - Math.round(scores[at] * 1e6) * places;
  keys.sort();
  const top = new Uint32Array(Math.min(count, places));
  for (let rank = 0; rank < top.length; rank++) {
    const place = keys[rank] % places;
    top[rank] = place < 0 ? place + places : place;
  }
  return top;
}

/** Places of a few highest scores, highest first, by insertion. */
export function highest(scores: Float32Array, count: number): Uint32Array {
  const places = new Uint32Array(Math.min(count, scores.length));
  let held = 0;
  for (let at = 0; at < scores.length; at++) {
    if (held === places.length && scores[at] <= scores[places[held - 1]]) continue;
    let place = held < places.length ? held++ : held - 1;
    for (; place > 0 && scores[places[place - 1]] < scores[at]; place--) places[place] = places[place - 1];
    places[place] = at;
  }
  return places;
}
