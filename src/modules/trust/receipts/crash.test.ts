import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { migrate, openDatabase } from "../../../platform/db/index.ts";
import { capability } from "../../../platform/ids.ts";
import { receiptMigrations } from "./tables.ts";
import { openTestReceipts } from "./testing.ts";

const server = process.env.RAPPORT_TEST_DATABASE;

let folder: string;
let children: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rapport-crash-"));
});
afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  children = [];
  await rm(folder, { recursive: true });
});

/** A process that commits turns; `acknowledged` grows while it lives. */
async function startServer(url?: string) {
  const file = new URL("./testing/crash-child.ts", import.meta.url).pathname;
  const args = ["--import", "tsx", file, folder, ...(url === undefined ? [] : [url])];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  const acknowledged: string[] = [];
  const lines = createInterface({ input: child.stdout });
  const ended = new Promise<void>((resolve) => lines.once("close", resolve));
  // Its output closes a moment before the process is gone, and until then it holds its folder.
  const gone = once(child, "exit");
  await new Promise<void>((resolve, reject) => {
    ended.then(() => reject(new Error("the server did not start")));
    lines.on("line", (line) => {
      if (line === "ready") resolve();
      else acknowledged.push(line);
    });
  });
  return {
    acknowledged,
    /** Kills it in the midst of its work, `ms` after it has acknowledged so many turns. */
    async killAfter(turns: number, ms: number) {
      while (acknowledged.length < turns)
        await Promise.race([pause(5), ended.then(() => Promise.reject(tooSoon))]);
      await pause(ms);
      child.kill("SIGKILL");
      await Promise.all([ended, gone]);
    },
  };
}

const tooSoon = new Error("the server ended by itself");
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe.skipIf(server !== undefined)("a server that is killed, on the embedded database", () => {
  it("has lost nothing that it acknowledged, and the tree grows on", { timeout: 120_000 }, async () => {
    const acknowledged: string[] = [];
    for (const round of [1, 2]) {
      const process = await startServer();
      await process.killAfter(40, round * 130);
      acknowledged.push(...process.acknowledged);
    }
    const db = await openDatabase({ folder });
    await using test = await openTestReceipts({ db, folder });
    await expectAll(test.db, acknowledged);
    const { ok, receipts, faults } = await test.receipts.verify();
    expect({ ok, faults }).toEqual({ ok: true, faults: [] });
    expect(receipts).toBeGreaterThanOrEqual(acknowledged.length);
    const [last] = acknowledged.slice(-1);
    const opened = await test.receipts.read({ receiptId: last ?? "", mayRead: () => true });
    expect(opened.receipt.input.text).toBe("said before the crash");
    await test.receipts.close();
    await db.close();
  });
});

describe.skipIf(server === undefined)("several servers on one PostgreSQL", () => {
  it("write one tree without gaps, though one is killed again and again", { timeout: 120_000 }, async () => {
    const name = `rapport_crash_${capability()
      .toLowerCase()
      .replaceAll(/[^a-z0-9]/g, "")}`;
    const url = Object.assign(new URL(server ?? ""), { pathname: `/${name}` }).href;
    const admin = await openDatabase({ url: server ?? "", folder });
    await admin.query(`create database ${name}`);
    const first = await startServer(url);
    const second = await startServer(url);
    const acknowledged: string[] = [];
    for (const ms of [60, 33, 147]) {
      const third = await startServer(url);
      await third.killAfter(20, ms);
      acknowledged.push(...third.acknowledged);
    }
    await first.killAfter(100, 0);
    await second.killAfter(100, 0);
    acknowledged.push(...first.acknowledged, ...second.acknowledged);

    const db = await openDatabase({ url, folder });
    await migrate(db, [receiptMigrations]);
    const test = await openTestReceipts({ db, folder, subjectKeys: { url } });
    await expectAll(db, acknowledged);
    expect(await test.receipts.verify()).toMatchObject({ ok: true, faults: [] });
    const [tree] = await db.query<{ leaves: number; last: number; head: number }>(
      "select count(*) as leaves, max(seq) + 1 as last, (select max(size) from receipt_heads) as head from receipt_leaves",
    );
    expect(tree?.last).toBe(tree?.leaves);
    expect(tree?.head).toBe(tree?.leaves);
    // Servers that share a folder share its file of heads, and no line of it was torn by the other.
    const lines = (await readFile(join(folder, "heads.jsonl"), "utf8")).trimEnd().split("\n");
    for (const line of lines) expect(JSON.parse(line)).toHaveProperty("signature");
    await test.receipts.close();
    await db.close();
    await admin.query(`drop database ${name} with (force)`);
    await admin.close();
  });
});

async function expectAll(db: Parameters<typeof migrate>[0], ids: readonly string[]): Promise<void> {
  const rows = await db.query<{ id: string }>("select id from receipts");
  const present = new Set(rows.map(({ id }) => id));
  expect(ids.filter((id) => !present.has(id))).toEqual([]);
}
