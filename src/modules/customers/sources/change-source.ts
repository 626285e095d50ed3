import { sourceOf } from "./known-sources.ts";
import type { SourcePorts } from "./open-sources.ts";
import { checked } from "./register-source.ts";
import { noSource, refuseBrowserThatVerifies, type Source, SourceChange } from "./source.ts";
import { noteChange, type SourceRow } from "./tables.ts";

/** What is absent from the change stays as it is. */
export async function changeSource(
  source: Source,
  wanted: SourceChange,
  { db }: SourcePorts,
): Promise<Source> {
  const next = { ...source, ...checked(SourceChange, wanted) };
  refuseBrowserThatVerifies(source.platform, next.verifies);
  return db.transaction(async (tx) => {
    const [row] = await tx.query<SourceRow>(
      `update sources set owner = $2, licence = $3, contact = $4, purposes = $5, retention_days = $6, verifies = $7,
         on_violation = $8 where id = $1 returning *`,
      [
        source.id,
        next.owner,
        next.licence,
        next.contact,
        [...new Set(next.purposes)],
        next.retentionDays,
        [...new Set(next.verifies)],
        next.onViolation,
      ],
    );
    if (!row) throw noSource();
    await noteChange(tx);
    return sourceOf(row);
  });
}

export async function closeSource({ id }: Source, { db, clock, withdrawn }: SourcePorts): Promise<void> {
  const at = clock.now();
  await db.transaction(async (tx) => {
    const closed = await tx.query(
      "update sources set closed_at = $2 where id = $1 and closed_at is null returning 1",
      [id, at],
    );
    if (closed.length > 0) await withdrawn?.([{ kind: "source", id, at }]);
    await noteChange(tx);
  });
}
