import type { Clock } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/db/index.ts";
import { RapportError } from "../../../../platform/errors.ts";
import type { Product } from "../../product.ts";
import { changeOffers, type OffersChanged } from "./change-offers.ts";
import { readChanges, readProducts, readServing } from "./generations.ts";
import { type Import, importCatalogue } from "./import-catalogue.ts";
import { withImportLock } from "./import-lock.ts";
import type { ImportReport } from "./import-report.ts";
import { mergeChanges, type OfferChange } from "./offers.ts";
import { clearLeftovers } from "./write-generation.ts";

/** An immutable version of the catalogue in memory, as the search builds it. */
export interface Version<C> {
  /** The same with changed offers; cheap, because it shares the rest. Unknown ids are passed over. */
  withChanges(changes: readonly OfferChange[], version: string): C;
}

export interface CatalogueStore<C> {
  /** The version that a turn holds on to. One cheap query on PostgreSQL, none on the embedded database. */
  pin(): Promise<C>;
  /** `importCatalogue`; resolves when the new generation is served by this process. */
  import(asked: Import): Promise<ImportReport>;
  /** `changeOffers`; turns that begin after it resolves see the change. */
  changeOffers(changes: readonly OfferChange[]): Promise<OffersChanged>;
  status(): Promise<CatalogueStatus>;
  /** Reads everything anew, after a backup was restored under this process. */
  reload(): Promise<void>;
}

export interface CatalogueStatus {
  /** `generation.change`, as on receipts. */
  readonly version: string;
  readonly products: number;
  /** Of the import that is served; absent where there is none. */
  readonly lastImport?: ImportReport;
}

interface StorePorts<C> {
  readonly db: Database;
  readonly clock: Clock;
  /** Makes a version of all products: `buildCatalogue` of the search. */
  readonly build: (products: Iterable<Product>, options: { readonly version: string }) => C | Promise<C>;
  readonly onRebuilt?: (catalogue: C) => void;
  /** Told where a new generation could not be built; the old one stays, and the next turn tries again. */
  readonly onFailed?: (cause: unknown) => void;
}

interface Held<C> {
  readonly generation: number;
  readonly change: number;
  readonly catalogue: C;
}

/** Opens the catalogue, and clears what a killed import left behind. */
export async function openCatalogueStore<C extends Version<C>>(
  ports: StorePorts<C>,
): Promise<CatalogueStore<C>> {
  const { db, build, onRebuilt, onFailed } = ports;
  await withImportLock(db, () => clearLeftovers(db)).catch(unlessLocked);

  let held = await load(db, build);
  let rebuilding: Promise<void> | undefined;

  // What `held` becomes next is worked out by one at a time, so that no change is lost between two.
  let last: Promise<unknown> = Promise.resolve();
  const serially = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };

  const catchUp = async (): Promise<C> => {
    const serving = await readServing(db);
    if (serving.generation !== held.generation) rebuilding ??= rebuild();
    if (serving.change !== held.change) {
      const changes = mergeChanges(await readChanges(db, held.change));
      const catalogue = held.catalogue.withChanges(
        changes,
        versionOf({ ...serving, generation: held.generation }),
      );
      held = { ...held, change: serving.change, catalogue };
    }
    return held.catalogue;
  };

  const rebuild = async (): Promise<void> => {
    try {
      const built = await load(db, build);
      await serially(async () => {
        held = built;
        rebuilding = undefined;
        await catchUp();
      });
      onRebuilt?.(held.catalogue);
    } catch (cause) {
      rebuilding = undefined;
      onFailed?.(cause);
    }
  };

  // Turns that wait for the database share one question, and no turn shares one that was asked before it began.
  let asking: Promise<C> | undefined;
  const refresh = (): Promise<C> => {
    asking ??= serially(() => {
      asking = undefined;
      return catchUp();
    });
    return asking;
  };

  return {
    pin: () => (db.kind === "embedded" ? Promise.resolve(held.catalogue) : refresh()),
    async import(asked) {
      const report = await importCatalogue(asked, ports);
      await refresh();
      while (rebuilding) await rebuilding;
      if (held.generation < report.generation) {
        throw new RapportError(
          "platform/internal",
          "the catalogue is imported, and could not be read back to be served",
        );
      }
      return report;
    },
    async changeOffers(changes) {
      const changed = await changeOffers(changes, ports);
      await refresh();
      return changed;
    },
    status: () => readStatus(db),
    reload: () =>
      serially(async () => {
        held = await load(db, build);
        onRebuilt?.(held.catalogue);
      }),
  };
}

const versionOf = ({ generation, change }: { generation: number; change: number }) =>
  `${generation}.${change}`;

const loadAttempts = 5;

/** Reads the served generation whole; begins again where another import took its place meanwhile. */
async function load<C>(db: Database, build: StorePorts<C>["build"]): Promise<Held<C>> {
  for (let attempt = 1; attempt <= loadAttempts; attempt += 1) {
    const serving = await readServing(db);
    const products: Product[] = [];
    for await (const page of readProducts(db, serving.generation)) products.push(...page);
    if (products.length !== serving.products) continue;
    const { generation, change } = serving;
    return { generation, change, catalogue: await build(products, { version: versionOf(serving) }) };
  }
  throw new RapportError("platform/busy", "the catalogue changes faster than it can be read: try again");
}

async function readStatus(db: Database): Promise<CatalogueStatus> {
  const [serving, [row]] = await Promise.all([
    readServing(db),
    db.query<{ report: ImportReport }>("select report from catalogue_generations where state = 'serving'"),
  ]);
  const { products } = serving;
  return { version: versionOf(serving), products, ...(row && { lastImport: row.report }) };
}

function unlessLocked(cause: unknown): void {
  if (!(cause instanceof RapportError && cause.code === "platform/locked")) throw cause;
}
