import type { Queryable } from "../../../platform/db/index.ts";
import type { EventType } from "../words.ts";
import type { Violation } from "./tables.ts";

/** Events that did not go in, on one day (UTC) for one reason. */
export interface DroppedCount {
  readonly source: string;
  readonly day: string;
  readonly reason: string;
  readonly count: number;
}

/** The latest day first; of one source, or of all. */
export function dropsOf(
  db: Queryable,
  { source, since }: { readonly source?: string; readonly since: Date },
): Promise<DroppedCount[]> {
  return db.query<{ source: string; day: string; reason: string; count: number }>(
    `select source, day::text as day, reason, count from event_drops
     where day >= $1::date and ($2::uuid is null or source = $2) order by day desc, count desc, reason`,
    [since.toISOString().slice(0, 10), source ?? null],
  );
}

export interface ViolatingEvent {
  readonly position: number;
  readonly type: EventType;
  readonly event?: string;
  readonly messageId: string;
  readonly receivedAt: Date;
  readonly violations: readonly Violation[];
}

/** Events of a source that are not as planned, the latest first: those that went in. */
export async function violationsOf(
  db: Queryable,
  { source, limit }: { readonly source: string; readonly limit: number },
): Promise<ViolatingEvent[]> {
  const rows = await db.query<{
    position: number;
    type: EventType;
    event: string | null;
    message_id: string;
    received_at: Date;
    violations: Violation[];
  }>(
    `select position, type, event, message_id, received_at, violations from events
     where source = $1 and violations is not null order by position desc limit $2`,
    [source, limit],
  );
  return rows.map(({ position, type, event, message_id, received_at, violations }) => ({
    position,
    type,
    ...(event !== null && { event }),
    messageId: message_id,
    receivedAt: received_at,
    violations,
  }));
}
