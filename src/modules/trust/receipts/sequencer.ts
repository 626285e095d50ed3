import type { Clock } from "../../../platform/clock.ts";
import { RapportError } from "../../../platform/errors.ts";
import type { Log } from "../../../platform/log.ts";
import type { SignedHead } from "./head.ts";
import type { HeadWebhook } from "./head-webhook.ts";
import type { OutsideHeads } from "./outside-heads.ts";
import type { Sequenced } from "./sequence-leaves.ts";

/** The loop that numbers leaves, in every process; the database lets one of them work at a time. */
export interface Sequencer {
  /** There is something to do. Cheap; called after each commit. */
  nudge(): void;
  /**
   * Numbers all that was committed before the call, by whichever process; resolves with the newest head, if there is any yet. Throws
   * `platform/busy` where another process is at it for too long, `trust/tree-broken` where the tree can't grow.
   */
  drain(): Promise<SignedHead | undefined>;
  /** Begins a new file of heads, with the newest head in it. */
  beginAnew(): Promise<void>;
  /** Finishes the round that is under way, and begins no other. */
  stop(): Promise<void>;
}

/** How long another process may be at it before `drain` gives up. */
const longestWaitMs = 10_000;

/**
 * Starts the loop: a round `everyMs` after a nudge, one after the other while there is work, and one every `idleMs`
 * for what another process left behind.
 *
 * A head goes outside after its transaction has committed. Were it the other way round, a crash between the two
 * would leave a head of a tree that never was, and verification would report a fault where nobody did any harm. As it
 * is, a crash leaves a head that is missing outside, and the first round after a start writes the newest one.
 */
export function startSequencer(ports: {
  readonly sequence: () => Promise<Sequenced>;
  readonly outside: OutsideHeads;
  readonly webhook?: HeadWebhook;
  readonly clock: Clock;
  readonly log: Log;
  readonly everyMs?: number;
  readonly idleMs?: number;
}): Sequencer {
  const { sequence, outside, webhook, clock, log, everyMs = 250, idleMs = 5_000 } = ports;
  let timer: NodeJS.Timeout | undefined;
  let due = Number.POSITIVE_INFINITY;
  let stopped = false;
  let lastOutside: number | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const keepOutside = async (head: SignedHead): Promise<void> => {
    if (lastOutside !== undefined && head.size <= lastOutside) return;
    await outside.append(head);
    webhook?.send(head);
    lastOutside = head.size;
  };

  /** One thing at a time in this process: heads must go outside in the order of their trees. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = queue.then(work);
    queue = next.catch(() => undefined);
    return next;
  };

  /** Whoever asks for a round before the next one has begun shares it: it sees all that was committed by then. */
  let next: Promise<Sequenced> | undefined;
  const round = (): Promise<Sequenced> => {
    next ??= inTurn(async () => {
      next = undefined;
      const done = await sequence();
      if (done.kind === "done" && done.head) await keepOutside(done.head);
      return done;
    });
    return next;
  };

  const drain = async (): Promise<SignedHead | undefined> => {
    const patience = Date.now() + longestWaitMs;
    for (;;) {
      const done = await round();
      // What came in meanwhile is not waited for: on a busy server there would be no end to it.
      if (done.kind === "done" && !done.more) return done.head;
      if (done.kind === "busy") {
        if (Date.now() > patience) {
          throw new RapportError("platform/busy", "Receipts are being numbered elsewhere.");
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  };

  const wakeIn = (ms: number): void => {
    if (stopped || Date.now() + ms >= due) return;
    clearTimeout(timer);
    due = Date.now() + ms;
    timer = setTimeout(() => void work(), ms);
    timer.unref();
  };

  const pauseAfter = (done: Sequenced): number => {
    // Whoever is at it may have begun before what was committed here.
    if (done.kind === "busy") return everyMs;
    if (done.more) return 0;
    return done.count > 0 ? everyMs : idleMs;
  };

  const work = async (): Promise<void> => {
    due = Number.POSITIVE_INFINITY;
    try {
      const done = await round();
      wakeIn(pauseAfter(done));
    } catch (error) {
      log.error({ err: error }, "receipts could not be numbered; they are kept, and it is tried again");
      wakeIn(idleMs);
    }
  };

  wakeIn(0);
  return {
    nudge: () => wakeIn(everyMs),
    drain,
    async beginAnew() {
      await inTurn(async () => {
        await outside.beginAnew(clock.now());
        lastOutside = undefined;
      });
      await drain();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await queue;
    },
  };
}
