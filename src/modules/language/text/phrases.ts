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
  /** Whether any phrase begins with a token. */
  startsWith(token: Token): boolean;
  /** Every phrase that starts at a token, shortest first. */
  startingAt(tokens: readonly Token[], at: number): readonly PhraseMatch<Meaning>[];
  /** The longest of them. */
  longestAt(tokens: readonly Token[], at: number): PhraseMatch<Meaning> | undefined;
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
  for (const [phrase, meaning] of entries) {
    const node = nodeFor(root, tokenise(phrase), plurals);
    if (node !== root) node.meanings.push(meaning);
  }
  return {
    startsWith: (token) => root.next.has(plurals ? token.singular : token.text),
    startingAt(tokens, at) {
      let found: PhraseMatch<Meaning>[] | undefined;
      walk(root, tokens, at, plurals, (match) => {
        found ??= [];
        found.push(match);
      });
      return found ?? none;
    },
    longestAt(tokens, at) {
      let longest: PhraseMatch<Meaning> | undefined;
      walk(root, tokens, at, plurals, (match) => {
        longest = match;
      });
      return longest;
    },
  };
}

const none: readonly never[] = [];

/** The node at the end of a phrase, made where there is none yet. */
function nodeFor<Meaning>(root: Node<Meaning>, tokens: readonly Token[], plurals: boolean): Node<Meaning> {
  let node = root;
  for (const [at, token] of tokens.entries()) {
    if (at > 0 && isHyphen(tokens, at)) continue;
    const key = plurals ? token.singular : token.text;
    let next = node.next.get(key);
    if (!next) {
      next = { next: new Map(), meanings: [] };
      node.next.set(key, next);
    }
    node = next;
  }
  return node;
}

/** Shows every phrase that starts at a token to `visit`, shortest first. */
function walk<Meaning>(
  root: Node<Meaning>,
  tokens: readonly Token[],
  at: number,
  plurals: boolean,
  visit: (match: PhraseMatch<Meaning>) => void,
): void {
  let node: Node<Meaning> | undefined = root;
  for (let to = at; to < tokens.length; to++) {
    if (to > at && isHyphen(tokens, to)) continue;
    node = node.next.get(plurals ? tokens[to].singular : tokens[to].text);
    if (!node) return;
    if (node.meanings.length > 0) visit({ to: to + 1, meanings: node.meanings });
  }
}
