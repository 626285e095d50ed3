/** A set of pairs of record numbers, open addressing over one typed array: eight bytes a place. */
export interface PairSet {
  readonly size: number;
  /** Whether the pair is new. `i` < `j`. */
  add(i: number, j: number): boolean;
  has(i: number, j: number): boolean;
  /** Every pair in no particular order. */
  forEach(visit: (i: number, j: number) => void): void;
}

const EMPTY = -1;

export function pairSet(records: number, expected: number): PairSet {
  let places = 1 << Math.ceil(Math.log2(Math.max(16, expected * 1.6)));
  let keys = new Float64Array(places).fill(EMPTY);
  let size = 0;
  const placeOf = (key: number): number => {
    const high = Math.floor(key / 4_294_967_296);
    const hash = Math.imul(key >>> 0, 0x9e3779b1) ^ Math.imul(high + 1, 0x85ebca6b);
    let place = (hash ^ (hash >>> 15)) & (places - 1);
    while (keys[place] !== EMPTY && keys[place] !== key) place = (place + 1) & (places - 1);
    return place;
  };
  const grow = () => {
    const old = keys;
    places *= 2;
    keys = new Float64Array(places).fill(EMPTY);
    for (const key of old) if (key !== EMPTY) keys[placeOf(key)] = key;
  };
  return {
    get size() {
      return size;
    },
    add(i, j) {
      const key = i * records + j;
      const place = placeOf(key);
      if (keys[place] === key) return false;
      keys[place] = key;
      size++;
      if (size * 1.5 > places) grow();
      return true;
    },
    has: (i, j) => {
      const key = i * records + j;
      return keys[placeOf(key)] === key;
    },
    forEach(visit) {
      for (const key of keys) if (key !== EMPTY) visit(Math.floor(key / records), key % records);
    },
  };
}
