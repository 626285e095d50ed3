import type { Database, Queryable } from "../../../platform/db/index.ts";
import type { HoldReason } from "./reasons.ts";
import { lockPositions } from "./write-events.ts";

export interface HeldEvents {
  readonly reason: string;
  readonly count: number;
  readonly oldest: Date;
}

/** What is kept apart of a source, by reason. */
export function heldOf(db: Queryable, source: string): Promise<HeldEvents[]> {
  return db.query<{ reason: string; count: number; oldest: Date }>(
    `select reason, count(*)::int as count, min(received_at) as oldest from event_quarantine
     where source = $1 group by reason order by reason`,
    [source],
  );
}

/** Sources that have events kept apart for this reason. */
export async function sourcesHeldFor(db: Queryable, reason: HoldReason): Promise<string[]> {
  const rows = await db.query<{ source: string }>(
    "select distinct source from event_quarantine where reason = $1 order by source",
    [reason],
  );
  return rows.map(({ source }) => source);
}

/** Events that are let in together: bounded, so that intake goes on meanwhile. */
const atOnce = 5_000;

const columns = "received_at, at, source, owner, anonymous_id, message_id, type, event, body, violations";

/**
 * Lets events in that were kept apart, in the order in which they came; gives how many. Each part of them moves in one
 * transaction, so that a crash leaves every event in one place or the other.
 */
export async function release(db: Database, source: string, reason: HoldReason): Promise<number> {
  let released = 0;
  for (;;) {
    const moved = await db.transaction(async (tx) => {
      await lockPositions(tx);
      const [{ count }] = await tx.query<{ count: number }>(
        `with first as (select id from event_quarantine where source = $1 and reason = $2 order by id limit $3
                        for update skip locked),
              gone as (delete from event_quarantine using first where event_quarantine.id = first.id
                       returning event_quarantine.*),
              kept as (insert into events (${columns}) select ${columns} from gone order by id returning 1)
         select count(*)::int as count from kept`,
        [source, reason, atOnce],
      );
      return count;
    });
    released += moved;
    if (moved < atOnce) return released;
  }
}
