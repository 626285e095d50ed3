import type { Queryable } from "../../../platform/db/index.ts";
import type { Source } from "./source.ts";
import type { AttestationRow, PlanRow, SourceRow, WriteKeyRow } from "./tables.ts";
import { type CompiledPlan, compilePlan, readKeptPlan } from "./tracking-plan.ts";

/** From when until when a partner's data counts as attested. */
interface Span {
  readonly from: Date;
  readonly until: Date;
}

/** Everything about sources, as of one moment. */
export interface Knowledge {
  readonly number: number;
  readonly byId: ReadonlyMap<string, Source>;
  /** Ids of sources by the hash of a write key in hexadecimal; revoked keys are not among them. */
  readonly byKey: ReadonlyMap<string, string>;
  readonly attested: ReadonlyMap<string, readonly Span[]>;
  plan(source: string): CompiledPlan | undefined;
}

export const sourceOf = (row: SourceRow): Source => ({
  id: row.id,
  name: row.name,
  owner: row.owner,
  kind: row.kind,
  platform: row.platform,
  licence: row.licence,
  contact: row.contact,
  purposes: row.purposes,
  retentionDays: row.retention_days,
  verifies: row.verifies,
  onViolation: row.on_violation,
  createdAt: row.created_at,
  ...(row.closed_at && { closedAt: row.closed_at }),
});

/** How long what is remembered is taken for true without a look at the database: 500 ms. */
const trustedMs = 500;

/**
 * Sources are few, change seldom, and are asked for at every datum, so they are kept in memory. A change by this process
 * holds at once (`forget`), one by another process within half a second.
 */
export function rememberSources(db: Queryable): { known(): Promise<Knowledge>; forget(): void } {
  let held: Promise<Knowledge> | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;

  const refreshed = async (before: Promise<Knowledge> | undefined): Promise<Knowledge> => {
    const old = await before?.catch(() => undefined);
    if (old && old.number === (await changeNumber(db))) return old;
    return readKnowledge(db);
  };

  return {
    known() {
      const now = performance.now();
      if (!held || now - lookedAt > trustedMs) {
        lookedAt = now;
        const asked = refreshed(held);
        held = asked;
        asked.catch(() => {
          if (held === asked) held = undefined; // the next one asks again
        });
      }
      return held;
    },
    forget() {
      held = undefined;
    },
  };
}

async function changeNumber(db: Queryable): Promise<number> {
  const [{ number }] = await db.query<{ number: number }>("select number from source_changes");
  return number;
}

/** The number is read first: a change that comes in between is read again, and none is missed. */
async function readKnowledge(db: Queryable): Promise<Knowledge> {
  const number = await changeNumber(db);
  const sources = await db.query<SourceRow>("select * from sources order by created_at, id");
  const keys = await db.query<WriteKeyRow>("select * from source_write_keys where revoked_at is null");
  const attestations = await db.query<AttestationRow>(
    "select * from source_attestations where revoked_at is null",
  );
  const plans = await db.query<PlanRow>(
    "select distinct on (source) * from source_plans order by source, version desc",
  );
  const attested = new Map<string, Span[]>();
  for (const { source, valid_from, expires_at } of attestations) {
    attested.set(source, [...(attested.get(source) ?? []), { from: valid_from, until: expires_at }]);
  }
  const compiled = new Map<string, CompiledPlan>();
  const newest = new Map(plans.map((row) => [row.source, row]));
  return {
    number,
    byId: new Map(sources.map((row) => [row.id, sourceOf(row)])),
    byKey: new Map(keys.map(({ key_hash, source }) => [Buffer.from(key_hash).toString("hex"), source])),
    attested,
    plan(source) {
      const row = newest.get(source);
      if (!row) return undefined;
      const plan = compiled.get(source) ?? compilePlan(readKeptPlan(row.plan), row.version);
      compiled.set(source, plan);
      return plan;
    },
  };
}
