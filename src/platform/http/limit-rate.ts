import type { Context } from "hono";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { RapportError } from "../errors.ts";
import { clientAddress, type HttpEnv, type Middleware } from "./context.ts";

export interface RateLimit {
  /** This many requests … */
  readonly requests: number;
  /** … in this many seconds. */
  readonly seconds: number;
  /** Whom a request counts against: a session, an account, or by default the address that it comes from. */
  readonly by?: (c: Context<HttpEnv>) => string | undefined;
  /** Requests that are not counted. */
  readonly except?: (c: Context<HttpEnv>) => boolean;
}

/**
 * Refuses more requests than agreed with `platform/rate-limited` and `Retry-After`. Counts in this process: with
 * several replicas each has its own count.
 * `app.use("/v1/turns", limitRate({ requests: 60, seconds: 60 }))`
 */
export function limitRate({ requests, seconds, by = clientAddress, except }: RateLimit): Middleware {
  const limiter = new RateLimiterMemory({ points: requests, duration: seconds });
  return async (c, next) => {
    if (!except?.(c)) {
      const left = await take(limiter, by(c) ?? "unknown");
      c.header("RateLimit-Limit", String(requests));
      c.header("RateLimit-Remaining", String(left));
    }
    await next();
  };
}

/** Counts one request and gives how many are left. */
async function take(limiter: RateLimiterMemory, key: string): Promise<number> {
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
}
