import { type Answer, type Unanswered, unanswered } from "./answer.ts";
import type { Gate } from "./limits.ts";
import type { Provider, Question } from "./provider.ts";

export interface Asking {
  readonly provider: Provider;
  readonly gate: Gate;
  /** For the whole question, loading and tokens included. */
  readonly timeoutMs: number;
}

/** A longer question is not asked: it would cost more time than there is. UTF-16 units. */
const longestQuestion = 60_000;

/** Settles when `signal` aborts, whether or not what runs under it listens. */
const abortion = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });

/** Errors of a model's answer, by the names that the SDK and zod give them; any other is of the road to it. */
const nonsenseErrors: ReadonlySet<string> = new Set([
  "AI_NoObjectGeneratedError",
  "AI_NoOutputGeneratedError",
  "AI_TypeValidationError",
  "AI_JSONParseError",
  "ZodError",
]);

const whyOf = (error: unknown): Unanswered =>
  error instanceof Error && nonsenseErrors.has(error.name) ? "nonsense" : "unreachable";

/** Asks once, within the limits and the time, and turns every failure into its reason. */
export async function ask<Value>(
  question: Question<Value>,
  { provider, gate, timeoutMs }: Asking,
  signal?: AbortSignal,
): Promise<Answer<Value>> {
  if (question.data.length > longestQuestion) return unanswered("too-long");
  if (signal?.aborted) return unanswered("aborted");
  const admission = gate.enter();
  if (!admission.admitted) return unanswered(admission.why);

  const late = AbortSignal.timeout(timeoutMs);
  const either = signal ? AbortSignal.any([signal, late]) : late;
  const asked = provider(question, either);
  asked.catch(() => undefined);
  try {
    const answer = await Promise.race([asked, abortion(either)]);
    admission.done(true);
    return { ok: true, ...answer };
  } catch (error) {
    // A person who goes away says nothing about the model.
    const wasLeft = signal?.aborted === true;
    admission.done(wasLeft);
    if (wasLeft) return unanswered("aborted");
    return unanswered(late.aborted ? "timed-out" : whyOf(error));
  }
}
