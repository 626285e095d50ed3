/*
 * A tracking plan's schemas are compiled and then meet data from outside. What could make them run for long, or reach
 * beyond themselves, is refused here: references, patterns that backtrack without end, and sheer size.
 */

/** Keywords of JSON Schema that a plan may use, all of them linear in the size of what they check. */
const keywords = new Set(
  (
    "type enum const properties required additionalProperties propertyNames minProperties maxProperties " +
    "items minItems maxItems minLength maxLength minimum maximum exclusiveMinimum exclusiveMaximum multipleOf " +
    "pattern format anyOf oneOf allOf not if then else"
  ).split(" "),
);
/** Keywords that say something to people and nothing to a validator. */
const annotations = new Set("$schema $id id $comment title description default examples labels".split(" "));

const ofSchemas = new Set(["properties"]);
const listsOfSchemas = new Set(["anyOf", "oneOf", "allOf"]);
const schemas = new Set(["additionalProperties", "propertyNames", "items", "not", "if", "then", "else"]);

const deepest = 12;
const mostNodes = 2_000;

/** Characters of a text that a pattern is tried on; a longer one does not match. */
export const longestMatched = 256;
const longestPattern = 200;
/** With two, a text of 256 characters takes some ten thousands of steps at the very most. */
const mostRepeats = 2;

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Why a schema may not be used, each with its place; none where it may. */
export function faultsOfSchema(schema: unknown, place: string): string[] {
  const faults: string[] = [];
  let nodes = 0;
  const visit = (node: unknown, path: string, depth: number): void => {
    nodes += 1;
    if (nodes > mostNodes || depth > deepest || typeof node === "boolean") return;
    if (!isObject(node)) {
      faults.push(`${path}: takes a JSON schema (an object)`);
      return;
    }
    for (const [keyword, value] of Object.entries(node)) {
      const at = `${path}.${keyword}`;
      if (annotations.has(keyword)) continue;
      if (!keywords.has(keyword)) faults.push(`${at}: a tracking plan has no keyword "${keyword}"`);
      else if (ofSchemas.has(keyword)) visitEach(isObject(value) ? Object.entries(value) : [], at, depth);
      else if (listsOfSchemas.has(keyword))
        visitEach(Array.isArray(value) ? value.map((inner, index) => [String(index), inner]) : [], at, depth);
      else if (schemas.has(keyword)) visit(value, at, depth + 1);
      else if (keyword === "pattern") faults.push(...faultsOfPattern(value).map((why) => `${at}: ${why}`));
    }
  };
  const visitEach = (inner: readonly (readonly [string, unknown])[], path: string, depth: number): void => {
    for (const [name, value] of inner) visit(value, `${path}.${name}`, depth + 1);
  };
  visit(schema, place, 0);
  if (nodes > mostNodes) faults.push(`${place}: takes at most ${mostNodes} parts`);
  if (nestedDeeper(schema, deepest * 2))
    faults.push(`${place}: takes at most ${deepest} levels within each other`);
  return faults;
}

function nestedDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => nestedDeeper(inner, levels - 1));
}

/** A group that repeats can take exponentially long, and so can a reference back; neither is needed for a format. */
const repeatedGroup = /\)(?:[*+?]|\{)/;
const backReference = /\\[1-9]|\\k</;
const lookAround = /\(\?(?!:)/;
const unboundedRepeat = /[*+]|\{\d*,\d*\}/g;

function faultsOfPattern(pattern: unknown): string[] {
  if (typeof pattern !== "string") return ["takes a regular expression as text"];
  if (pattern.length > longestPattern) return [`takes at most ${longestPattern} characters`];
  const bare = pattern.replace(/\\[^1-9k]/g, "_").replace(/\[(?:[^\]\\]|\\.)*\]/g, "_");
  if (repeatedGroup.test(bare)) return ["a group may not repeat, because matching it may take for ever"];
  if (backReference.test(bare) || lookAround.test(bare))
    return ["takes no reference back and no look ahead or behind"];
  // What does not begin with ^ is tried from every character: that is a repeat of its own.
  const repeats = (bare.match(unboundedRepeat) ?? []).length + (bare.startsWith("^") ? 0 : 1);
  if (repeats > mostRepeats)
    return [
      `takes at most ${mostRepeats} repeats (*, + or {,}), and one less where it does not begin with ^`,
    ];
  try {
    new RegExp(pattern, "u");
    return [];
  } catch {
    return ["is not a regular expression"];
  }
}
