import type { Concern } from "../concerns.ts";

/** What a sentence calls for; `none` where it only looks or sounds as if it did. */
export type Label = Concern | "none";

/** Sentences by their label and language; a line is a sentence. */
export type LabelledSentences = Readonly<Record<Label, Readonly<Record<"en" | "zh", string>>>>;

export const linesOf = (text: string): readonly string[] => text.split("\n").filter(Boolean);
