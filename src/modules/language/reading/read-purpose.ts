import { readNumber, startsNumber } from "../numbers/number.ts";
import { forArticles, forWords, occasions, people, usedBy } from "../tables/people.ts";
import { phraseBook } from "../text/phrases.ts";
import { type Token, tokenAt } from "../text/tokens.ts";
import { nounAt } from "./nouns.ts";
import type { Piece, Reader, Reading } from "./piece.ts";

const flags = (words: readonly string[]) => phraseBook(words.map((word) => [word, true] as const));
const leads = flags(forWords);
const articles = flags(forArticles);
const wanters = phraseBook([
  ...people.flatMap((word) => [[word, "person"] as const, [`${word}'s`, "person"] as const]),
  ...occasions.map((word) => [word, "occasion"] as const),
]);
const uses = flags(usedBy);

const said = ({ text, tokens }: Reading, from: number, to: number): string =>
  text.slice(tokens[from].start, tokens[to - 1].end).toLowerCase();

const piece = (from: number, to: number, value: string): Piece => ({
  from,
  to,
  meaning: { kind: "value", field: "for", op: "=", value },
});

/** "3 year old", "a 5-year-old girl", 三岁孩子, 6个月宝宝. */
function readAge({ tokens }: Reading, at: number): number | undefined {
  const number = readNumber(tokens, at);
  if (!number) return undefined;
  const text = (index: number) => tokenAt(tokens, index).text;
  const dash = (index: number) => (text(index) === "-" ? index + 1 : index);
  let to = dash(number.to);
  if (/^(?:year|years|yr|yrs|month|months|mo|week|weeks)$/.test(text(to))) {
    to = dash(to + 1);
    if (!/^olds?$/.test(text(to))) return undefined;
    to++;
  } else if (text(to) === "岁") to++;
  else if (text(to) === "个" && text(to + 1) === "月") to += text(to + 2) === "大" ? 3 : 2;
  else return undefined;
  const joined = text(to) === "的" ? to + 1 : to;
  return wanters.longestAt(tokens, joined)?.to ?? to;
}

/** "for my wife", "for a wedding", 送老婆, 给爸爸, 适合老人. */
export const readPurpose: Reader = (reading, at) => {
  const { tokens } = reading;
  const lead = leads.longestAt(tokens, at);
  if (
    !lead ||
    /^(?:look|looking|search|searching|shop|shopping|hunting|hunt|ask)$/.test(tokenAt(tokens, at - 1).text)
  )
    return [...readUser(reading, at), ...readOwnedOccasion(reading, at)];
  let to = lead.to;
  for (let read = 0; read < 3; read++) {
    if (
      wanters.longestAt(tokens, to)?.meanings[0] === "person" &&
      !/^(?:我|小)$/.test(tokenAt(tokens, to).text)
    )
      break;
    const article = articles.longestAt(tokens, to);
    if (!article) break;
    to = article.to;
  }
  const age = readAge(reading, to);
  if (age !== undefined) return [piece(at, skipUse(tokens, age), said(reading, to, age))];
  const match = wanters.longestAt(tokens, to);
  if (!match) return [];
  // "for a wedding gift", "for baby's room": what is said belongs to the thing.
  const ofGift =
    match.meanings[0] === "occasion" && /^(?:gifts?|presents?|礼)$/.test(tokenAt(tokens, match.to).text);
  const owns =
    tokens[match.to - 1].text.endsWith("'s") &&
    !occasionAt(tokens, match.to) &&
    match.meanings[0] === "person";
  if (ofGift || owns) return [];
  // "for kids' rooms", "for dog beds": the person only describes a thing.
  const next = nounAt(tokens, match.to);
  if (next && tokens[to].kind === "word" && !/^(?:gift|present)s?$/.test(tokenAt(tokens, match.to).text)) {
    if (next.noun.department !== "features") return [];
  }
  // "for my wife's birthday": the occasion is read where it stands.
  if (occasionAt(tokens, match.to))
    return [piece(at, match.to, said(reading, to, match.to).replace(/'s$/, ""))];
  return [piece(at, skipUse(tokens, match.to), said(reading, to, match.to))];
};

function occasionAt(tokens: readonly Token[], at: number): { readonly to: number } | undefined {
  const match = wanters.longestAt(tokens, at);
  return match?.meanings[0] === "occasion" ? { to: match.to } : undefined;
}

/** The birthday of "my wife's birthday". */
function readOwnedOccasion(reading: Reading, at: number): readonly Piece[] {
  const { tokens } = reading;
  const owner = tokenAt(tokens, at - 1).text;
  const occasion =
    owner.endsWith("'s") && wanters.longestAt(tokens, at - 1) ? occasionAt(tokens, at) : undefined;
  if (!occasion || /^(?:gift|present)s?$/.test(tokenAt(tokens, occasion.to).text)) return [];
  return [piece(at, occasion.to, said(reading, at, occasion.to))];
}

/** Whether a word for a person ends before a token. */
const isPerson = (tokens: readonly Token[], to: number): boolean =>
  [1, 2, 3].some((back) => to >= back && wanters.longestAt(tokens, to - back)?.to === to);

const skipUse = (tokens: readonly Token[], at: number): number => uses.longestAt(tokens, at)?.to ?? at;

/** 老人用的, 孩子穿的, 婚礼用的. */
function readUser(reading: Reading, at: number): readonly Piece[] {
  // 五岁女孩礼物, "5 year old girl gift"
  const age = startsNumber(tokenAt(reading.tokens, at)) ? readAge(reading, at) : undefined;
  if (age !== undefined && isPerson(reading.tokens, age)) return [piece(at, age, said(reading, at, age))];
  const match = wanters.longestAt(reading.tokens, at);
  if (!match || tokenAt(reading.tokens, at).kind !== "han") return [];
  const use = uses.longestAt(reading.tokens, match.to);
  const occasion = match.meanings[0] === "occasion";
  return use && (occasion || use.to > match.to + 1) ? [piece(at, use.to, said(reading, at, match.to))] : [];
}
