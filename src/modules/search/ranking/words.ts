import { canonicalNumber, isBareUnit, isUnit, measureWord } from "./measures.ts";

/** A word of a text at its place; several words may stand at one place (`24`, `24in`). */
export interface Words {
  readonly words: string[];
  readonly places: number[];
}

/** Words that say nothing about what is wanted. They keep their place, so that nearness is still true. */
const silent = new Set(
  "a an the of and or not for with in to on at by from is it as be that this these those your my our i x w".split(
    " ",
  ),
);

const characters = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+`;
/** Splits a text into other text (even places) and runs of characters (odd places). */
export const characterRun = new RegExp(`(${characters})`, "u");
export const hasCharacters = (text: string): boolean => characterRun.test(text);

const number = String.raw`\d+[- ]\d+/\d+|\d+/\d+|\d{1,3}(?:,\d{3})+|\d*\.\d+|\d+`;
const pattern = new RegExp(
  [
    `(?<number>${number})(?:(?<attached>[a-z]{1,6})(?![a-z0-9])|(?![a-z0-9]))`,
    `(?<cjk>${characters})`,
    "(?<word>[a-z0-9]+(?:'[a-z]+)?)",
    String.raw`(?<other>[\p{L}\p{N}]+)`,
  ].join("|"),
  "gu",
);
const code = /^(?:([a-z]{2,})(\d+)|(\d+)([a-z]{2,}))$/;

/** Lower case, accents gone, widths and fractions made one, dimensions (`4x8`, `4 × 8`, `4*8`) set apart. */
export function fold(text: string): string {
  const plain = /[^\t-~]/.test(text) ? foldBeyondAscii(text) : text.toLowerCase();
  return plain.replace(/(\d(?:["']| ?in\.?| ?ft\.?)?) ?[x*] ?(?=\.?\d)/g, "$1 x ");
}

const foldBeyondAscii = (text: string): string =>
  text
    .replace(/[’‘′]/g, "'")
    .replace(/[”“″]|''/g, '"')
    .replace(/(?<=\d)(?=[¼-¾⅐-⅞])/gu, " ")
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("\u2044", "/")
    .replaceAll("×", "x");

/**
 * The words of a folded text. A number also stands with its unit (`24`, `24in`) and its neighbour in a dimension
 * (`4x8`), a hyphenated word also joined (`wi-fi` → `wi`, `fi`, `wifi`), a short code also in its parts
 * (`iphone6` → `iphone`, `6`), and a run of Chinese as characters and bigrams.
 */
export function wordsOf(folded: string): Words {
  const reader = new WordReader(folded);
  for (const match of folded.matchAll(pattern)) reader.read(match);
  return reader;
}

class WordReader implements Words {
  readonly words: string[] = [];
  readonly places: number[] = [];
  private readonly text: string;
  private place = -1;
  /** Where a unit lies that was already read with its number. */
  private unitAt = -1;
  private lastNumber = "";
  private crossed = false;
  private lastWord = "";
  private lastEnd = -1;

  constructor(text: string) {
    this.text = text;
  }

  read(match: RegExpMatchArray): void {
    const { number, attached, cjk, word, other } = match.groups ?? {};
    const start = match.index ?? 0;
    const end = start + match[0].length;
    this.place++;
    if (number !== undefined) this.readNumber(match[0], canonicalNumber(number), attached, end);
    else if (cjk !== undefined) this.readCharacters(cjk);
    else if (word !== undefined) this.readWord(word, start, end);
    else if (other !== undefined) this.add(other);
  }

  private add(word: string): void {
    this.words.push(word);
    this.places.push(this.place);
  }

  private readNumber(raw: string, number: string, attached: string | undefined, end: number): void {
    if (attached !== undefined && !isUnit(attached)) {
      this.add(raw);
      if (attached.length > 1) this.add(number);
      return;
    }
    this.add(number);
    const unit = attached ?? this.unitAfter(end);
    if (unit !== undefined) this.add(measureWord(number, unit));
    if (this.crossed) this.add(`${this.lastNumber}x${number}`);
    this.crossed = false;
    this.lastNumber = number;
  }

  private unitAfter(end: number): string | undefined {
    const next = this.text[end];
    if (next === '"') return "in";
    if (next === "'") return "ft";
    unitPattern.lastIndex = end;
    const unit = unitPattern.exec(this.text)?.[1];
    if (unit === undefined || !isUnit(unit)) return undefined;
    if (isBareUnit(unit)) this.unitAt = unitPattern.lastIndex - unit.length;
    return unit;
  }

  private readCharacters(run: string): void {
    const characters = Array.from(run);
    for (const [at, character] of characters.entries()) {
      if (at > 0) this.place++;
      this.add(character);
      const next = characters[at + 1];
      if (next !== undefined) this.add(character + next);
    }
  }

  private readWord(raw: string, start: number, end: number): void {
    if (start === this.unitAt) return;
    if (raw === "x" && this.lastNumber !== "") {
      this.crossed = true;
      return;
    }
    const word = raw.replace(/'s$/, "").replaceAll("'", "");
    if (silent.has(word) && this.text[end] !== "-") return;
    this.add(word);
    const parts = code.exec(word);
    if (parts) for (const part of parts.slice(1)) if (part !== undefined) this.add(part);
    if (this.lastEnd === start - 1 && this.text[start - 1] === "-") this.add(this.lastWord + word);
    this.lastWord = word;
    this.lastEnd = end;
  }
}

const unitPattern = /[\s.-]{0,2}([a-z]+)(?![a-z0-9])/y;
