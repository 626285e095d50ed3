/** One word, number, Chinese word or character, or mark of a text. */
export interface Token {
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
  /** Lower case, without marks on letters, contractions spelled out. */
  readonly norm: string;
  /** Porter's stem of a word of English; the norm of anything else. */
  readonly stem: string;
  readonly kind: "word" | "digits" | "han" | "mark";
  /** The number that it writes by itself, in digits or words: `42`, `two`, `third`, 二十. */
  readonly value?: number;
  /** What it weighs in a comparison: 0 for marks, little for words of grammar, most for rare words. */
  readonly weight: number;
  /** How likely it names somebody or something: `stated` by a capital or a list, `likely` by its letters alone. */
  readonly name: "stated" | "likely" | "no";
}

/** Some tokens in a row that end where a sentence ends. */
export interface Sentence {
  readonly tokens: readonly Token[];
  readonly isQuestion: boolean;
}
