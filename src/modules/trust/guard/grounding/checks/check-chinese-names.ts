import { commonSurnames, givenCharacters, otherSurnames } from "../../privacy/tables/chinese-names.ts";
import type { GroundingFinding } from "../finding.ts";
import { nameEndings } from "../tables/chinese-organisations.ts";
import { areSynonyms } from "../tables/synonyms.ts";
import { isChinesePlace } from "../text/chinese-words.ts";
import { type Comparison, findingOf } from "../text/comparison.ts";
import { type Gap, gapsOf } from "../text/gaps.ts";
import type { Token } from "../text/token.ts";

/** Characters that a name, or the part of it that tells it from another, has at most. */
const mostCharacters = 4;

/** The Han text of some tokens in a row, `undefined` where anything else is among them. */
function hanOf(tokens: readonly Token[], [from, to]: readonly [number, number]): string | undefined {
  const some = tokens.slice(from, to);
  if (some.length === 0 || some.some(({ kind, value }) => kind !== "han" || value !== undefined))
    return undefined;
  const text = some.map((token) => token.text).join("");
  return text.length <= mostCharacters ? text : undefined;
}

/** The Han characters right behind a place, as far as an ending goes. */
function endsAsName(tokens: readonly Token[], at: number): boolean {
  const behind = tokens
    .slice(at, at + 3)
    .map(({ text }) => text)
    .join("");
  return [1, 2, 3].some((length) => nameEndings.has(behind.slice(0, length)));
}

const isPerson = (text: string): boolean =>
  text.length > 1 &&
  text.length < 4 &&
  (commonSurnames.has(text.charAt(0)) || otherSurnames.has(text.charAt(0)));

/** One character of a person's name changed: the family name before the same given name, or a given name's. */
function isPartOfPerson({ said }: Comparison, gap: Gap, one: string, other: string): boolean {
  if (one.length !== 1 || other.length !== 1) return false;
  const [before, behind] = [said[gap.said[0] - 1]?.text ?? "", said[gap.said[1]]?.text ?? ""];
  const areFamilies = commonSurnames.has(one) && commonSurnames.has(other) && givenCharacters.has(behind);
  const areGiven = commonSurnames.has(before) && givenCharacters.has(one) && givenCharacters.has(other);
  return areFamilies || areGiven;
}

/** Whether both texts are names of one kind: places, persons, or what stands before 公司, 市, 先生 in both sentences. */
function areNames(comparison: Comparison, gap: Gap, one: string, other: string): boolean {
  if (isChinesePlace(one) && isChinesePlace(other)) return true;
  if (isPerson(one) && isPerson(other)) return true;
  if (isPartOfPerson(comparison, gap, one, other)) return true;
  const { said, source } = comparison;
  return endsAsName(said, gap.said[1]) && endsAsName(source, gap.source[1]);
}

/** Whether a gap stands in the middle of what both texts say: words of theirs on each side, or an end of both. */
function isHeld({ said, source }: Comparison, { said: [from, to], source: [first, last] }: Gap): boolean {
  const isShared = (one: Token | undefined, other: Token | undefined) =>
    one === undefined
      ? other === undefined || other.kind === "mark"
      : one.norm === other?.norm || one.kind === "mark";
  return isShared(said[from - 1], source[first - 1]) && isShared(said[to], source[last]);
}

/**
 * Names in Chinese, which no capital tells: other characters between the same words, where both are names by a list, by
 * a family name or by what stands behind, or where the sources say those very characters of something else.
 */
export function checkChineseNames(comparison: Comparison): readonly GroundingFinding[] {
  return gapsOf(comparison).flatMap((gap) => {
    const [one, other] = [hanOf(comparison.said, gap.said), hanOf(comparison.source, gap.source)];
    if (!one || !other || areSynonyms(one, other) || !isHeld(comparison, gap)) return [];
    if (!areNames(comparison, gap, one, other)) return [];
    return [
      findingOf(comparison, {
        kind: "name",
        gravity: "contradicts",
        said: [gap.said[0], gap.said[1] - 1],
        source: [gap.source[0], gap.source[1] - 1],
      }),
    ];
  });
}
