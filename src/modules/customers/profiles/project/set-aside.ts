import type { Queryable, Transaction } from "../../../../platform/db/index.ts";
import { RapportError } from "../../../../platform/errors.ts";
import type { KeptEvent } from "../../words.ts";
import {
  type BatchPorts,
  behindOf,
  checkpointOf,
  moveFilled,
  type Projected,
  underLock,
} from "./project-batch.ts";

/** SQLSTATE classes that say that the data itself cannot be stored: data exceptions, constraints, limits. */
const badData = ["22", "23", "54"];

/**
 * Whether an error is the event's own fault, so that trying again would end the same; all else (a connection that
 * broke, a deadlock, a full disk) is not.
 */
export function isOfTheData(error: unknown): boolean {
  if (error instanceof RapportError)
    return error.code === "platform/bad-input" || error.code === "platform/too-large";
  if (error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError) return true;
  const state = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^[0-9A-Z]{5}$/.test(state) && badData.includes(state.slice(0, 2));
}

/** A stable code of what went wrong, never a message that could hold what a person sent. */
export const reasonOf = (error: unknown): string => {
  if (error instanceof RapportError) return error.code;
  if (error instanceof Error && "code" in error) return `sql-${String(error.code)}`;
  return error instanceof Error ? error.name : "unknown";
};

/** Sets the next event aside that a batch would read, so that those behind it go on. */
export function setNextAside({ db, events }: BatchPorts, reason: string, now: Date): Promise<Projected> {
  return underLock(db, async (tx) => {
    const checkpoint = await checkpointOf(tx);
    const behind = await behindOf(tx);
    const from =
      (await events.after(tx, { position: checkpoint, limit: 1 })).length > 0 ? checkpoint : behind?.from;
    if (from === undefined) return { kind: "done", events: 0, more: false };
    const [event] = await events.after(tx, { position: from, limit: 1 });
    if (!event) return { kind: "done", events: 0, more: false };
    await keepAside(tx, event, reason, now);
    if (from === checkpoint) {
      await tx.query("update profile_definitions set filled_to = $1 where filled_to >= $2", [
        event.position,
        checkpoint,
      ]);
      await tx.query("update profile_checkpoint set position = $1", [event.position]);
    } else if (behind) {
      await moveFilled(tx, behind.names, Math.min(event.position, behind.to));
    }
    return { kind: "done", events: 0, more: true };
  });
}

const keepAside = (tx: Transaction, event: KeptEvent, reason: string, now: Date) =>
  tx.query(
    `insert into profile_set_aside (position, source, reason, at) values ($1, $2, $3, $4) on conflict do nothing`,
    [event.position, event.source, reason, now],
  );

/** An event that is in no profile, and why. */
export interface SetAside {
  readonly position: number;
  readonly source: string;
  readonly reason: string;
  readonly at: Date;
}

/** The newest first. */
export const listSetAside = (db: Queryable, limit = 100): Promise<SetAside[]> =>
  db.query<SetAside & Record<string, unknown>>(
    "select position, source, reason, at from profile_set_aside order by position desc limit $1",
    [limit],
  );
