import type { Clock } from "../../../../platform/clock.ts";
import { RapportError } from "../../../../platform/errors.ts";
import type { Log } from "../../../../platform/log.ts";
import type { SourcePort } from "../../words.ts";
import type { KnownSources } from "../ports.ts";
import { type BatchPorts, type Projected, projectBatch } from "./project-batch.ts";
import { isOfTheData, reasonOf, setNextAside } from "./set-aside.ts";

/** The loop that reads events into profiles, in every process; the database lets one of them work at a time. */
export interface Projector {
  /** There may be new events. Cheap; called after each accepted batch. */
  nudge(): void;
  /**
   * Reads until nothing is left, whichever process is at it; gives how many events this one read. Throws
   * `platform/busy` where another is at it for too long, and what the database throws.
   */
  keepUp(): Promise<number>;
  /** Finishes the batch that is under way, and begins no other. */
  stop(): Promise<void>;
}

/** How long another process may be at it, without an end, before `keepUp` gives up. */
const longestWaitMs = 60_000;

/** What broke off (a connection, a deadlock) is tried once more before the caller hears of it. */
const withSecondTry = (work: () => Promise<Projected>): Promise<Projected> => work().catch(work);

export interface ProjectorOptions {
  /** Events at most in one transaction, so that the embedded database's one connection is soon free again. */
  readonly most?: number;
  /** Pause after a nudge, in which more events gather. */
  readonly everyMs?: number;
  /** Pause where nothing is known to be new, for what another process took in. */
  readonly idleMs?: number;
}

export function startProjector(
  ports: BatchPorts & { readonly clock: Clock; readonly log: Log; readonly sources: SourcePort },
  { most = 1_000, everyMs = 50, idleMs = 2_000 }: ProjectorOptions = {},
): Projector {
  const { log, clock, sources } = ports;
  let timer: NodeJS.Timeout | undefined;
  let due = Number.POSITIVE_INFINITY;
  let stopped = false;
  let queue: Promise<unknown> = Promise.resolve();

  /** Sources that events came from; few. What is known of them is asked for before each transaction, not within. */
  const met = new Set<string>();
  const known = async (): Promise<KnownSources> =>
    new Map(await Promise.all([...met].map(async (id) => [id, await sources.source(id)] as const)));

  /**
   * A batch that its data makes fail is read in ever smaller parts until the one event that is at fault stands alone;
   * that one is set aside.
   */
  let limit = most;
  const batch = async (): Promise<Projected> => {
    try {
      const done = await projectBatch(ports, limit, await known());
      if (done.kind === "unknown") for (const source of done.sources) met.add(source);
      limit = Math.min(most, limit * 2);
      return done;
    } catch (error) {
      if (!isOfTheData(error)) throw error;
      if (limit > 1) {
        limit = Math.ceil(limit / 2);
        return { kind: "done", events: 0, more: true };
      }
      log.error({ err: error }, "an event could not be read into a profile, and is set aside");
      return setNextAside(ports, reasonOf(error), clock.now());
    }
  };

  /** One batch at a time in this process. */
  const inTurn = (): Promise<Projected> => {
    const next = queue.then(batch);
    queue = next.catch(() => undefined);
    return next;
  };

  const keepUp = async (): Promise<number> => {
    let read = 0;
    let patience = Date.now() + longestWaitMs;
    for (;;) {
      const done = await withSecondTry(inTurn);
      if (done.kind === "unknown") continue;
      if (done.kind === "done") {
        read += done.events;
        patience = Date.now() + longestWaitMs;
        if (!done.more) return read;
        continue;
      }
      if (Date.now() > patience) {
        throw new RapportError("platform/busy", "events are being read into profiles elsewhere: try again");
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  const wakeIn = (ms: number): void => {
    if (stopped || Date.now() + ms >= due) return;
    clearTimeout(timer);
    due = Date.now() + ms;
    timer = setTimeout(() => void work(), ms);
    timer.unref();
  };

  const work = async (): Promise<void> => {
    due = Number.POSITIVE_INFINITY;
    try {
      const done = await inTurn();
      if (done.kind === "busy") wakeIn(everyMs);
      else wakeIn(done.kind === "unknown" || done.more ? 0 : idleMs);
    } catch (error) {
      log.error(
        { err: error },
        "events could not be read into profiles; they are kept, and it is tried again",
      );
      wakeIn(idleMs);
    }
  };

  wakeIn(everyMs);
  return {
    nudge: () => wakeIn(everyMs),
    keepUp,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await queue;
    },
  };
}
