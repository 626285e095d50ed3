import type { Database } from "../../../../platform/db/index.ts";
import { lockServing, readChanges, writeOffers } from "./generations.ts";
import { tookOver } from "./import-lock.ts";
import type { ImportReport } from "./import-report.ts";
import { mergeChanges } from "./offers.ts";

/** How long replicas that were away can still catch up from the log of changes. */
const keptDays = 7;

interface Switch {
  readonly report: ImportReport;
  /** Offers that changed after this number are newer than the file, and hold over it. */
  readonly changesAfter: number;
  readonly at: Date;
}

/** Makes a generation that is written the one that is served, in one short transaction. */
export const serveGeneration = (db: Database, { report, changesAfter, at }: Switch): Promise<void> =>
  db.transaction(async (tx) => {
    const { generation } = report;
    await lockServing(tx);
    await writeOffers(tx, generation, mergeChanges(await readChanges(tx, changesAfter)));
    await tx.query("update catalogue_generations set state = 'retired' where state = 'serving'");
    const served = await tx.query(
      `update catalogue_generations set state = 'serving', served_at = $2, products = $3, report = $4::jsonb
        where number = $1 and state = 'writing' returning number`,
      [generation, at, report.products, JSON.stringify(report)],
    );
    if (served.length === 0) throw tookOver();
    await tx.query("update catalogue_serving set generation = $1", [generation]);
    await tx.query("delete from catalogue_changes where changed_at < $1", [
      new Date(at.getTime() - keptDays * 86_400_000),
    ]);
  });
