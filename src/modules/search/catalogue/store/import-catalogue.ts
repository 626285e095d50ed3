import type { Clock } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/db/index.ts";
import { RapportError } from "../../../../platform/errors.ts";
import type { Mapping } from "../map/mapping.ts";
import { stopWhereAborted } from "../read/bound-input.ts";
import { type CatalogueSource, nameOf, readCatalogue } from "../read-catalogue.ts";
import { readServing, type Serving } from "./generations.ts";
import { tookOver, withImportLock } from "./import-lock.ts";
import { type ImportReport, ImportTally, type Problem, type Progress } from "./import-report.ts";
import { serveGeneration } from "./serve-generation.ts";
import {
  clearLeftovers,
  copyTheRest,
  countProducts,
  discardProducts,
  startGeneration,
} from "./write-generation.ts";
import { writeInBatches } from "./write-in-batches.ts";

export interface Import {
  readonly source: CatalogueSource;
  readonly mapping?: Mapping;
  /** The file is the whole catalogue. Otherwise products that it does not hold stay as they are. */
  readonly replace?: boolean;
  /** Lets a replacement shrink the catalogue by more than a tenth. */
  readonly yes?: boolean;
  /** Stops the import when it aborts, as where whoever asked for it is gone; the old catalogue stays. */
  readonly signal?: AbortSignal;
  /** Called at most once a second, after a batch; the first one at once. */
  readonly onProgress?: (progress: Progress) => void;
  /** Called for every problem; the report keeps the first hundred. */
  readonly onProblem?: (problem: Problem) => void;
}

export interface ImportPorts {
  readonly db: Database;
  readonly clock: Clock;
}

/**
 * Imports a catalogue file: writes a new generation and, when the file was read to its end, serves it. Until then,
 * and after any error, the old one is served, unchanged. Records that cannot be read are reported and left out.
 *
 * Throws `search/bad-catalogue` (the file cannot be read to its end, or holds no product), `search/would-shrink`, and
 * `platform/locked` where another import runs, and `search/import-stopped` where `signal` aborts before the switch.
 */
export const importCatalogue = (asked: Import, { db, clock }: ImportPorts): Promise<ImportReport> =>
  withImportLock(db, async () => {
    await clearLeftovers(db);
    const started = clock.now();
    const before = await readServing(db);
    const generation = await startGeneration(db, { source: nameOf(asked.source), at: started });
    try {
      const tally = new ImportTally(nameOf(asked.source), asked, clock);
      await writeInBatches(db, readCatalogue(asked.source, asked.mapping, asked.signal), {
        generation,
        over: asked.replace ? undefined : before.generation,
        tally,
      });
      if (tally.written === 0) throw nothingToImport(tally);
      if (!asked.replace) await copyTheRest(db, { from: before.generation, to: generation });
      stopWhereAborted(asked.signal);
      const products = await countProducts(db, generation);
      refuseToShrink(asked, before, products);
      const report = tally.report({
        generation,
        before: before.products,
        products,
        started,
        ended: clock.now(),
      });
      await serveGeneration(db, { report, changesAfter: before.change, at: clock.now() });
      await discardProducts(db, before.generation);
      return report;
    } catch (cause) {
      // Should this fail too, the next import does it; the first error is the one to tell.
      await discardUnserved(db, generation).catch(() => undefined);
      throw generationIsGone(cause) ? tookOver(cause) : cause;
    }
  });

/** PostgreSQL's foreign_key_violation: products of a generation that is not there any more. */
const generationIsGone = (cause: unknown): boolean =>
  cause instanceof Error && "code" in cause && cause.code === "23503";

async function discardUnserved(db: Database, generation: number): Promise<void> {
  if ((await readServing(db)).generation !== generation) await discardProducts(db, generation);
}

function nothingToImport(tally: ImportTally): RapportError {
  const [first] = tally.problems;
  const why = first
    ? `none of its ${tally.read} records can be read. The first: ${first.message}`
    : "it holds no record";
  return new RapportError("search/bad-catalogue", `${tally.source} gives no product: ${why}`);
}

function refuseToShrink({ replace, yes }: Import, before: Serving, after: number): void {
  if (!replace || yes || after >= before.products * 0.9) return;
  throw new RapportError(
    "search/would-shrink",
    `the catalogue has ${before.products} products, and this file would leave ${after}: ` +
      "if that is meant, confirm it with --yes (over HTTP with yes=true)",
    { before: before.products, after },
  );
}
