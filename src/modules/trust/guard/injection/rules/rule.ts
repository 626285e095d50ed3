/** A way of saying that a sentence is an order to a machine. */
export interface Rule {
  readonly name: string;
  /** 0 to 1: how much it alone speaks for an injection. */
  readonly score: number;
  /** Read on one sentence in lower case. Every repetition in it is bounded. */
  readonly pattern: RegExp;
}

/** Up to so many words between two parts of a phrase. */
const gap = (words: number): string => `(?:[^\\w\\n]{1,4}[\\w'’/=.@-]{1,60}){0,${words}}?[^\\w\\n]{1,4}`;

/** Words that may stand before an order without changing it. */
const beforeAnOrder =
  "^[^\\w]{0,6}(?:(?:please|kindly|and|then|also|now|next|finally|first|instead|always|never|just|simply|you (?:must|should|will|need to|have to)|make sure (?:to|you|that you)|be sure to|do|don't|remember to|(?:note|important|system|user|assistant|task|instructions?|admin|reminder)\\s?:)[^\\w]{1,4}){0,4}";

/** English: alternatives, with up to five words between them; from the sentence's beginning on where `opening`. */
export const words = (
  parts: readonly string[],
  { opening = false, within = 5 }: { readonly opening?: boolean; readonly within?: number } = {},
): RegExp =>
  new RegExp(
    `${opening ? beforeAnOrder : "(?<![\\w-])"}${parts.map((part) => `(?:${part})(?![\\w])`).join(gap(within))}`,
  );

/** Chinese: alternatives, with up to `within` characters between them. */
export const characters = (
  parts: readonly string[],
  { opening = false, within = 8 }: { readonly opening?: boolean; readonly within?: number } = {},
): RegExp =>
  new RegExp(
    `${opening ? "^[^\\p{L}]{0,6}(?:请|並|并|然后|同时|务必|必须|一定要|现在|另外|接下来|你要|你必须|您必须|请务必|系统[:：]){0,3}\\s?" : ""}${parts
      .map((part) => `(?:${part})`)
      .join(`[^。！？\\n]{0,${within}}?`)}`,
    "u",
  );
