import { orthonormalise, scaleToLength } from "./orthonormal.ts";
import type { TextIndex } from "./text-index.ts";
import { noTerm } from "./vocabulary.ts";

/**
 * Latent semantic analysis (Deerwester et al. 1990), fitted to the catalogue: products that share no word with a
 * request are still near it where their words keep the same company. The space is that of the leading right singular
 * vectors of the term weights, found by subspace iteration (Halko, Martinsson and Tropp 2011). Cosines do not change
 * with the basis, so the vectors themselves are not needed.
 */
export interface LikenessSpace {
  /** Coordinates of a request of these terms, of length 1; `undefined` where the space knows none of them. */
  place(terms: readonly (readonly [term: number, weight: number])[]): Float32Array | undefined;
  /** Cosine of a document with a place, within -1 … 1. */
  likeness(document: number, place: Float32Array): number;
}

const dimensions = 48;
const rounds = 3;
/** The space is fitted to at most about this many documents, evenly spread, and holds all. */
const mostFitted = 15_000;

/** Weights of the telling terms by document, at `starts[d]` … `starts[d + 1]`; each row has length 1. */
interface Rows {
  readonly starts: Uint32Array;
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
}

/** The terms that more than one product has, numbered from 0; the others keep no company. */
interface Telling {
  readonly count: number;
  /** Number of each term of the index; `noTerm` for the others. */
  readonly numbers: Uint32Array;
  /** Inverse document frequency by that number. */
  readonly rarity: Float32Array;
}

export function fitLikeness(index: TextIndex): LikenessSpace {
  const telling = tellingTerms(index);
  const rows = rowsOf(index, telling);
  const basis = fitBasis(rows, index.size, telling.count);
  const places = new Float32Array(index.size * dimensions);
  for (let document = 0; document < index.size; document++) {
    const at = document * dimensions;
    project(rows, document, basis, places, at);
    scaleToLength(places, at, at + dimensions);
  }
  return {
    place(terms) {
      const place = new Float32Array(dimensions);
      for (const [term, weight] of terms) {
        const number = telling.numbers[term];
        if (number === noTerm) continue;
        for (let axis = 0; axis < dimensions; axis++) {
          place[axis] += weight * telling.rarity[number] * basis[number * dimensions + axis];
        }
      }
      return scaleToLength(place, 0, dimensions) ? place : undefined;
    },
    likeness(document, place) {
      let product = 0;
      for (let axis = 0, at = document * dimensions; axis < dimensions; axis++, at++) {
        product += places[at] * place[axis];
      }
      return product;
    },
  };
}

function tellingTerms({ starts, vocabulary, size }: TextIndex): Telling {
  const numbers = new Uint32Array(vocabulary.termCount).fill(noTerm);
  const rarity: number[] = [];
  for (let term = 0; term < numbers.length; term++) {
    const frequency = starts[term + 1] - starts[term];
    if (frequency < 2) continue;
    numbers[term] = rarity.length;
    rarity.push(Math.log((size + 1) / frequency));
  }
  return { count: rarity.length, numbers, rarity: Float32Array.from(rarity) };
}

/** The index turned round. */
function rowsOf({ starts, documents, impacts, size }: TextIndex, { numbers, rarity }: Telling): Rows {
  const rowStarts = new Uint32Array(size + 1);
  forEachPosting((posting) => rowStarts[documents[posting] + 1]++);
  for (let document = 0; document < size; document++) rowStarts[document + 1] += rowStarts[document];
  const next = rowStarts.slice();
  const terms = new Uint32Array(rowStarts[size]);
  const weights = new Float32Array(rowStarts[size]);
  forEachPosting((posting, number) => {
    const at = next[documents[posting]]++;
    terms[at] = number;
    weights[at] = impacts[posting] * rarity[number];
  });
  for (let document = 0; document < size; document++) {
    scaleToLength(weights, rowStarts[document], rowStarts[document + 1]);
  }
  return { starts: rowStarts, terms, weights };

  function forEachPosting(visit: (posting: number, number: number) => void): void {
    for (let term = 0; term < numbers.length; term++) {
      if (numbers[term] === noTerm) continue;
      for (let posting = starts[term]; posting < starts[term + 1]; posting++) visit(posting, numbers[term]);
    }
  }
}

function fitBasis(rows: Rows, size: number, terms: number): Float32Array {
  let basis = startingBasis(terms);
  const step = Math.max(1, Math.round(size / mostFitted));
  const place = new Float32Array(dimensions);
  for (let round = 0; round < rounds; round++) {
    const next = new Float32Array(basis.length);
    for (let document = 0; document < size; document += step) {
      place.fill(0);
      project(rows, document, basis, place, 0);
      for (let at = rows.starts[document]; at < rows.starts[document + 1]; at++) {
        const weight = rows.weights[at];
        const to = rows.terms[at] * dimensions;
        for (let axis = 0; axis < dimensions; axis++) next[to + axis] += weight * place[axis];
      }
    }
    orthonormalise(next, dimensions);
    basis = next;
  }
  return basis;
}

function project(
  rows: Rows,
  document: number,
  basis: Float32Array,
  into: Float32Array,
  offset: number,
): void {
  for (let at = rows.starts[document]; at < rows.starts[document + 1]; at++) {
    const weight = rows.weights[at];
    const from = rows.terms[at] * dimensions;
    for (let axis = 0; axis < dimensions; axis++) into[offset + axis] += weight * basis[from + axis];
  }
}

/** Signs that look like chance (xorshift) and are the same each time. */
function startingBasis(terms: number): Float32Array {
  const basis = new Float32Array(terms * dimensions);
  let state = 0x9e3779b9;
  for (let at = 0; at < basis.length; at++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    basis[at] = state & 1 ? 1 : -1;
  }
  return basis;
}
