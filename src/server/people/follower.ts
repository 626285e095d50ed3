import type { Log } from "../../platform/log.ts";

/** Work that is done soon after it is asked for, however often it is asked for, and never twice at once. */
export interface Follower {
  nudge(): void;
  /** Lets what is under way finish, and begins nothing more. */
  stop(): Promise<void>;
}

/** `afterMs` is how long more may gather first. Work that fails is logged, and is done at the next nudge. */
export function startFollower(
  work: () => Promise<unknown>,
  { log, afterMs }: { readonly log: Log; readonly afterMs: number },
): Follower {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  const run = async (): Promise<void> => {
    timer = undefined;
    again = false;
    await work().catch((err: unknown) => log.error({ err }, "what came in could not be followed; it waits"));
    running = undefined;
    if (again) nudge();
  };
  const nudge = (): void => {
    if (stopped || timer) return;
    if (running) {
      again = true;
      return;
    }
    timer = setTimeout(() => {
      running = run();
    }, afterMs).unref();
  };
  return {
    nudge,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
