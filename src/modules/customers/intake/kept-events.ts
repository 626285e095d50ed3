import type { Queryable } from "../../../platform/db/index.ts";
import type { Identifier, KeptEvent } from "../words.ts";
import { ownerOfIdentifier, userOf } from "./owner.ts";
import type { EventRow, Violation } from "./tables.ts";

/** An event as a person may look at it, with what is wrong with it. */
export interface ShownEvent extends KeptEvent {
  readonly violations?: readonly Violation[];
}

const keptEvent = (row: EventRow): ShownEvent => {
  const userId = userOf(row.owner);
  return {
    position: row.position,
    source: row.source,
    messageId: row.message_id,
    type: row.type,
    ...(row.event !== null && { event: row.event }),
    ...(userId !== undefined && { userId }),
    ...(row.anonymous_id !== null && { anonymousId: row.anonymous_id }),
    at: row.at,
    receivedAt: row.received_at,
    body: row.body,
    ...(row.violations && { violations: row.violations }),
  };
};

/**
 * The events after a position, in order. None is ever passed by: an event that is not there yet has a higher position
 * than all that are. Pass 0 to begin with.
 */
export async function eventsAfter(
  db: Queryable,
  { position, limit }: { readonly position: number; readonly limit: number },
): Promise<KeptEvent[]> {
  const rows = await db.query<EventRow>(
    "select * from events where position > $1 order by position limit $2",
    [position, limit],
  );
  return rows.map(keptEvent);
}

/** Those after a position, up to another, that say something of consents (`context.consent`), in order. */
export async function consentEventsAfter(
  db: Queryable,
  { position, upTo, limit }: { readonly position: number; readonly upTo: number; readonly limit: number },
): Promise<KeptEvent[]> {
  const rows = await db.query<EventRow>(
    `select * from events
     where position > $1 and position <= $2 and body #> '{context,consent}' is not null order by position limit $3`,
    [position, upTo, limit],
  );
  return rows.map(keptEvent);
}

/** Where a timeline goes on: before this instant, and of that instant before this position. */
export interface TimelinePlace {
  readonly at: Date;
  readonly position: number;
}

/** The events of whoever has these identifiers, the latest first. An event's own place is the next page's `before`. */
export async function timelineOf(
  db: Queryable,
  {
    identifiers,
    before,
    limit,
  }: {
    readonly identifiers: readonly Identifier[];
    readonly before?: TimelinePlace;
    readonly limit: number;
  },
): Promise<ShownEvent[]> {
  const rows = await db.query<EventRow>(
    `select * from events
     where owner = any($1) and ($2::timestamptz is null or (at, position) < ($2, $3::bigint))
     order by at desc, position desc limit $4`,
    [ownersOf(identifiers), before?.at ?? null, before?.position ?? 0, limit],
  );
  return rows.map(keptEvent);
}

/** How many events there are of whoever has these identifiers. */
export async function countEvents(db: Queryable, identifiers: readonly Identifier[]): Promise<number> {
  const [{ count }] = await db.query<{ count: number }>(
    "select count(*) as count from events where owner = any($1)",
    [ownersOf(identifiers)],
  );
  return count;
}

/** The last position that was given: what a reader has yet to come to. */
export async function lastPosition(db: Queryable): Promise<number> {
  const [row] = await db.query<{ position: number | null }>("select max(position) as position from events");
  return row?.position ?? 0;
}

/** Owners of events by their holder's identifiers. */
export const ownersOf = (identifiers: readonly Identifier[]): string[] => [
  ...new Set(identifiers.map(ownerOfIdentifier).filter((owner) => owner !== undefined)),
];
