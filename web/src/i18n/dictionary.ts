import type { en } from "./en.ts";

/** Chinese has one plural form, so the singular of a counted sentence exists in English alone. */
export type Shared<Words> = {
  readonly [Key in keyof Words as Key extends `${string}_one` ? never : Key]: Words[Key] extends string
    ? string
    : Shared<Words[Key]>;
};

/** The sentences that each language has to have. */
export type Dictionary = Shared<typeof en>;
