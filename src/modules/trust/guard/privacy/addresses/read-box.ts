/**
 * Addresses without a street: boxes, military mail of the United States, and corners of two streets. Matched over the
 * text itself, since their form is fixed.
 */
export const boxPatterns: readonly {
  readonly pattern: RegExp;
  readonly score: number;
  readonly why: string;
}[] = [
  {
    pattern:
      /\b(?:PSC|CMR|Unit|UNIT)\s+\d{1,5},?\s+Box\s+\d{1,5}(?:,?\s+(?:APO|FPO|DPO),?\s+A[AEP]\s+\d{5}(?:-\d{4})?)?/gu,
    score: 0.9,
    why: "military mail",
  },
  {
    pattern:
      /\bUS(?:NS|S|NV|CGC)\s+\p{Lu}[\p{L}' -]{1,30}\s*[,\n]?\s*(?:APO|FPO|DPO),?\s+A[AEP]\s+\d{5}(?:-\d{4})?/gu,
    score: 0.9,
    why: "military mail",
  },
  {
    pattern:
      /\b(?:P\.? ?O\.? ?Box|Post(?:al)? ?[Bb]ox|Postfach|Postbus|Postboks|Apartado|Casella Postale|Boîte Postale|GPO Box|Private Bag)\s*#?\s*\d{1,7}\b/gu,
    score: 0.7,
    why: "a post-office box",
  },
  {
    pattern:
      /\b(?:the )?(?:corner|intersection|junction|crossing) of (?:[\p{Lu}\d][\p{L}\p{M}\d.'’/-]*(?: (?:de|la|del|di|da|van|von|of|[\p{Lu}\d][\p{L}\p{M}\d.'’/-]*)){0,6}),? and (?:[\p{Lu}\d][\p{L}\p{M}\d.'’/-]*(?: (?:de|la|del|di|da|van|von|of|[\p{Lu}\d][\p{L}\p{M}\d.'’/-]*)){0,6})/gu,
    score: 0.75,
    why: "a corner of two streets",
  },
];

/** Words before an address that say that one follows. */
export const addressCue =
  /(?:\b(?:address(?:es)?|addr)\b[^.!]{0,32}|\b(?:liv(?:e|es|ed|ing)|resid(?:e|es|ed|ing|ent)|stay(?:s|ed|ing)?|located|situated|found|born|based|work(?:s|ed|ing)?|(?:is|are|was|were|meet(?:ing)?|pick (?:me|us|him|her|them) up|drops? (?:you|me|us) off|be|enter|house|home|office|shop|store|restaurant|headquarters|branch|party|event))\b(?: \w+){0,3} (?:at|on|in|of|to|side of|from|by)|\b(?:it['’]?s|it is)(?: (?:in|at|on))?|\b(?:refers to|shows? on)|\b(?:taxi|cab|uber|ride|deliver(?:y|ed)?|ship(?:ped|ment)?|sen[dt]|forward(?:ed)?|return(?:ed)?|mail(?:ed)?|post(?:ed)?|mov(?:e|ed|ing)|relocat(?:e|ed|ing)|invoice|billing|one|package|parcel|order|it)\b[^.!?\n]{0,24} (?:to|at|with)|\b(?:user|customer|address|location|home|office|street|ship to|deliver to|sent to)\??\s*:)\s*:?\s*$/iu;
