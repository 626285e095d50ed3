const apart: Readonly<Record<string, string>> = {
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ß: "ss",
  ı: "i",
  ħ: "h",
  "’": "'",
};

/** Lower case, without marks on letters: `Szöllősy` → `szollosy`, `Þóra` → `thora`. */
export const foldLetters = (word: string): string => {
  const lower = word.toLowerCase();
  if (!/[^\0-\x7f]/.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[æœøđðþłßıħ’]/g, (letter) => apart[letter] ?? letter);
};
