import { demonstrationProducts, demonstrationSource } from "../demonstration/index.ts";
import type { Catalogue, CatalogueStore, Import, ImportReport } from "../modules/search/index.ts";
import { type Config, isLoopback } from "../platform/config.ts";
import type { Log } from "../platform/log.ts";

type Store = Pick<CatalogueStore<Catalogue>, "import" | "status">;

/** Whether the catalogue that is served is the made-up one, or there is none yet. */
export async function servesDemonstration(catalogue: Pick<Store, "status">): Promise<boolean> {
  const { lastImport } = await catalogue.status();
  return lastImport === undefined || lastImport.source === demonstrationSource;
}

/** The generation of the catalogue that is made up, where it is the one that is served. */
export async function madeUpGeneration(catalogue: Pick<Store, "status">): Promise<string | undefined> {
  const { lastImport } = await catalogue.status();
  return lastImport?.source === demonstrationSource ? String(lastImport.generation) : undefined;
}

/** A demonstration is what was asked for, or what stands where there is no catalogue of one's own. */
export async function isDemonstration(config: Config, catalogue: Pick<Store, "status">): Promise<boolean> {
  if (config.demonstration !== undefined) return config.demonstration;
  return isLoopback(config.host) && (await servesDemonstration(catalogue));
}

/** Fills an empty catalogue with the made-up company's products, through the door that every catalogue takes. */
export async function openDemonstration(catalogue: Store, log: Log): Promise<void> {
  const { lastImport } = await catalogue.status();
  if (lastImport) return;
  const report = await catalogue.import({
    source: { name: demonstrationSource, bytes: lines() },
    replace: true,
  });
  log.info(
    { products: report.products, milliseconds: report.milliseconds },
    "the demonstration's catalogue is in",
  );
}

/** Imports a catalogue of one's own. The made-up one gives way to it, whole. */
export async function importOwn(catalogue: Store, asked: Import): Promise<ImportReport> {
  const givesWay = await servesDemonstration(catalogue);
  return catalogue.import(givesWay ? { ...asked, replace: true, yes: true } : asked);
}

async function* lines(): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const product of demonstrationProducts()) yield encoder.encode(`${JSON.stringify(product)}\n`);
}
