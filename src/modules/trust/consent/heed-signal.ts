import type { Context, Env, MiddlewareHandler } from "hono";
import type { Clock } from "../../../platform/clock.ts";
import type { Consent } from "./open-consent.ts";

/** Whether the request carries the signal: the value is exactly `1`, and any other says nothing. */
export const isSignalled = (c: Pick<Context, "req">): boolean => c.req.header("sec-gpc") === "1";

/**
 * Heeds `Sec-GPC: 1` before the request is answered: what it refuses is refused in this very request already.
 * `app.use(heedPrivacySignal({ consent, clock, subjectsOf }))`, behind `authenticate`. `subjectsOf` gives none for
 * somebody of whom nothing is kept.
 */
export const heedPrivacySignal =
  <E extends Env>({
    consent,
    clock,
    subjectsOf,
  }: {
    readonly consent: Pick<Consent, "recordGpc">;
    readonly clock: Clock;
    subjectsOf(c: Context<E>): Promise<readonly string[]>;
  }): MiddlewareHandler<E> =>
  async (c, next) => {
    if (isSignalled(c)) {
      const subjects = await subjectsOf(c);
      if (subjects.length > 0) await consent.recordGpc({ subjects, at: clock.now(), channel: "web" });
    }
    await next();
  };
