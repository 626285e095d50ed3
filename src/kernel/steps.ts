import { RapportError } from "../platform/errors.ts";
import type { Failure, Step } from "./receipt.ts";

/** Milliseconds that each step may take. `word` is bounded by its own port as well. */
export type StepLimits = Readonly<Record<Step, number>>;

export const defaultLimits: StepLimits = {
  admit: 1_000,
  context: 2_000,
  understand: 5_000,
  decide: 5_000,
  compose: 1_000,
  word: 5_000,
  guard: 2_000,
  receipt: 15_000,
};

/** A step that failed. `cause` is for the log; only `failure` may be kept or shown. */
export class StepFailed extends Error {
  override readonly name = "StepFailed";
  readonly failure: Failure;

  constructor(failure: Failure, cause?: unknown) {
    super(`${failure.step} ${failure.why}: ${failure.code}`, { cause });
    this.failure = failure;
  }
}

/**
 * Runs one step within its time limit and checks what it returned. Whatever goes wrong becomes a `StepFailed`,
 * so that a turn has one place where failures end. A step that is late is told so by `signal`.
 */
export async function runStep<T>(
  step: Step,
  limits: StepLimits,
  work: (signal: AbortSignal) => T | Promise<T>,
  isSound: (value: T) => boolean,
): Promise<T> {
  const late = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new StepFailed({ step, why: "timed-out", code: "platform/timeout" }));
      late.abort();
    }, limits[step]);
  });
  try {
    const value = await Promise.race([work(late.signal), limit]);
    if (!isSound(value)) throw new StepFailed({ step, why: "nonsense", code: "platform/internal" });
    return value;
  } catch (cause) {
    if (cause instanceof StepFailed) throw cause;
    const code = cause instanceof RapportError ? cause.code : "platform/internal";
    throw new StepFailed({ step, why: step === "admit" ? "not-admitted" : "threw", code }, cause);
  } finally {
    clearTimeout(timer);
  }
}
