import { z } from "@hono/zod-openapi";
import type { Database, Queryable } from "../../../../platform/db/index.ts";
import { RapportError } from "../../../../platform/errors.ts";
import { timeOrderedId } from "../../../../platform/ids.ts";
import { listDefinitions } from "../computed/definitions-store.ts";
import { listSettings } from "../traits/settings.ts";
import type { Bind } from "./comparison-sql.ts";
import { compileFilter } from "./compile-filter.ts";
import { type Audience, type CountPorts, requireNeeded } from "./count-people.ts";
import { type Filter, readFilter } from "./filter.ts";

/** A filter over people that somebody saved, with the one purpose that it is for. */
export interface Segment extends Audience {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

export const SegmentBody = z
  .strictObject({
    name: z.string().trim().min(1).max(120).openapi({ description: "what the staff call it" }),
    purpose: z.string().min(1).max(64).openapi({
      description:
        "id of the one purpose that it is for: who does not permit that is left out, and what it does not need cannot be asked",
    }),
    filter: z.record(z.string(), z.unknown()).openapi({
      description:
        "one of {all: [filters]}, {any: [filters]}, {not: filter}, {trait, …}, {computed, currency?, …}, " +
        "{event, count: {is, gt, gte, lt, lte}, days?} and {consents: purpose, is: permitted | not-permitted}. A trait or " +
        "computed trait is held against all that is named of: is (a word without case, a number, true or false), in (any " +
        "of a list of those), startsWith (of a word), gt, gte, lt, lte (a number, or an ISO 8601 date for a date), and " +
        "exists: true (whatever it is). Computed counts and sums of nothing are 0",
      example: {
        all: [
          { trait: "tier", is: "gold" },
          { event: "Order Completed", count: { gte: 2 }, days: 30 },
        ],
      },
    }),
  })
  .openapi("SegmentBody");
export type SegmentBody = z.infer<typeof SegmentBody>;

interface SegmentRow extends Record<string, unknown> {
  id: string;
  name: string;
  purpose: string;
  filter: unknown;
  created_at: Date;
  changed_at: Date;
}

const segmentOf = (row: SegmentRow): Segment => ({
  id: row.id,
  name: row.name,
  purpose: row.purpose,
  filter: readFilter(row.filter),
  createdAt: row.created_at,
  changedAt: row.changed_at,
});

const noSegment = () => new RapportError("customers/no-segment", "there is no segment of that id");

/** The newest first. */
export const listSegments = async (db: Queryable): Promise<Segment[]> =>
  (await db.query<SegmentRow>("select * from profile_segments order by id desc limit 1000")).map(segmentOf);

/** Throws `customers/no-segment`. */
export async function getSegment(db: Queryable, id: string): Promise<Segment> {
  const [row] = await db.query<SegmentRow>("select * from profile_segments where id = $1", [id]);
  if (!row) throw noSegment();
  return segmentOf(row);
}

/** Saves a new segment, or another filter for one. Throws `customers/bad-segment`, `customers/no-segment`. */
export async function saveSegment(
  { id, body, by }: { id?: string; body: SegmentBody; by?: string },
  ports: CountPorts,
): Promise<Segment> {
  const { db, clock } = ports;
  const filter = readFilter(body.filter);
  await requireCountable({ purpose: body.purpose, filter }, ports);
  const now = clock.now();
  const rows = await upsert(db, {
    ...body,
    filter,
    ...(id !== undefined && { id }),
    ...(by !== undefined && { by }),
    now,
  });
  const [row] = rows;
  if (!row) throw noSegment();
  return segmentOf(row);
}

function upsert(
  db: Database,
  one: { id?: string; name: string; purpose: string; filter: Filter; by?: string; now: Date },
): Promise<SegmentRow[]> {
  const { name, purpose, filter, by, now } = one;
  if (one.id === undefined) {
    return db.query<SegmentRow>(
      `insert into profile_segments (id, name, purpose, filter, created_at, changed_at, changed_by)
       values ($1, $2, $3, $4, $5, $5, $6) returning *`,
      [timeOrderedId(now.getTime()), name, purpose, filter, now, by ?? null],
    );
  }
  return db.query<SegmentRow>(
    `update profile_segments set name = $2, purpose = $3, filter = $4, changed_at = $5, changed_by = $6
     where id = $1 returning *`,
    [one.id, name, purpose, filter, now, by ?? null],
  );
}

/** Throws `customers/no-segment`. */
export async function removeSegment(db: Queryable, id: string): Promise<void> {
  const removed = await db.query("delete from profile_segments where id = $1 returning id", [id]);
  if (removed.length === 0) throw noSegment();
}

/** Throws `customers/bad-segment` for a filter that could not be counted, before it is saved. */
async function requireCountable(audience: Audience, ports: CountPorts): Promise<void> {
  const { db, clock } = ports;
  const [settings, kept] = [await listSettings(db), await listDefinitions(db)];
  const definitions = new Map(kept.map(({ definition }) => [definition.name, definition]));
  await requireNeeded(audience, { settings, definitions }, ports);
  const params: unknown[] = [];
  const bind: Bind = (value) => `$${params.push(value)}`;
  compileFilter(
    audience.filter,
    { policies: new Map(), definitions, permittedByDefault: new Set(), now: clock.now() },
    bind,
  );
}
