/** Why a model gave nothing that can be used. No provider's message is passed on: it may repeat the prompt. */
export type Unanswered =
  | "off"
  | "too-long"
  | "rate-limited"
  | "busy"
  | "resting"
  | "timed-out"
  | "aborted"
  | "unreachable"
  | "nonsense";

/** Who answered: the setting's name for the model, and what the provider says that it ran. */
export interface Answerer {
  readonly model: string;
  readonly version: string;
}

/** What asking a model comes to. Asking never throws. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value; readonly by: Answerer }
  | { readonly ok: false; readonly why: Unanswered };

export const unanswered = (why: Unanswered): { readonly ok: false; readonly why: Unanswered } => ({
  ok: false,
  why,
});
