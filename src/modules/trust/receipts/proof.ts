import { type Hash, joinRight, nodeHashOf } from "./tree.ts";

/** Leaves from `start` up to `end`, end excluded. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where a whole subtree stands; see `TreeNode`. Level 0 is a leaf. */
export interface Place {
  readonly level: number;
  readonly index: number;
}

/** The widest power of two below `size`: where RFC 6962 splits a tree of more than one leaf. */
function splitOf(size: number): number {
  let k = 1;
  while (k * 2 < size) k *= 2;
  return k;
}

/**
 * The subtrees whose roots prove that a leaf is in the tree, from the leaf upwards: PATH(m, D[n]) of RFC 6962, 2.1.1.
 * Throws a RangeError where the tree has no such leaf.
 */
export function inclusionRanges(leaf: number, size: number): Range[] {
  if (!(leaf >= 0 && leaf < size)) throw new RangeError(`no leaf ${leaf} in a tree of ${size}`);
  const path = (start: number, end: number): Range[] => {
    if (end - start === 1) return [];
    const middle = start + splitOf(end - start);
    return leaf < middle
      ? [...path(start, middle), { start: middle, end }]
      : [...path(middle, end), { start, end: middle }];
  };
  return path(0, size);
}

/**
 * The subtrees whose roots prove that the tree of `from` leaves is the beginning of the tree of `to`:
 * PROOF(m, D[n]) of RFC 6962, 2.1.2. Throws a RangeError unless 0 < from ≤ to.
 */
export function consistencyRanges(from: number, to: number): Range[] {
  if (!(from > 0 && from <= to)) throw new RangeError(`no tree of ${from} begins a tree of ${to}`);
  const path = (start: number, end: number, whole: boolean): Range[] => {
    if (from === end) return whole ? [] : [{ start, end }];
    const middle = start + splitOf(end - start);
    return from <= middle
      ? [...path(start, middle, whole), { start: middle, end }]
      : [...path(middle, end, false), { start, end: middle }];
  };
  return path(0, to, true);
}

/** The whole subtrees that make up a range which a proof names, widest first. */
export function placesOf({ start, end }: Range): Place[] {
  const places: Place[] = [];
  for (let at = start; at < end; ) {
    let level = 0;
    while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= end) level++;
    places.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return places;
}

/** The hash of a range from those of its subtrees. Throws where `hashAt` knows none. */
export function hashOfRange(range: Range, hashAt: (place: Place) => Hash | undefined): Hash {
  const hashes = placesOf(range).map((place) => {
    const hash = hashAt(place);
    if (!hash) throw new RangeError(`the tree has no node at level ${place.level}, index ${place.index}`);
    return hash;
  });
  const joined = joinRight(hashes);
  if (!joined) throw new RangeError(`an empty range has no hash`);
  return joined;
}

/** The root that an inclusion path leads to, or `undefined` where the path has the wrong length. */
export function rootFromInclusion(
  proven: { readonly leaf: number; readonly size: number; readonly hash: Hash },
  path: readonly Hash[],
): Hash | undefined {
  const { leaf, size, hash } = proven;
  if (!(leaf >= 0 && leaf < size)) return undefined;
  const sibling = path.at(-1);
  if (size === 1 || !sibling) return size === 1 && !sibling ? hash : undefined;
  const lower = path.slice(0, -1);
  const split = splitOf(size);
  if (leaf < split) {
    const left = rootFromInclusion({ leaf, size: split, hash }, lower);
    return left && nodeHashOf(left, sibling);
  }
  const right = rootFromInclusion({ leaf: leaf - split, size: size - split, hash }, lower);
  return right && nodeHashOf(sibling, right);
}

/** Both roots that a consistency path leads to, or `undefined` where the path has the wrong length. */
export function rootsFromConsistency(
  proven: { readonly from: number; readonly to: number; readonly fromRoot: Hash },
  path: readonly Hash[],
): { readonly from: Hash; readonly to: Hash } | undefined {
  const { from, to, fromRoot } = proven;
  if (!(from > 0 && from <= to)) return undefined;
  const walk = (m: number, n: number, left: readonly Hash[], whole: boolean): ReturnType<typeof pair> => {
    const last = left.at(-1);
    if (m === n) {
      if (whole) return last ? undefined : pair(fromRoot, fromRoot);
      return last && left.length === 1 ? pair(last, last) : undefined;
    }
    if (!last) return undefined;
    const lower = left.slice(0, -1);
    const split = splitOf(n);
    if (m <= split) {
      const inner = walk(m, split, lower, whole);
      return inner && pair(inner.from, nodeHashOf(inner.to, last));
    }
    const inner = walk(m - split, n - split, lower, false);
    return inner && pair(nodeHashOf(last, inner.from), nodeHashOf(last, inner.to));
  };
  return walk(from, to, path, true);
}

const pair = (from: Hash, to: Hash): { readonly from: Hash; readonly to: Hash } | undefined => ({ from, to });
