import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { systemClock } from "../../../../platform/clock.ts";
import { openDatabase } from "../../../../platform/db/index.ts";
import { buildShelf } from "../testing.ts";
import { openCatalogueStore } from "./catalogue-store.ts";

const script = fileURLToPath(new URL("./import-in-process.ts", import.meta.url));
const stools = (count: number, title: string) =>
  Array.from({ length: count }, (_, index) => `${JSON.stringify({ id: `stool-${index}`, title })}\n`).join(
    "",
  );

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "rapport-import-"));
  await writeFile(path.join(folder, "old.jsonl"), stools(40, "Old"));
  await writeFile(path.join(folder, "new.jsonl"), stools(30_000, "New"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function importing(file: string): ChildProcess {
  const args = ["--import", "tsx", script, path.join(folder, "data"), path.join(folder, file)];
  return spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
}

/** Resolves with the first line of which `is` holds. */
async function said(child: ChildProcess, is: (line: string) => boolean): Promise<string> {
  let held = "";
  for await (const chunk of child.stdout ?? []) {
    held += String(chunk);
    const line = held.split("\n").find(is);
    if (line !== undefined) return line;
  }
  throw new Error(`the import ended without saying it: ${held}`);
}

it("an import that is killed in the middle leaves the old catalogue, whole, and nothing else", async () => {
  const first = importing("old.jsonl");
  await said(first, (line) => line === "done");
  await once(first, "exit");

  const second = importing("new.jsonl");
  const written = await said(second, (line) => Number(line) >= 500);
  second.kill("SIGKILL");
  await once(second, "exit");
  expect(Number(written)).toBeLessThan(30_000);

  const db = await openDatabase({ folder: path.join(folder, "data") });
  try {
    const store = await openCatalogueStore({ db, clock: systemClock, build: buildShelf });
    const { products } = await store.pin();
    expect(products.size).toBe(40);
    expect(new Set([...products.values()].map(({ title }) => title))).toEqual(new Set(["Old"]));
    const [left] = await db.query<{ rows: number }>("select count(*) as rows from catalogue_products");
    expect(left?.rows).toBe(40);
  } finally {
    await db.close();
  }
}, 120_000);
