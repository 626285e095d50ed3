import { equivalents } from "../../language/index.ts";

type Locale = "en" | "zh";

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

const keys = new Map<string, string>();

/** One key for all names of a kind of thing, in either language: shoes, shoe and 鞋 are of one kind. */
export function kindKey(kind: string): string {
  const known = keys.get(kind);
  if (known !== undefined) return known;
  // Names that we do not know are the person's events' own, and could be many.
  if (keys.size > 5_000) keys.clear();
  const names = [kind, ...equivalents(kind, "zh")];
  // Chinese names have no plural, so that they agree for shoe and shoes.
  const key = names.filter(isHan).sort()[0] ?? kind;
  keys.set(kind, key);
  return key;
}

/** A kind's name in a language; what the vocabulary does not know stays as the event named it. */
export function kindName(kind: string, locale: Locale): string {
  if (isHan(kind) === (locale === "zh")) return kind;
  const other = equivalents(kind, locale === "zh" ? "en" : "zh");
  return other.find((name) => isHan(name) === (locale === "zh")) ?? kind;
}
