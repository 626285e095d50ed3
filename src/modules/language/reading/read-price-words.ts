import { priceWords } from "../tables/refinements.ts";
import { phraseBook } from "../text/phrases.ts";
import { type Token, tokenAt } from "../text/tokens.ts";
import type { Reader } from "./piece.ts";
import { isWanted } from "./read-delivery.ts";
import { nounAhead } from "./read-values.ts";
import { isTalkAt } from "./read-words.ts";

const book = phraseBook(priceWords);

/** Longer than this a request tells a story, in which "the cheap ones never last". */
const longestTerse = 18;
/** "Not cheap", "looks expensive", 不便宜: said of the thing, and no wish for a price. */
const turns = new Set("not no never isn't look looks looking feel feels too 不 别 看 像 起来".split(" "));

const endsClause = ({ kind, text }: Token): boolean => text === "" || (kind === "mark" && text !== "-");

/** Whether the clause of a price word tells what is wanted: it is short, or wants something before. */
const isOfWish = (tokens: readonly Token[], at: number): boolean =>
  tokens.length <= longestTerse || isWanted(tokens, at);

/**
 * "cheap sofa", "the cheapest one", 最便宜的耳机, 不要太贵: the cheaper first. "Cheap" before a word that is no known
 * thing belongs to it ("Cheap Trick vinyl"). Behind another request, a line that names a thing is read as a first one by
 * whoever finds that it starts anew.
 */
export const readPriceWords: Reader = ({ tokens, followUp }, at) => {
  const match = book.longestAt(tokens, at);
  if (!match || turns.has(tokenAt(tokens, at - 1).text) || !isOfWish(tokens, at)) return [];
  const next = tokenAt(tokens, match.to);
  const thing = nounAhead(tokens, match.to) !== undefined;
  const apart = endsClause(next) || next.kind === "number" || isTalkAt(tokens, match.to);
  const han = tokens[at].kind === "han";
  if (followUp ? thing || !apart : !thing && !apart && !han) return [];
  return [{ from: at, to: match.to, meaning: { kind: "refine", refine: match.meanings[0] } }];
};
