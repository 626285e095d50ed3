import type { TextIndex } from "./text-index.ts";

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
const rounds = 4;
/** The space is fitted to at most this many documents, evenly spread, and holds all. */
const mostFitted = 60_000;

interface Rows {
  /** Term weights of document `d` lie at `starts[d]` … `starts[d + 1]`. */
  readonly starts: Uint32Array;
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
}

export function fitLikeness(index: TextIndex): LikenessSpace {
  const rarity = raritiesOf(index);
  const rows = rowsOf(index, rarity);
  const basis = fitBasis(rows, index);
  const places = new Float32Array(index.size * dimensions);
  for (let document = 0; document < index.size; document++) {
    const at = document * dimensions;
    project(rows, document, basis, places, at);
    normalise(places, at);
  }
  return {
    place(terms) {
      const place = new Float32Array(dimensions);
      for (const [term, weight] of terms) {
        for (let axis = 0; axis < dimensions; axis++) {
          place[axis] += weight * rarity[term] * basis[term * dimensions + axis];
        }
      }
      return normalise(place, 0) ? place : undefined;
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

/** 0 for words of one product alone: they keep no company. */
function raritiesOf({ starts, vocabulary, size }: TextIndex): Float32Array {
  const rarity = new Float32Array(vocabulary.termCount);
  for (let term = 0; term < rarity.length; term++) {
    const count = starts[term + 1] - starts[term];
    rarity[term] = count < 2 ? 0 : Math.log((size + 1) / count);
  }
  return rarity;
}

/** The index turned round: by document, each row of length 1. */
function rowsOf({ starts, documents, impacts, size }: TextIndex, rarity: Float32Array): Rows {
  const rowStarts = new Uint32Array(size + 1);
  for (const document of documents) rowStarts[document + 1]++;
  for (let document = 0; document < size; document++) rowStarts[document + 1] += rowStarts[document];
  const next = rowStarts.slice();
  const terms = new Uint32Array(documents.length);
  const weights = new Float32Array(documents.length);
  for (let term = 0; term < rarity.length; term++) {
    for (let posting = starts[term]; posting < starts[term + 1]; posting++) {
      const at = next[documents[posting]]++;
      terms[at] = term;
      weights[at] = impacts[posting] * rarity[term];
    }
  }
  for (let document = 0; document < size; document++) {
    scaleToLength(weights, rowStarts[document], rowStarts[document + 1]);
  }
  return { starts: rowStarts, terms, weights };
}

function fitBasis(rows: Rows, { size, vocabulary }: TextIndex): Float32Array {
  let basis = startingBasis(vocabulary.termCount);
  const step = Math.max(1, Math.ceil(size / mostFitted));
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
    orthonormalise(next);
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

/** Signs that look like chance and are the same each time. */
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

/** Modified Gram–Schmidt over the columns. */
function orthonormalise(basis: Float32Array): void {
  for (let axis = 0; axis < dimensions; axis++) {
    for (let before = 0; before < axis; before++) {
      let product = 0;
      for (let at = 0; at < basis.length; at += dimensions) product += basis[at + axis] * basis[at + before];
      for (let at = 0; at < basis.length; at += dimensions) basis[at + axis] -= product * basis[at + before];
    }
    let square = 0;
    for (let at = axis; at < basis.length; at += dimensions) square += basis[at] ** 2;
    const length = Math.sqrt(square) || 1;
    for (let at = axis; at < basis.length; at += dimensions) basis[at] /= length;
  }
}

function scaleToLength(values: Float32Array, start: number, end: number): void {
  let square = 0;
  for (let at = start; at < end; at++) square += values[at] ** 2;
  const length = Math.sqrt(square) || 1;
  for (let at = start; at < end; at++) values[at] /= length;
}

/** Whether there was a direction to keep. */
function normalise(values: Float32Array, offset: number): boolean {
  let square = 0;
  for (let axis = 0; axis < dimensions; axis++) square += values[offset + axis] ** 2;
  if (square < 1e-12) return false;
  const length = Math.sqrt(square);
  for (let axis = 0; axis < dimensions; axis++) values[offset + axis] /= length;
  return true;
}
