/** A place in a text that reads as an instruction to whoever reads it by machine. */
export interface InjectionFinding {
  /** UTF-16 offsets in the text as it was given. */
  readonly start: number;
  readonly end: number;
  /** The rule's name, such as `override`; after a `+`, how it was hidden: `override+base64`. */
  readonly rule: string;
  /** 0 to 1: how much it alone speaks for an injection. */
  readonly score: number;
}

export interface Injection {
  /** 0 to 1, of the sentence that has most. */
  readonly score: number;
  readonly findings: readonly InjectionFinding[];
}
