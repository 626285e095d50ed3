import type { Unanswered } from "./answer.ts";

/** How much a model may be asked. */
export interface Limits {
  /** Questions that may be under way at once; one more is not asked at all, since a person is waiting. */
  readonly concurrent: number;
  /** Questions a second that the bucket gains. */
  readonly perSecond: number;
  /** Questions that the bucket holds. */
  readonly burst: number;
  /** Failures in a row after which the model is left to rest. */
  readonly failuresToRest: number;
  /** How long it rests, in milliseconds; then one question tries whether it is back. */
  readonly restMs: number;
}

export const defaultLimits: Limits = {
  concurrent: 8,
  perSecond: 20,
  burst: 40,
  failuresToRest: 5,
  restMs: 30_000,
};

/** Whether one more question may be asked; who was let in says how it went, once. */
type Admission =
  | { readonly admitted: true; readonly done: (answered: boolean) => void }
  | { readonly admitted: false; readonly why: Extract<Unanswered, "resting" | "busy" | "rate-limited"> };

export interface Gate {
  enter(): Admission;
}

/**
 * A token bucket, a cap on what is under way, and a circuit breaker in one gate, so that a question counts against
 * all of them or against none. `now` is monotonic, in milliseconds.
 */
export function openGate(limits: Limits, now: () => number): Gate {
  let tokens = limits.burst;
  let filledAt = now();
  let underWay = 0;
  let failures = 0;
  let restsUntil = Number.NEGATIVE_INFINITY;
  let trying = false;

  const fill = () => {
    const at = now();
    tokens = Math.min(limits.burst, tokens + ((at - filledAt) / 1_000) * limits.perSecond);
    filledAt = at;
  };

  return {
    enter() {
      fill();
      const isWorn = failures >= limits.failuresToRest;
      if (isWorn && (trying || now() < restsUntil)) return { admitted: false, why: "resting" };
      if (underWay >= limits.concurrent) return { admitted: false, why: "busy" };
      if (tokens < 1) return { admitted: false, why: "rate-limited" };
      tokens -= 1;
      underWay += 1;
      const isTrial = isWorn;
      if (isTrial) trying = true;
      let isDone = false;
      return {
        admitted: true,
        done(answered) {
          if (isDone) return;
          isDone = true;
          underWay -= 1;
          if (isTrial) trying = false;
          failures = answered ? 0 : failures + 1;
          if (failures >= limits.failuresToRest) restsUntil = now() + limits.restMs;
        },
      };
    },
  };
}
