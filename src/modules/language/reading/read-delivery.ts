import type { Operator } from "../constraint.ts";
import { readDays, readDuration, type SaidDays, startsDays } from "../dates/read-date.ts";
import { readNumber } from "../numbers/number.ts";
import { afterDate, beforeDate, type Direction, timesOfDay } from "../tables/deliveries.ts";
import { phraseBook } from "../text/phrases.ts";
import { type Token, tokenAt } from "../text/tokens.ts";
import type { Piece, Reader, SaidValue } from "./piece.ts";

const before = phraseBook(beforeDate);
const after = phraseBook(afterDate);
const times = phraseBook(timesOfDay.map((word) => [word, true] as const));

interface Directions {
  readonly direction?: Direction;
  readonly arrives: boolean;
  readonly to: number;
}

function readBefore(tokens: readonly Token[], at: number): Directions {
  let found: Directions = { arrives: false, to: at };
  for (let read = 0; read < 4; read++) {
    const match = before.longestAt(tokens, found.to);
    if (!match) break;
    const [direction] = match.meanings;
    found =
      direction === "arrives"
        ? { ...found, arrives: true, to: match.to }
        : { ...found, direction, to: match.to };
  }
  return found;
}

function readAfter(tokens: readonly Token[], at: number, start: Directions): Directions {
  let found: Directions = { ...start, to: at };
  for (let read = 0; read < 4; read++) {
    const match = after.longestAt(tokens, found.to);
    if (!match) break;
    const [direction] = match.meanings;
    // 周五要 may open the next wish ("周五送到，要红色"): a comma ends it, so going on is safe.
    found =
      direction === "arrives"
        ? { ...found, arrives: true, to: match.to }
        : {
            ...found,
            direction: found.direction === "not-before" ? found.direction : direction,
            to: match.to,
          };
  }
  return found;
}

/** 明天下午, "Friday morning", "tomorrow at 5pm". */
function skipTimeOfDay(tokens: readonly Token[], at: number): number {
  let to = at;
  const named = times.longestAt(tokens, to);
  if (named) to = named.to;
  const clock = tokenAt(tokens, to).text === "at" ? to + 1 : to;
  const hour = readNumber(tokens, clock);
  if (!hour || hour.value > 24) return to;
  const unit = tokenAt(tokens, hour.to).text;
  if (unit === "am" || unit === "pm" || unit === "点") return hour.to + 1;
  return to;
}

/** "2-3 days", 两到三天: the later counts. */
function readSpanOfDays(tokens: readonly Token[], at: number, today: string): SaidDays | undefined {
  const plain = readDuration(tokens, at, today);
  if (plain) return plain;
  const low = readNumber(tokens, at);
  // 两三天
  if (low?.inWords && low.to === at + 1 && tokenAt(tokens, low.to).kind === "han") {
    const later = readDuration(tokens, low.to, today);
    if (later) return later;
  }
  const join = low && tokenAt(tokens, low.to).text;
  return join && /^(?:-|to|or|到|至|~)$/.test(join) ? readDuration(tokens, low.to + 1, today) : undefined;
}

function bound(
  days: SaidDays,
  { direction, arrives }: Directions,
  timed: boolean,
): [Operator, string] | undefined {
  const { first, last, kind } = days;
  switch (direction) {
    case "by":
    case "within":
      return ["<=", last];
    case "before":
      return timed ? ["<=", first] : ["<", first];
    case "on":
      return kind === "period" ? ["<=", last] : ["=", first];
    case "after":
      return [">", last];
    case "from":
    case "not-before":
      return [">=", first];
    case "for":
      return kind === "holiday" ? undefined : ["<=", last];
    case "in":
      return kind === "period" && arrives ? ["<=", last] : undefined;
  }
  if (!arrives || kind === "holiday") return undefined;
  return kind === "named" ? ["=", first] : ["<=", last];
}

