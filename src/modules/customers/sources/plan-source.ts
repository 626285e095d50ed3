import type { SourcePorts } from "./open-sources.ts";
import type { Source } from "./source.ts";
import { noteChange, type PlanRow } from "./tables.ts";
import { readKeptPlan, readPlan, type TrackingPlan } from "./tracking-plan.ts";

export interface KeptPlan {
  readonly version: number;
  readonly plan: TrackingPlan;
  readonly createdAt: Date;
}

/** Keeps a plan as the next version; it holds for what comes in from now on. Throws `customers/bad-plan`. */
export async function setPlan({ id }: Source, given: unknown, { db, clock }: SourcePorts): Promise<KeptPlan> {
  const plan = readPlan(given);
  const createdAt = clock.now();
  return db.transaction(async (tx) => {
    // One at a time for each source, so that each version has a number of its own.
    await tx.query("select 1 from sources where id = $1 for update", [id]);
    const [{ version }] = await tx.query<{ version: number }>(
      `insert into source_plans (source, version, plan, created_at)
       select $1, coalesce(max(version), 0) + 1, $2::jsonb, $3 from source_plans where source = $1
       returning version`,
      [id, JSON.stringify(plan), createdAt],
    );
    await noteChange(tx);
    return { version, plan, createdAt };
  });
}

export async function planOf({ id }: Source, { db }: SourcePorts): Promise<KeptPlan | undefined> {
  const [row] = await db.query<PlanRow>(
    "select * from source_plans where source = $1 order by version desc limit 1",
    [id],
  );
  return row && { version: row.version, plan: readKeptPlan(row.plan), createdAt: row.created_at };
}
