import { type Token, tokenAt, tokenise } from "./tokens.ts";

interface Node<Meaning> {
  readonly next: Map<string, Node<Meaning>>;
  readonly meanings: Meaning[];
}

export interface PhraseMatch<Meaning> {
  /** Index of the token after the phrase. */
  readonly to: number;
  readonly meanings: readonly Meaning[];
}

/** A dictionary of phrases of either language, looked up by tokens. */
export interface PhraseBook<Meaning> {
  /** Every phrase that starts at a token, shortest first. */
  startingAt(tokens: readonly Token[], at: number): readonly PhraseMatch<Meaning>[];
  /** The longest of them. */
  longestAt(tokens: readonly Token[], at: number): PhraseMatch<Meaning> | undefined;
}

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

const isHyphen = (tokens: readonly Token[], at: number): boolean =>
  tokenAt(tokens, at).text === "-" && tokenAt(tokens, at).glued && tokenAt(tokens, at + 1).glued;

/**
 * A book of `entries`. Hyphens between words count for spaces; with `plurals`, an English plural finds its
 * singular and the reverse. A phrase given twice keeps both meanings.
 */
export function phraseBook<Meaning>(
  entries: Iterable<readonly [phrase: string, meaning: Meaning]>,
  { plurals = false }: { readonly plurals?: boolean } = {},
): PhraseBook<Meaning> {
  const root: Node<Meaning> = { next: new Map(), meanings: [] };
  const key = (token: Token) => (plurals && token.kind === "word" ? singular(token.text) : token.text);
  for (const [phrase, meaning] of entries) {
    const tokens = tokenise(phrase);
    let node = root;
    for (const [at, token] of tokens.entries()) {
      if (at > 0 && isHyphen(tokens, at)) continue;
      let next = node.next.get(key(token));
      if (!next) {
        next = { next: new Map(), meanings: [] };
        node.next.set(key(token), next);
      }
      node = next;
    }
    if (node !== root) node.meanings.push(meaning);
  }

  function startingAt(tokens: readonly Token[], at: number): readonly PhraseMatch<Meaning>[] {
    const found: PhraseMatch<Meaning>[] = [];
    let node = at < tokens.length ? root.next.get(key(tokens[at])) : undefined;
    for (let to = at + 1; node; to++) {
      if (node.meanings.length > 0) found.push({ to, meanings: node.meanings });
      if (isHyphen(tokens, to)) to++;
      node = to < tokens.length ? node.next.get(key(tokens[to])) : undefined;
    }
    return found;
  }

  return { startingAt, longestAt: (tokens, at) => startingAt(tokens, at).at(-1) };
}
