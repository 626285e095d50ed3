/** The most documents that are looked at closely for one request. */
const mostCandidates = 4_000;
const steps = 1024;

/** All documents that were touched or, of a great many, those whose total is among the highest. */
export function candidatesOf(touched: Uint32Array, totals: Float32Array, full: number): Uint32Array {
  if (touched.length <= mostCandidates) return touched.slice();
  const stepOf = (document: number): number => Math.min(steps, Math.floor((steps * totals[document]) / full));
  const counts = new Uint32Array(steps + 1);
  for (const document of touched) counts[stepOf(document)]++;
  let [step, kept] = [steps + 1, 0];
  while (step > 0 && kept + counts[step - 1] <= mostCandidates) kept += counts[--step];
  const above = touched.filter((document) => stepOf(document) >= step);
  // The step that crosses the limit is cut where it stands, in the catalogue's order.
  const across = touched.filter((document) => stepOf(document) === step - 1);
  const chosen = new Uint32Array(mostCandidates);
  chosen.set(above);
  chosen.set(across.subarray(0, mostCandidates - above.length), above.length);
  return chosen;
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
