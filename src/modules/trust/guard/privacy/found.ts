/** What a piece of text says of a person. The order is that of the docs. */
export const privacyTypes = [
  "person",
  "address",
  "postcode",
  "phone",
  "email",
  "web",
  "card",
  "iban",
  "ssn",
  "identity-card",
  "passport",
  "driving-licence",
  "plate",
  "ip",
  "birth-date",
] as const;

export type PrivacyType = (typeof privacyTypes)[number];

/** A piece of text that says something of a person. */
export interface Found {
  /** UTF-16 offsets, the end excluded. */
  readonly start: number;
  readonly end: number;
  readonly type: PrivacyType;
  /** 0 to 1. What stands below the threshold is not given. */
  readonly score: number;
  /** What speaks for it, in words: `passes Luhn`, `after "card"`. */
  readonly why: readonly string[];
}

/** What is found with a score of at least this. */
export const threshold = 0.5;
