const irregular: Readonly<Record<string, string>> = {
  knives: "knife",
  shelves: "shelf",
  scarves: "scarf",
  loaves: "loaf",
  women: "woman",
  men: "man",
  children: "child",
  mice: "mouse",
  feet: "foot",
  tvs: "tv",
};

/** An English noun without its plural ending. Regular to a fault: it only has to agree with itself. */
export function singular(word: string): string {
  const known = irregular[word];
  if (known) return known;
  if (word.length < 4 || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) return word;
  if (word.endsWith("ies") && word.length > 5) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x|zz)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") && !word.endsWith("'s") ? word.slice(0, -1) : word;
}
