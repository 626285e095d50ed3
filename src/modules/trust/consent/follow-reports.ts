import type { Clock } from "../../../platform/clock.ts";
import type { Database, Queryable, Transaction } from "../../../platform/db/index.ts";
import { timeOrderedId } from "../../../platform/ids.ts";
import { addRecords, lockSubjects, type RecordListeners, standing, statesOf } from "./append-records.ts";
import type { ConsentRecord } from "./consent-record.ts";
import type { Purpose } from "./purpose.ts";
import { holdPurposes, lastLapses, type NoticeShown, noticesShown } from "./read-purposes.ts";
import { readReported } from "./read-reported.ts";
import { expiryOf } from "./record-answer.ts";
import { type ReportingSource, type Standing, type Unheeded, weighReport } from "./weigh-report.ts";

/** An event of a source, as far as it may tell of consents. */
export interface ReportingEvent {
  readonly position: number;
  readonly source: string;
  readonly messageId: string;
  readonly anonymousId?: string;
  readonly at: Date;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface ReportPorts<E extends ReportingEvent> extends RecordListeners {
  readonly db: Database;
  readonly clock: Clock;
  /** The last event that may be read: whose it is, is settled. */
  settled(): Promise<number>;
  /** Events with a `context.consent` after `position`, up to `upTo`, in their order. */
  eventsAfter(
    db: Queryable,
    asked: { readonly position: number; readonly upTo: number; readonly limit: number },
  ): Promise<readonly E[]>;
  /** A registered source whose data may be read now; asked outside of a transaction. */
  readableSource(id: string): Promise<ReportingSource | undefined>;
  /** Makes whoever would erase somebody wait until the transaction ends. */
  lock(tx: Transaction): Promise<void>;
  /**
   * Asked outside of a transaction for what naming the events' people takes; the answer names them within one: their
   * subjects, by position.
   */
  naming(
    events: readonly E[],
  ): Promise<(tx: Transaction, events: readonly E[]) => Promise<ReadonlyMap<number, string>>>;
}

/** What became of the reports. */
export interface HeardReports {
  readonly records: number;
  readonly unheeded: Readonly<Partial<Record<Unheeded | "unknown-purpose", number>>>;
}

const batch = 500;

/**
 * Makes records of what sources told of consents since it was last called, each for its event's subject. Safe to run
 * twice at once: one of them moves on.
 */
export async function followReports<E extends ReportingEvent>(ports: ReportPorts<E>): Promise<HeardReports> {
  const unheeded = new Map<Unheeded | "unknown-purpose", number>();
  const count = (why: Unheeded | "unknown-purpose") => unheeded.set(why, (unheeded.get(why) ?? 0) + 1);
  let records = 0;
  for (;;) {
    const upTo = await ports.settled();
    const position = await progress(ports.db);
    if (position >= upTo) break;
    const seen = await ports.eventsAfter(ports.db, { position, upTo, limit: batch });
    const to = seen.length < batch ? upTo : (seen.at(-1)?.position ?? upTo);
    const sources = new Map<string, ReportingSource>();
    for (const id of new Set(seen.map(({ source }) => source))) {
      const source = await ports.readableSource(id);
      if (source) sources.set(id, source);
    }
    const name = await ports.naming(seen);
    const added = await ports.db.transaction(async (tx) => {
      await ports.lock(tx);
      if (!(await advance(tx, position, to))) return undefined;
      // Read again, now that nobody can be erased: who is gone by now stays gone.
      const events = await ports.eventsAfter(tx, { position, upTo: to, limit: batch });
      const subjects = await name(tx, events);
      const said = events.flatMap((event) => saidOf(event, subjects, sources));
      const made = await recordsFor(tx, said, ports.clock.now(), count);
      for (const wave of made) await addRecords(tx, wave, ports);
      return made.flat().length;
    });
    if (added === undefined) break;
    records += added;
  }
  return { records, unheeded: Object.fromEntries(unheeded) };
}

async function progress(db: Queryable): Promise<number> {
  const [row] = await db.query<{ position: number }>("select position from consent_report_progress");
  return row?.position ?? 0;
}

/** Moves the mark, unless another has. */
async function advance(tx: Transaction, from: number, to: number): Promise<boolean> {
  const moved = await tx.query(
    "update consent_report_progress set position = $2 where position = $1 returning 1",
    [from, to],
  );
  return moved.length === 1;
}

interface Said {
  readonly subject: string;
  readonly purpose: string;
  readonly given: boolean;
  readonly notice?: string;
  readonly source: ReportingSource;
  readonly event: ReportingEvent;
}

function saidOf(
  event: ReportingEvent,
  subjects: ReadonlyMap<number, string>,
  sources: ReadonlyMap<string, ReportingSource>,
): Said[] {
  const subject = subjects.get(event.position);
  const source = sources.get(event.source);
  if (subject === undefined || !source) return [];
  const { said, notice } = readReported(event.body);
  return said.map((one) => ({ ...one, subject, source, event, ...(notice !== undefined && { notice }) }));
}

/** The records that the reports come to, in waves of at most one a subject and purpose. */
async function recordsFor(
  tx: Transaction,
  said: readonly Said[],
  now: Date,
  count: (why: Unheeded | "unknown-purpose") => void,
): Promise<ConsentRecord[][]> {
  if (said.length === 0) return [];
  const subjects = [...new Set(said.map(({ subject }) => subject))];
  await lockSubjects(tx, subjects);
  const purposes = await holdPurposes(tx, [...new Set(said.map(({ purpose }) => purpose))]);
  const lapses = await lastLapses(tx);
  const notices = await noticesShown(tx, [...new Set(said.flatMap(({ notice }) => notice ?? []))]);
  const stands = new Map<string, Standing>();
  for (const row of await statesOf(tx, subjects))
    stands.set(`${row.subject} ${row.purpose}`, { ...row, state: standing(row, now) });
  const waves: ConsentRecord[][] = [];
  const added = new Map<string, number>();
  for (const one of said) {
    const purpose = purposes.get(one.purpose);
    if (!purpose) {
      count("unknown-purpose");
      continue;
    }
    const key = `${one.subject} ${one.purpose}`;
    const [before, changedAt] = [stands.get(key), lapses.get(one.purpose)];
    const { given, source, event } = one;
    const weighed = weighReport({ given, at: event.at, source }, purpose, {
      ...(before && { stands: before }),
      ...(changedAt && { changedAt }),
    });
    if ("unheeded" in weighed) {
      count(weighed.unheeded);
      continue;
    }
    const shown = one.notice === undefined ? undefined : notices.get(one.notice);
    const record = recordOf(one, weighed.state, purpose, shown?.purpose === purpose.id ? shown : undefined);
    stands.set(key, record);
    const wave = added.get(key) ?? 0;
    added.set(key, wave + 1);
    waves[wave] = [...(waves[wave] ?? []), record];
  }
  return waves;
}

const recordOf = (
  { subject, source, event }: Said,
  state: ConsentRecord["state"],
  purpose: Purpose,
  shown: NoticeShown | undefined,
): ConsentRecord => ({
  id: timeOrderedId(),
  subject,
  purpose: purpose.id,
  purposeVersion: purpose.version,
  state,
  at: event.at,
  ...(shown && { notice: shown.hash, language: shown.language }),
  channel: event.anonymousId?.startsWith("record:") ? "import" : "event",
  by: "source",
  ...(state === "given" && expiryOf(purpose, event.at)),
  evidence: { source: source.id, messageId: event.messageId },
});
