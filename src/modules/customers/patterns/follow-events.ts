import type { Database, Transaction } from "../../../platform/db/index.ts";
import type { KeptEvent, KnownPerson } from "../words.ts";
import type { Learning } from "./interpret.ts";
import { type ConsentPorts, mayLearn } from "./may-learn.ts";
import type { Observation } from "./observation.ts";
import { observeEvent } from "./observe-event.ts";
import { type StoredWindow, switchedOff, widenWindows } from "./store.ts";

/** An event and whose it is. */
export interface OwnedEvent {
  readonly event: KeptEvent;
  readonly subject: string;
}

export interface FollowingPorts extends ConsentPorts {
  readonly db: Database;
  /** The company's IANA zone, for events that name none. */
  readonly timeZone: string;
  /** All subjects of a subject's person. */
  personOf(subject: string): Promise<KnownPerson>;
  /** Events after a position, in their order; none beyond what the profiles have resolved. */
  eventsAfter(after: { readonly position: number; readonly limit: number }): Promise<readonly KeptEvent[]>;
  /** Whose each event is, by its position; an event of nobody known is left out. */
  subjectsOf(events: readonly KeptEvent[]): Promise<ReadonlyMap<number, string>>;
  now(): Date;
}

const batch = 1_000;

/** Follows the events until none is left; gives how many were read. Safe to run twice at once: one of them moves on. */
export async function followEvents(ports: FollowingPorts): Promise<number> {
  let read = 0;
  for (;;) {
    const position = await progress(ports.db);
    const events = await ports.eventsAfter({ position, limit: batch });
    const last = events.at(-1);
    if (!last) return read;
    const owners = await ports.subjectsOf(events);
    const owned = events.flatMap((event) => {
      const subject = owners.get(event.position);
      return subject === undefined ? [] : [{ event, subject }];
    });
    const windows = await permittedWindows(owned, ports);
    const moved = await ports.db.transaction(async (tx) => {
      if (!(await advance(tx, position, last.position))) return false;
      await widenWindows(tx, windows, ports.now());
      return true;
    });
    if (!moved) return read;
    read += events.length;
  }
}

/** Learns from events that are at hand, whatever was followed; each again makes no difference. */
export async function learnFrom(owned: readonly OwnedEvent[], ports: FollowingPorts): Promise<void> {
  const windows = await permittedWindows(owned, ports);
  if (windows.length > 0) await ports.db.transaction((tx) => widenWindows(tx, windows, ports.now()));
}

async function progress(db: Database): Promise<number> {
  const [row] = await db.query<{ position: number }>("select position from pattern_progress");
  return row?.position ?? 0;
}

/** Moves the mark, unless another follower has. */
async function advance(tx: Transaction, from: number, to: number): Promise<boolean> {
  const moved = await tx.query("update pattern_progress set position = $2 where position = $1 returning 1", [
    from,
    to,
  ]);
  return moved.length === 1;
}

/** What may be learned: where learning is permitted now, has been since the event, and is not switched off. */
async function permittedWindows(
  owned: readonly OwnedEvent[],
  ports: FollowingPorts,
): Promise<StoredWindow[]> {
  const telling = owned
    .map((one) => ({ ...one, observations: observeEvent(one.event, ports) }))
    .filter(({ observations }) => observations.length > 0);
  if (telling.length === 0) return [];
  const subjectsOf = await peopleOf(
    telling.map(({ subject }) => subject),
    ports,
  );
  const off = await switchedOff(ports.db, [...new Set([...subjectsOf.values()].flat())]);
  const learningOf = remembering((subject) =>
    mayLearn(subjectsOf.get(subject) ?? [subject], ports.now(), ports),
  );
  const windows = new Map<string, StoredWindow & { observations: Observation[] }>();
  for (const { event, subject, observations } of telling) {
    const learning = await learningOf(subject);
    if (!learning.permitted || event.at < learning.since) continue;
    const { source } = event;
    for (const observation of observations) {
      const { pattern } = observation;
      if (subjectsOf.get(subject)?.some((one) => off.has(`${one} ${pattern}`))) continue;
      const key = JSON.stringify([subject, pattern, source]);
      const window = windows.get(key) ?? { subject, pattern, source, observations: [] };
      window.observations.push(observation);
      windows.set(key, window);
    }
  }
  return [...windows.values()];
}

async function peopleOf(
  subjects: readonly string[],
  { personOf }: FollowingPorts,
): Promise<Map<string, readonly string[]>> {
  const people = new Map<string, readonly string[]>();
  for (const subject of subjects) {
    if (!people.has(subject)) people.set(subject, (await personOf(subject)).subjects);
  }
  return people;
}

/** Asks once for each person. */
function remembering(ask: (subject: string) => Promise<Learning>): (subject: string) => Promise<Learning> {
  const answers = new Map<string, Promise<Learning>>();
  return (subject) => {
    const answer = answers.get(subject) ?? ask(subject);
    answers.set(subject, answer);
    return answer;
  };
}
