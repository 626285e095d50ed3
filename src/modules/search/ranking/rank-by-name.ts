import type { Constraint, ShopRequest } from "../../language/index.ts";
import { askedThings, turns } from "./asked-thing.ts";
import { partAudience } from "./audience.ts";
import type { IndexedProducts } from "./catalogue.ts";
import { ThingNaming } from "./naming-things.ts";
import { everything, nothing } from "./rank-request.ts";
import type { TextRanking } from "./rank-text.ts";
import { type Reading, termsOf } from "./ways-to-meet.ts";
import { fold, hasCharacters, wordsOf } from "./words.ts";

/** "men's" before a thing says whom it is for: a must, as "for men" is, and no name of the thing. */
export function withAudience(request: ShopRequest): ShopRequest {
  const { residue, constraints } = request;
  const { said, left } = partAudience(residue);
  if (said === "") return request;
  const audience: Constraint = { field: "for", op: "=", value: said, strength: "must" };
  const stated = constraints.some(({ field, op }) => field === "for" && op === "=");
  return { ...request, residue: left, constraints: stated ? constraints : [...constraints, audience] };
}

export interface ByName {
  readonly ranking: TextRanking;
  /** Absent where no thing is named: "in blue, under $50". */
  readonly isNamed?: (document: number) => boolean;
}

interface Naming {
  readonly rank: (all: boolean) => TextRanking;
  /** Whether all must be looked at closely. */
  readonly all: boolean;
  readonly reading: Reading;
  readonly products: IndexedProducts;
}

/**
 * Ranks a request with a test of what is called by the name of the thing: the likeliest thing that a product is
 * called. A request that says nothing of a thing ("hello") finds nothing.
 */
export function rankByName(request: ShopRequest, { rank, all, reading, products }: Naming): ByName {
  const named = thingText(request);
  if (named === undefined) {
    const silent = request.constraints.length === 0 && request.refine === undefined;
    return { ranking: silent ? nothing : rank(all) };
  }
  const things = askedThings(named, reading).map((thing) => new ThingNaming(thing, products));
  if (things.length === 0) return { ranking: rank(all) };
  const whole = wholeOf(rank(all), things, { rank, products });
  const thing = things.find(callsOne(whole)) ?? things[0];
  const words = thing.known ? [] : termsOf(named, products.index);
  return {
    ranking: whole,
    isNamed: (document) => thing.names(document) || saysAll(words, document, products),
  };
}

/** Whether a title says all of several words, in whatever order: then it is that product which is asked for. */
function saysAll(words: readonly number[] = [], document: number, { index }: IndexedProducts): boolean {
  const title = index.titleTerms.subarray(index.titleStarts[document], index.titleStarts[document + 1]);
  return words.length > 1 && words.every((word) => title.includes(word));
}

/** What the words touch or, where nothing of it is called so, all that may be: a name may be put together otherwise. */
function wholeOf(
  first: TextRanking,
  things: readonly ThingNaming[],
  { rank, products }: Pick<Naming, "rank" | "products">,
): TextRanking {
  if (things.some(callsOne(first))) return first;
  const touched = first.rest.length === 0 ? first : rank(true);
  const all = everything(products.index.size);
  return things.some(callsOne(touched)) || !things.some(callsOne(all)) ? touched : all;
}

const callsOne =
  ({ documents }: TextRanking) =>
  (thing: ThingNaming): boolean =>
    documents.some((document) => thing.names(document));

const letters = /\p{L}{2}|\p{Script=Han}/u;

function thingText({ text, residue, constraints }: ShopRequest): string | undefined {
  if (letters.test(residue)) return namingPart(text, residue);
  const kind = constraints.find(({ field, op }) => field === "type" && (op === "=" || op === "in"));
  return kind === undefined ? undefined : String(Array.isArray(kind.value) ? kind.value[0] : kind.value);
}

/**
 * What is left over of a text up to where it turns to what the thing is for or does: `a sofa for my living room` and
 * `sofa that seats three` leave `sofa`. What was said in an earlier line is taken as it stands.
 */
function namingPart(text: string, residue: string): string {
  const left = fold(residue).split(/\s+/);
  const partWith = (part: string): string => {
    const said = new Set(wordsOf(part).words);
    return left.filter((word) => wordsOf(word).words.some((one) => said.has(one))).join(" ");
  };
  const whole = fold(text);
  const telling = left.filter((word) => wordsOf(word).words.length > 0);
  if (hasCharacters(residue) || partWith(whole) !== telling.join(" ")) return residue;
  return (
    whole
      .split(turns)
      .map(partWith)
      .find((kept) => letters.test(kept)) ?? residue
  );
}
