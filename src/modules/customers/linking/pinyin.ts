import { pinyin } from "pinyin-pro";

/** The dictionary is asked once a character: a file repeats the same few thousand. */
const known = new Map<string, string>();

/** The syllables of a text's Han characters, without tones; other characters stay as they are. */
export const pinyinOf = (text: string): string => Array.from(text, syllableOf).join("");

function syllableOf(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const syllable = /\p{Script=Han}/u.test(character)
    ? pinyin(character, { toneType: "none", v: true })
    : character;
  known.set(character, syllable);
  return syllable;
}
