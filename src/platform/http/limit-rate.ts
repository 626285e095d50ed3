import type { Context } from "hono";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { RapportError } from "../errors.ts";
import { clientAddress, type HttpEnv, type Middleware } from "./context.ts";

export interface Allowance {
  /** This many … */
  readonly requests: number;
  /** … in this many seconds. */
  readonly seconds: number;
}

/**
 * Counts by key, in this process: with several replicas each has its own count. The function takes one and gives how
 * many are left; beyond the allowance it throws `platform/rate-limited` with the seconds to wait.
 */
export function countRate({ requests, seconds }: Allowance): (key: string) => Promise<number> {
  const limiter = new RateLimiterMemory({ points: requests, duration: seconds });
  return async (key) => {
    try {
      return (await limiter.consume(key)).remainingPoints;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const retryAfterSeconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw new RapportError(
        "platform/rate-limited",
        `too many requests: try again in ${retryAfterSeconds} s`,
        {
          retryAfterSeconds,
        },
      );
    }
  };
}

export interface RateLimit extends Allowance {
  /** Whom a request counts against: a session, an account, or by default the address that it comes from. */
  readonly by?: (c: Context<HttpEnv>) => string | undefined;
  /** Requests that are not counted. */
  readonly except?: (c: Context<HttpEnv>) => boolean;
}

/**
 * Refuses more requests than agreed with `platform/rate-limited` and `Retry-After`.
 * `app.use("/v1/turns", limitRate({ requests: 60, seconds: 60 }))`
 */
export function limitRate({ by = clientAddress, except, ...allowance }: RateLimit): Middleware {
  const take = countRate(allowance);
  return async (c, next) => {
    if (!except?.(c)) {
      const left = await take(by(c) ?? "unknown");
      c.header("RateLimit-Limit", String(allowance.requests));
      c.header("RateLimit-Remaining", String(left));
    }
    await next();
  };
}
