import { type BlockingKey, blockingKeys } from "./blocking-keys.ts";
import type { Field } from "./fields.ts";
import { type PairSet, pairSet } from "./pair-set.ts";

/** Which records may be paired: all, or those of the left table (the first `leftCount`) with those of the right. */
export interface Sides {
  readonly records: number;
  /** Equal to `records` where there is one table. */
  readonly leftCount: number;
}

export const isBetween = ({ records, leftCount }: Sides): boolean => leftCount < records;

/** How many pairs there are at all. */
export const allPairs = (sides: Sides): number =>
  isBetween(sides)
    ? sides.leftCount * (sides.records - sides.leftCount)
    : (sides.records * (sides.records - 1)) / 2;

/** No block of more records is paired within: another pass splits it by a second key. */
const largestBlock = 60;
const pairsPerRecord = 25;
const leastPairs = 1_500_000;
/** So few pairs are compared one and all. */
const fewPairs = 500_000;

/** One way of putting records into blocks: they agree in one key, or in two of different fields. */
interface Pass {
  readonly keys: readonly [BlockingKey] | readonly [BlockingKey, BlockingKey];
  readonly pairs: number;
}

/**
 * Pairs of records that agree in a key or in two. Every key and every two keys of different fields are a pass; passes
 * run from that which gives the fewest pairs on, until 25 pairs a record (1.5 million at least) are collected. Where there
 * are 500,000 pairs or fewer at all, all of them are candidates.
 */
export function candidatePairs(fields: readonly Field[], sides: Sides): PairSet {
  if (allPairs(sides) <= fewPairs) return everyPair(sides);
  const keys = blockingKeys(fields);
  const blocks = blockSorter(sides);
  const passes: Pass[] = [];
  const measured = (of: Pass["keys"]) => {
    let pairs = 0;
    blocks(of, (members, start, end) => {
      pairs += pairsOf(members, start, end, sides);
    });
    if (pairs > 0) passes.push({ keys: of, pairs });
  };
  for (const [k, key] of keys.entries()) {
    measured([key]);
    for (const other of keys.slice(k + 1))
      if (!key.fields.some((f) => other.fields.includes(f))) measured([key, other]);
  }
  passes.sort((a, b) => a.pairs - b.pairs);
  const budget = Math.min(allPairs(sides), Math.max(leastPairs, pairsPerRecord * sides.records));
  const found = pairSet(sides.records, Math.min(budget, 2_000_000));
  for (const pass of passes) {
    if (found.size + pass.pairs > budget * 1.5) break;
    blocks(pass.keys, (members, start, end) => addPairs(members, start, end, sides, found));
    if (found.size >= budget) break;
  }
  return found;
}

function everyPair(sides: Sides): PairSet {
  const found = pairSet(sides.records, allPairs(sides));
  for (let i = 0; i < sides.leftCount; i++)
    for (let j = isBetween(sides) ? sides.leftCount : i + 1; j < sides.records; j++) found.add(i, j);
  return found;
}

function pairsOf(members: Int32Array, start: number, end: number, sides: Sides): number {
  const size = end - start;
  if (!isBetween(sides)) return (size * (size - 1)) / 2;
  let left = 0;
  for (let k = start; k < end; k++) if (members[k] < sides.leftCount) left++;
  return left * (size - left);
}

function addPairs(members: Int32Array, start: number, end: number, sides: Sides, found: PairSet): void {
  const between = isBetween(sides);
  for (let k = start; k < end; k++) {
    for (let l = k + 1; l < end; l++) {
      const i = Math.min(members[k], members[l]);
      const j = Math.max(members[k], members[l]);
      if (!between || (i < sides.leftCount && j >= sides.leftCount)) found.add(i, j);
    }
  }
}

type VisitBlock = (members: Int32Array, start: number, end: number) => void;

/** Puts the records that have the keys into blocks, by hashing and a counting sort over arrays that are used again. */
function blockSorter({ records }: Sides) {
  const places = 1 << Math.ceil(Math.log2(Math.max(16, records * 2)));
  const first = new Int32Array(places);
  const second = new Int32Array(places);
  const counts = new Int32Array(places);
  const placeOfRecord = new Int32Array(records);
  const members = new Int32Array(records);
  return ([one, two]: Pass["keys"], visit: VisitBlock): void => {
    counts.fill(0);
    for (let record = 0; record < records; record++) {
      const a = one.values[record];
      const b = two ? two.values[record] : 1;
      placeOfRecord[record] = -1;
      if (a === 0 || b === 0) continue;
      const hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
      let place = (hash ^ (hash >>> 15)) & (places - 1);
      while (counts[place] > 0 && (first[place] !== a || second[place] !== b))
        place = (place + 1) & (places - 1);
      first[place] = a;
      second[place] = b;
      counts[place]++;
      placeOfRecord[record] = place;
    }
    let end = 0;
    for (let place = 0; place < places; place++) {
      const size = counts[place];
      if (size < 2 || size > largestBlock) {
        counts[place] = -1;
        continue;
      }
      counts[place] = end;
      end += size;
    }
    for (let record = 0; record < records; record++) {
      const place = placeOfRecord[record];
      if (place >= 0 && counts[place] >= 0) members[counts[place]++] = record;
    }
    visitRuns(members, end, placeOfRecord, visit);
  };
}

function visitRuns(members: Int32Array, length: number, placeOfRecord: Int32Array, visit: VisitBlock): void {
  for (let start = 0; start < length; ) {
    let end = start + 1;
    while (end < length && placeOfRecord[members[end]] === placeOfRecord[members[start]]) end++;
    visit(members, start, end);
    start = end;
  }
}
