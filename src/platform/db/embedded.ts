import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { PGlite, type PGliteInterface } from "@electric-sql/pglite";
import type { Row } from "./database.ts";
import type { Driver, Runner } from "./driver.ts";
import { lockFolder } from "./folder-lock.ts";
import { readers, readersForOrm, writers } from "./value-types.ts";

const runnerOver = (pg: Pick<PGliteInterface, "query" | "exec">): Runner => ({
  objects: async <R extends Row>(sql: string, params: readonly unknown[]) =>
    (await pg.query<R>(sql, [...params])).rows,
  lists: async (sql, params) =>
    (await pg.query<unknown[]>(sql, [...params], { rowMode: "array", parsers: { ...readersForOrm } })).rows,
  script: async (sql) => {
    await pg.exec(sql);
  },
});

/** A driver over an open PGlite; `release` runs after it is closed. */
export function embeddedDriver(pg: PGlite, release: () => Promise<void> = async () => {}): Driver {
  return {
    kind: "embedded",
    ...runnerOver(pg),
    transaction: (work) => pg.transaction((tx) => work(runnerOver(tx))),
    async close() {
      try {
        await pg.close();
      } finally {
        await release();
      }
    },
  };
}

/** PGlite keeps what it is given, so each gets its own. */
const conversions = () => ({ parsers: { ...readers }, serializers: { ...writers } });

/** Starts PGlite in memory, from a dump of another where one is given. */
export const startInMemory = (dump?: Blob): Promise<PGlite> =>
  PGlite.create({ ...conversions(), ...(dump && { loadDataDir: dump }) });

/**
 * Opens the embedded database under `folder/database`, held by a lock: PGlite itself has no lock, and a second
 * process would corrupt it. Throws `platform/locked` where another process holds it.
 */
export async function openEmbedded(folder: string): Promise<Driver> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const release = await lockFolder(folder);
  try {
    const pg = await PGlite.create(join(folder, "database"), conversions());
    return embeddedDriver(pg, release);
  } catch (error) {
    await release();
    throw error;
  }
}
