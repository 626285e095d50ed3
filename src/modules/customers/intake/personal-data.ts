import type { Queryable } from "../../../platform/db/index.ts";
import type { PersonalData, PersonalTable } from "../../../platform/personal-data.ts";
import type { Sources } from "../sources/index.ts";

export interface IntakePersonalPorts {
  readonly sources: Pick<Sources, "list">;
  /** Owners of events (`u:…`, `a:…`) that are this subject's. */
  readonly ownersOf: (db: Queryable, subject: string) => Promise<readonly string[]>;
  /** The other way round, as SQL for backups: the subjects of the owner in a column. Absent, events are not sealed. */
  readonly subjectsOfOwner?: (column: string) => string;
}

/** Days that what is kept apart waits to be let in. */
const quarantineDays = 180;
/** Days that counts of drops can be looked at. */
const dropDays = 400;

const columns = {
  source: "none",
  owner: "key",
  anonymous_id: "key",
  message_id: "key",
  type: "behaviour",
  event: "behaviour",
  body: "content",
  violations: "none",
} as const;

const tablesOf = (subjects?: string): readonly PersonalTable[] => [
  {
    table: "events",
    columns,
    ...(subjects !== undefined && { subjects }),
    retention: { whileNeeded: true, why: "each source says for how many days its events are kept" },
  },
  {
    table: "event_quarantine",
    columns: { ...columns, reason: "none" },
    ...(subjects !== undefined && { subjects }),
    retention: { days: quarantineDays, after: "received_at" },
  },
  // A hash of a source and a message: of whom, nobody can tell.
  { table: "event_messages", columns: { key: "none" }, retention: { days: 0, after: "forget_on" } },
  {
    table: "event_drops",
    columns: { source: "none", reason: "none" },
    retention: { days: dropDays, after: "day" },
  },
];

/** What the intake holds of people. Their events are found by the owners that identity knows them by. */
export const intakePersonalData = ({
  sources,
  ownersOf,
  subjectsOfOwner,
}: IntakePersonalPorts): PersonalData => ({
  module: "customers-intake",
  tables: tablesOf(subjectsOfOwner?.("t.owner")),

  async find(db, subject) {
    const [counts] = await db.query<Record<string, number>>(
      `select (select count(*)::int from events where owner = any($1)) as events,
              (select count(*)::int from event_quarantine where owner = any($1)) as event_quarantine`,
      [await ownersOf(db, subject)],
    );
    return counts;
  },

  async export(db, subject) {
    const owners = await ownersOf(db, subject);
    const names = new Map((await sources.list()).map(({ id, name }) => [id, name]));
    const named = (rows: readonly { source: string }[]) =>
      rows.map((row) => ({ ...row, source: names.get(row.source) ?? row.source }));
    const shown = `source, type, event, at, received_at as "receivedAt", body`;
    const events = await db.query<{ source: string }>(
      `select ${shown} from events where owner = any($1) order by at, position`,
      [owners],
    );
    const waiting = await db.query<{ source: string }>(
      `select ${shown} from event_quarantine where owner = any($1) order by at, id`,
      [owners],
    );
    return { events: named(events), eventsKeptApart: named(waiting) };
  },

  async erase(tx, subject) {
    const owners = await ownersOf(tx, subject);
    await tx.query("delete from events where owner = any($1)", [owners]);
    await tx.query("delete from event_quarantine where owner = any($1)", [owners]);
  },

  async expire(db, now) {
    const dayBefore = (days: number) => new Date(now.getTime() - days * 86_400_000);
    let removed = 0;
    const remove = async (from: string, params: readonly unknown[]): Promise<void> => {
      const [{ count }] = await db.query<{ count: number }>(
        `with gone as (delete from ${from} returning 1) select count(*)::int as count from gone`,
        params,
      );
      removed += count;
    };
    for (const { id, retentionDays } of await sources.list()) {
      await remove("events where source = $1 and received_at < $2", [id, dayBefore(retentionDays)]);
      await remove("event_quarantine where source = $1 and received_at < $2", [id, dayBefore(retentionDays)]);
    }
    await remove("event_quarantine where received_at < $1", [dayBefore(quarantineDays)]);
    await remove("event_messages where forget_on < $1::date", [now.toISOString()]);
    await remove("event_drops where day < $1::date", [dayBefore(dropDays).toISOString()]);
    return removed;
  },
});
