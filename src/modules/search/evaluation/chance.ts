/** Chance from a seed (mulberry32), so that a generated set is the same on every machine. */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** Within 0 (included) and 1 (excluded). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to below `count`. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  happens(share: number): boolean {
    return this.next() < share;
  }

  pick<Item>(items: readonly Item[]): Item {
    if (items.length === 0) throw new RangeError("nothing to pick from");
    return items[this.below(items.length)];
  }

  /** Some of the items, in a new order. */
  sample<Item>(items: readonly Item[], count: number): Item[] {
    const left = [...items];
    const taken: Item[] = [];
    while (taken.length < count && left.length > 0) taken.push(...left.splice(this.below(left.length), 1));
    return taken;
  }
}

/** One slip of the fingers: a letter lost, doubled, swapped with the next, or replaced by another of the word. */
export function misspell(word: string, chance: Chance): string {
  if (!/^[a-z]{4,}$/i.test(word)) return word;
  const at = 1 + chance.below(word.length - 2);
  const [before, letter, after] = [word.slice(0, at), word[at], word.slice(at + 1)];
  return chance.pick([
    before + after,
    before + letter + letter + after,
    before + after[0] + letter + after.slice(1),
    before + chance.pick([..."aeioutrnsl"]) + after,
  ]);
}

/** A text with one of its longer words misspelled. */
export function misspellOne(text: string, chance: Chance): string {
  const words = text.split(" ");
  const long = words.flatMap((word, at) => (/^[a-z]{5,}$/i.test(word) ? [at] : []));
  if (long.length === 0) return text;
  const at = chance.pick(long);
  return words.with(at, misspell(words[at], chance)).join(" ");
}