function durationBound(days: SaidDays, { direction, arrives }: Directions): [Operator, string] | undefined {
  if (direction === "after") return ["=", days.last];
  if (direction === "by" || direction === "within" || direction === "in" || direction === "before")
    return ["<=", days.last];
  return direction === undefined && arrives ? ["<=", days.last] : undefined;
}

const value = (op: Operator, day: string): SaidValue => ({
  kind: "value",
  field: "deliverBy",
  op,
  value: day,
});

/** Longer than this a request tells a story, in which a day may be anything's. */
const longestTerse = 14;
const longestClause = 30;
const wanting = new Set(
  "need want get buy order looking find would like please 要 买 想 求 需 找 送".split(" "),
);

const isMark = ({ kind, text }: Token): boolean => text === "" || (kind === "mark" && text !== "-");
/** Courtesy that may close a clause. */
const closing = new Set("please pls thanks thx 谢 吧 哦 呢 啊 哈 的".split(" "));
const isEnd = (token: Token): boolean => isMark(token) || closing.has(token.text);

/**
 * Without words of delivery a day is one where it ends a clause that is nothing else ("sofa, this Friday"), a request of
 * few words, or a clause that wants something. "It broke this morning" and "this month it's the lamp's turn" are talk.
 */
function standsAlone(tokens: readonly Token[], from: number, to: number, days: SaidDays): boolean {
  const opens = isMark(tokenAt(tokens, from - 1));
  const ends = isEnd(tokenAt(tokens, to));
  const terse = tokens.length <= longestTerse;
  // 明天 沙发 白色: a day with space around it.
  const apart = terse && opens && days.kind === "relative" && !tokenAt(tokens, to).glued;
  if (!ends) return apart && tokenAt(tokens, to).kind === "han";
  if (opens) return true;
  return terse || isWanted(tokens, from);
}

/** Whether the clause before a token wants something. */
export function isWanted(tokens: readonly Token[], before: number): boolean {
  for (let at = before - 1; at >= Math.max(0, before - longestClause); at--) {
    if (isMark(tokens[at])) return false;
    if (wanting.has(tokens[at].text)) return true;
  }
  return false;
}

export const readDelivery: Reader = ({ tokens, today }, at) => {
  // 不要周末送: the 要 belongs to 不要.
  if (tokens[at].text === "要" && /^[不别]$/.test(tokenAt(tokens, at - 1).text)) return [];
  const lead = readBefore(tokens, at);
  if (!startsDays(tokenAt(tokens, lead.to))) return [];
  const pieces: Piece[] = [];
  const numeric = lead.direction !== undefined || lead.arrives;
  const days = readDays(tokens, lead.to, today, { numeric: numeric || followedByDirection(tokens, lead.to) });
  if (days) {
    const time = skipTimeOfDay(tokens, days.to);
    const directions = readAfter(tokens, time, lead);
    const arrives = directions.arrives || standsAlone(tokens, at, directions.to, days);
    const past = days.last < today;
    const found = past ? undefined : bound(days, { ...directions, arrives }, time > days.to);
    // "last weekend" is talk, and its "weekend" no other.
    if (past) pieces.push({ from: at, to: days.to, meaning: { kind: "filler" } });
    if (found) pieces.push({ from: at, to: directions.to, meaning: value(...found) });
  }
  const spell = readSpanOfDays(tokens, lead.to, today);
  if (spell) {
    const directions = readAfter(tokens, spell.to, lead);
    const found = durationBound(spell, directions);
    if (found) pieces.push({ from: at, to: directions.to, meaning: value(...found) });
  }
  return pieces;
};

/** 3.12前: a bare numeric date counts where a direction follows it. */
function followedByDirection(tokens: readonly Token[], at: number): boolean {
  if (tokenAt(tokens, at).kind !== "number") return false;
  const to = tokenAt(tokens, at + 1).text === "/" ? at + 3 : at + 1;
  return (
    after.longestAt(tokens, to)?.meanings[0] === "before" || after.longestAt(tokens, to)?.meanings[0] === "by"
  );
}
