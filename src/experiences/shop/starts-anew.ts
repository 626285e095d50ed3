import { equivalents, type ShopRequest, segmentByVocabulary } from "../../modules/language/index.ts";

/** A line that begins so adds to what was asked: "with drawers", 带抽屉的. */
const adds =
  /^\s*(?:(?:and|also|but|plus|or|with|without|has|having|in|for|as)\b|[带有加还再也但和配不没])/iu;

/** Whether two names mean one thing: `sofa` and 沙发, `red sofa` and `sofa`. */
function isSameThing(one: string, other: string): boolean {
  const names = (text: string): string[] =>
    segmentByVocabulary(text).flatMap(({ word }) => [
      word,
      ...equivalents(word, "en"),
      ...equivalents(word, "zh"),
    ]);
  const known = new Set(names(one).map((name) => name.toLowerCase()));
  return names(other).some((name) => known.has(name.toLowerCase()));
}

/**
 * Whether a line asks for another thing than the conversation is about, so that the wishes for the old one do not
 * follow it: "red mug" after "navy sofa". "In blue", "with drawers" and "cheaper" go on.
 */
export function startsAnew(previous: ShopRequest, own: ShopRequest): boolean {
  const goesOn = own.refine !== undefined || adds.test(own.text);
  if (goesOn || own.residue === "" || previous.residue === "") return false;
  return segmentByVocabulary(own.residue).length > 0 && !isSameThing(previous.residue, own.residue);
}
