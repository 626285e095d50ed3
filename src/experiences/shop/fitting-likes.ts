import { kindKey } from "../../modules/customers/patterns/index.ts";
import { type ShopRequest, segmentByVocabulary } from "../../modules/language/index.ts";
import type { Product } from "../../modules/search/index.ts";
import type { Like } from "./likes.ts";

/** What a product is called by its title and its categories, in either language. */
function kindsOf({ title, categories = [], text = {} }: Product): ReadonlySet<string> {
  const titles = [title, ...Object.values(text).map((inLanguage) => inLanguage.title)];
  const words = [...titles, ...categories].flatMap((line) =>
    segmentByVocabulary(line).map(({ word }) => word),
  );
  return new Set([...words, ...categories.map((name) => name.toLowerCase())].map(kindKey));
}

/**
 * The likes that are about the kind of thing that is asked for: a shoe size says nothing of a dress. By what the
 * request calls it, or by what at least half of the answer is called.
 */
export function fittingLikes(
  likes: readonly Like[],
  request: ShopRequest,
  answer: readonly Product[],
): Like[] {
  if (likes.length === 0) return [];
  const asked = new Set(segmentByVocabulary(request.residue).map(({ word }) => kindKey(word)));
  const kinds = answer.map(kindsOf);
  const fits = (kind: string): boolean =>
    asked.has(kind) || kinds.filter((of) => of.has(kind)).length * 2 > kinds.length;
  return likes.filter((like) => like.for === undefined || fits(kindKey(like.for)));
}
