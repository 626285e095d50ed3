import type { Draft, DraftPart, Facts, Json, Locale, ReviewPolicy, TurnInput } from "./experience.ts";
import type { Failure, Finding, LaunchAdmission, TurnReceipt, Verdict, WordedBy } from "./receipt.ts";

/** Whom a turn is for. `subject` never changes; people merge above it. */
export interface Person {
  readonly subject: string;
  readonly account?: string;
  readonly roles: readonly string[];
}

/** Throws `kernel/not-live` where the Experience may not answer this person. */
export interface LaunchPort {
  admit(experience: string, person: Person): Promise<LaunchAdmission>;
}

/** Reads what the purpose and the person's consent allow; what it may not read comes back refused. */
export interface ContextPort {
  collect(asked: {
    readonly experience: string;
    readonly purpose: string;
    readonly reads: readonly string[];
    readonly person: Person;
    readonly unpersonalised: boolean;
  }): Promise<Facts>;
}

/** Words a draft. It may change a part's `text`, never its claims; without a model it returns the draft. */
export interface WordingPort {
  word(draft: Draft, signal: AbortSignal): Promise<{ readonly draft: Draft; readonly wordedBy: WordedBy }>;
}

/** Which turn a draft is of: what a reviewer has to know of it, and where an approval goes. */
export interface TurnAtHand {
  readonly turnId: string;
  readonly receiptId: string;
  readonly experience: string;
  readonly guideline: string;
  readonly review?: ReviewPolicy;
  readonly person: Person;
  readonly conversation: string;
  readonly input: TurnInput;
  readonly at: Date;
  readonly wordedBy: WordedBy;
}

/**
 * What is done about what a person said, before it is understood. `go`: it is answered, with `beside` before the
 * answer. `answer`: it calls for help and not for what the Experience does; `reply` goes instead.
 */
export type Heard =
  | { readonly kind: "go"; readonly findings: readonly Finding[]; readonly beside: readonly DraftPart[] }
  | { readonly kind: "answer"; readonly findings: readonly Finding[]; readonly reply: Draft };

/**
 * Listens to what is said, and checks what is answered: each part of `worded` against its claims, and each claim against what its evidence says now.
 * `release`: all of `worded` may go. `template`: use `released`, in which parts that failed carry the
 * template's text, or are left out where the template's claims fail too. `hold`: a person looks first.
 * `refuse`: nothing may go.
 */
export interface GuardPort {
  listen(input: TurnInput): Promise<Heard>;
  check(checked: {
    readonly template: Draft;
    readonly worded: Draft;
    /** What was decided: evidence of the source "decision" is looked up in it, by path. */
    readonly decision: Json;
    readonly turn: TurnAtHand;
  }): Promise<{ readonly verdict: Verdict; readonly released: Draft }>;
}

/** Commits the receipt and what the conversation remembers, together, before anything is sent. */
export interface ReceiptPort {
  commit(committed: {
    readonly receipt: TurnReceipt;
    readonly person: Person;
    readonly conversation: string;
    /** The request that the next turn may refine; absent where this turn understood none. */
    readonly remember?: Json;
  }): Promise<void>;
}

/** Looks up the present value of a piece of evidence; `undefined` where there is none. */
export interface EvidenceSource {
  readonly source: string;
  lookUp(id: string, field: string): Json | undefined;
}

/** Tells the people who run this what went wrong in a step. Never told what a person wrote. */
export interface FailurePort {
  report(
    failure: Failure,
    cause: unknown,
    turn: { readonly turnId: string; readonly experience: string; readonly locale: Locale },
  ): void;
}

export interface KernelPorts {
  readonly failures: FailurePort;
  readonly launch: LaunchPort;
  readonly context: ContextPort;
  readonly wording: WordingPort;
  readonly guard: GuardPort;
  readonly receipts: ReceiptPort;
}
