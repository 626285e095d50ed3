import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/db/index.ts";
import type { Log } from "../../../platform/log.ts";
import { namesIn } from "../identity/index.ts";
import type { Source, Sources } from "../sources/index.ts";
import type { Identifier } from "../words.ts";
import { type DroppedCount, dropsOf, type ViolatingEvent, violationsOf } from "./drops.ts";
import { groupCommits } from "./group-commits.ts";
import { isOutsidePurposes, judge } from "./judge-events.ts";
import { ensureEventPartitions } from "./partitions.ts";
import { type HeldEvents, heldOf, release, sourcesHeldFor } from "./quarantine.ts";
import { type Call, mostEvents } from "./read-call.ts";
import { type IncomingEvent, readEvent } from "./read-event.ts";
import type { DropReason, HoldReason } from "./reasons.ts";
import { type JudgedCall, type JudgedEvent, type WrittenCall, writeCalls } from "./write-events.ts";

export interface IntakePorts {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly sources: Sources;
  /** Called after events were committed: whoever follows them may go on. */
  readonly accepted: () => void;
  /** For each identifier, whether it is of a person who was erased and may not come back. */
  readonly suppressed?: (identifiers: readonly Identifier[]) => Promise<readonly boolean[]>;
}

/** What became of one event of a call. */
export type EventOutcome =
  | { readonly state: "kept" | "held" }
  | { readonly state: "dropped"; readonly reason: DropReason; readonly messageId?: string };

export interface Intake {
  /** Takes a call's events in: when it resolves, they are committed. One outcome an event, in the call's order. */
  accept(source: Source, call: Call): Promise<readonly EventOutcome[]>;
  /** Counts what did not even come to be read as events. */
  countDrop(source: Source, reason: DropReason): Promise<void>;
  drops(asked: { readonly source?: string; readonly since: Date }): Promise<DroppedCount[]>;
  violations(asked: { readonly source: string; readonly limit: number }): Promise<ViolatingEvent[]>;
  held(source: string): Promise<HeldEvents[]>;
  /** Lets in what is kept apart for this reason; what waits for an attestation, only where there is one. */
  release(source: string, reason: HoldReason): Promise<number>;
  /** The same for all partners whose attestation has become current. To be called now and then. */
  releaseAttested(): Promise<number>;
  ensurePartitions(): Promise<void>;
  /** Resolves when all that was accepted is committed. */
  close(): Promise<void>;
}

/** One PGlite has one connection; on a server, one group is being sent while another is being written. */
const groupsInFlight = { embedded: 1, postgres: 2 } as const;

/**
 * Days after which a sender that tries once more would bring a message in a second time. Libraries give up after hours
 * at most, and a browser that was closed sends when it is opened again. A file may be imported again at any time.
 */
const resendDays = 60;

export async function openIntake(ports: IntakePorts): Promise<Intake> {
  const { db, clock, log, sources } = ports;
  await ensureEventPartitions(db, clock.now());
  const commits = groupCommits<JudgedCall, WrittenCall>((calls) => writeCalls(db, calls), {
    inFlight: groupsInFlight[db.kind],
    largestGroup: 5_000,
    mostWaiting: 100_000,
  });

  const releaseWhereAttested = async (source: string): Promise<number> => {
    if (!(await sources.standing(source, clock.now())).readable) return 0;
    const released = await release(db, source, "attestation-lapsed");
    if (released > 0) {
      log.info({ source, released }, "events that waited for an attestation went in");
      ports.accepted();
    }
    return released;
  };

  const intake: Intake = {
    async accept(source, call) {
      const read = readEvents(source, call);
      const allowed = await withoutSuppressed(source, read, ports.suppressed);
      const plan = await sources.compiledPlan(source.id);
      const standing = await sources.standing(source.id, call.defaults.receivedAt);
      const judged = allowed.map((one) => ("dropped" in one ? one : judge(one, { source, plan, standing })));
      const events = judged.filter((one): one is JudgedEvent => "event" in one);
      const drops = new Map<string, number>();
      for (const one of judged)
        if ("dropped" in one) drops.set(one.dropped, (drops.get(one.dropped) ?? 0) + 1);
      const { receivedAt, fromImport } = call.defaults;
      const rememberDays = fromImport ? Math.max(source.retentionDays, resendDays) : resendDays;
      const { isNew } = await commits.add(
        { source: source.id, receivedAt, rememberDays, events, drops },
        events.length + 1,
      );
      if (isNew.includes(true)) ports.accepted();
      return outcomesOf(judged, isNew);
    },

    async countDrop(source, reason) {
      await commits.add(
        {
          source: source.id,
          receivedAt: clock.now(),
          rememberDays: resendDays,
          events: [],
          drops: new Map([[reason, 1]]),
        },
        1,
      );
    },

    drops: (asked) => dropsOf(db, asked),
    violations: (asked) => violationsOf(db, asked),
    held: (source) => heldOf(db, source),
    async release(source, reason) {
      if (reason === "attestation-lapsed") return releaseWhereAttested(source);
      const released = await release(db, source, reason);
      if (released > 0) ports.accepted();
      return released;
    },
    async releaseAttested() {
      let released = 0;
      for (const source of await sourcesHeldFor(db, "attestation-lapsed"))
        released += await releaseWhereAttested(source);
      return released;
    },
    ensurePartitions: () => ensureEventPartitions(db, clock.now()),
    close: () => commits.settled(),
  };
  sources.whenAttested(async (source) => {
    await releaseWhereAttested(source);
  });
  await intake.releaseAttested();
  return intake;
}

interface Dropped {
  readonly dropped: DropReason;
  readonly messageId?: string;
}

function readEvents(source: Source, { events, defaults }: Call): (IncomingEvent | Dropped)[] {
  return events.map((raw, index) => {
    if (index >= mostEvents) return { dropped: "too-many-events" };
    const event = readEvent(raw, defaults);
    if ("dropped" in event || !isOutsidePurposes(event, source)) return event;
    return { dropped: "purpose-not-allowed", messageId: event.messageId };
  });
}

/** Asks once for all of a call's identifiers. */
async function withoutSuppressed(
  source: Source,
  events: readonly (IncomingEvent | Dropped)[],
  suppressed: IntakePorts["suppressed"],
): Promise<readonly (IncomingEvent | Dropped)[]> {
  if (!suppressed) return events;
  const named = events.map((event) =>
    "dropped" in event ? [] : namesIn({ ...event, position: 0, source: source.id }, source),
  );
  const all = new Map(named.flat().map((one) => [`${one.kind} ${one.value}`, one]));
  if (all.size === 0) return events;
  const answers = await suppressed([...all.values()]);
  const gone = new Set([...all.keys()].filter((_, index) => answers[index]));
  if (gone.size === 0) return events;
  return events.map((event, index) => {
    const isGone = named[index].some(({ kind, value }) => gone.has(`${kind} ${value}`));
    if (!isGone || "dropped" in event) return event;
    return { dropped: "suppressed", messageId: event.messageId };
  });
}

function outcomesOf(
  judged: readonly (JudgedEvent | Dropped)[],
  isNew: readonly boolean[],
): readonly EventOutcome[] {
  let written = 0;
  return judged.map((one): EventOutcome => {
    if ("dropped" in one) {
      const { dropped, messageId } = one;
      return { state: "dropped", reason: dropped, ...(messageId !== undefined && { messageId }) };
    }
    const fresh = isNew[written];
    written += 1;
    if (!fresh) return { state: "dropped", reason: "duplicate", messageId: one.event.messageId };
    return { state: one.held ? "held" : "kept" };
  });
}
