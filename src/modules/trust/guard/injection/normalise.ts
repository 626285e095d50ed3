import type { Layer } from "./layer.ts";
import { latinLookalikes } from "./lookalikes.ts";

/** Format characters, controls, combining marks and variation selectors: nobody sees them between letters. */
const invisible = /^[\p{Cf}\p{Mn}\p{Me}\p{Cn}\p{Co}\p{Cs}]$/u;
const control = /^\p{Cc}$/u;

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/** `&#105;`, `&#x69;`, `&lt;`: at most ten characters long. */
const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/iy;

/** A tag or a comment of HTML. What a comment hides is read as a layer of its own. */
const tag = /<(?:!--[\s\S]{0,2000}?-->|\/?[a-z][^<>]{0,300}>)/iy;

/** Characters of the block Tags spell ASCII that no font shows. */
const tagCharacter = (point: number): string | undefined =>
  point >= 0xe0020 && point <= 0xe007e ? String.fromCharCode(point - 0xe0000) : undefined;

export interface Normalised {
  readonly layer: Layer;
  /** Offsets of invisible characters between letters, and of letters that play other letters. */
  readonly disguises: readonly { readonly start: number; readonly end: number; readonly rule: string }[];
}

/**
 * The text in lower case as it looks: full-width and styled letters plain, letters of other scripts that look Latin
 * as Latin ones, invisible characters and mark-up gone, entities read, digits that play letters as letters. Each
 * unit keeps where it comes from.
 */
export function normalise(text: string): Normalised {
  const [out, starts, ends]: [string[], number[], number[]] = [[], [], []];
  const disguises: { start: number; end: number; rule: string }[] = [];
  const put = (written: string, start: number, end: number) => {
    for (const unit of written.toLowerCase().split("")) {
      out.push(unit);
      starts.push(start);
      ends.push(end);
    }
  };
  let before = "";
  for (let at = 0; at < text.length; ) {
    const { length, read } = readAt(text, at);
    const character = text.slice(at, at + length);
    const end = at + length;
    if (read === "" && length <= 2 && !isTagged(character)) {
      if (isHiding(before, text.slice(end, end + 2))) disguises.push({ start: at, end, rule: "invisible" });
    } else put(read, at, end);
    if (tagCharacter(character.codePointAt(0) ?? 0)) disguises.push({ start: at, end, rule: "invisible" });
    if (read !== "") before = character;
    at = end;
  }
  const words = out.join("");
  return {
    layer: { text: readDigitsAsLetters(words), starts, ends },
    disguises: [...disguises, ...mixedWords(text)],
  };
}

const isTagged = (character: string): boolean => character.startsWith("<");

/** Between letters alone: emoji and other scripts join with the same characters. */
const letter = /^[a-z\p{Script=Han}]/iu;
const isHiding = (before: string, after: string): boolean => letter.test(before) && letter.test(after);

function readAt(text: string, at: number): { readonly length: number; readonly read: string } {
  const first = text[at];
  if (first === "&") {
    entity.lastIndex = at;
    const found = entity.exec(text);
    if (found) return { length: found[0].length, read: entityOf(found) };
  }
  if (first === "<") {
    tag.lastIndex = at;
    const found = tag.exec(text);
    if (found)
      return {
        length: found[0].length,
        read: /^<\/?(?:p|div|br|li|td|tr|h\d)\b/i.test(found[0]) ? "\n" : "",
      };
  }
  const point = text.codePointAt(at) ?? 0;
  const character = String.fromCodePoint(point);
  const { length } = character;
  if (point < 0x80) return { length, read: control.test(character) ? asSpace(character) : character };
  const tagged = tagCharacter(point);
  if (tagged !== undefined) return { length, read: tagged };
  if (invisible.test(character)) return { length, read: "" };
  const plain = character.normalize("NFKC");
  return { length, read: latinLookalikes.get(plain) ?? latinLookalikes.get(plain.toLowerCase()) ?? plain };
}

const asSpace = (character: string): string => (character === "\n" ? "\n" : " ");

function entityOf([, decimal, hexadecimal, name]: RegExpExecArray): string {
  if (name !== undefined) return entities[name.toLowerCase()] ?? " ";
  const point = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
  return point > 0x1f && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)
    ? String.fromCodePoint(point)
    : " ";
}

/** Words in which Latin letters stand with letters of Cyrillic or Greek. */
function mixedWords(text: string): { start: number; end: number; rule: string }[] {
  if (!/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text)) return [];
  return [...text.matchAll(/[\p{L}]{3,40}/gu)]
    .filter(([word]) => /[a-z]/i.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word))
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length, rule: "lookalike" }));
}

const playing: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
};

/** `1gn0re` is `ignore`; `mp3`, `4x4`, `20cm` and addresses stay as they are. As long as what it is given. */
const readDigitsAsLetters = (text: string): string =>
  text.replace(/(?<![\w@$.])[a-z013457@$]{4,20}(?![\w@$.]*[@.]\w)(?![\w@$])/g, (word) => {
    const letters = word.match(/[a-z]/g)?.length ?? 0;
    if (letters === word.length || letters < 2 || !/[a-z][013457@$]+[a-z]|^[013457@$][a-z]{3}/.test(word))
      return word;
    return word.replace(/[013457@$]/g, (digit) => playing[digit] ?? digit);
  });
