import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fixedClock, systemClock } from "../../../platform/clock.ts";
import type { SignedHead } from "./head.ts";
import { headWebhook } from "./head-webhook.ts";
import { openOutsideHeads, readOutsideHeads } from "./outside-heads.ts";
import type { Sequenced } from "./sequence-leaves.ts";
import { startSequencer } from "./sequencer.ts";
import { openTestReceipts, silent } from "./testing.ts";

const headOf = (size: number): SignedHead => ({
  size,
  root: "ab".repeat(32),
  at: "2026-03-04T05:06:07.000Z",
  keyId: "0123456789abcdef",
  signature: Buffer.alloc(64).toString("base64"),
});

const until = async (holds: () => boolean): Promise<void> => {
  for (let waited = 0; !holds(); waited += 5) {
    if (waited > 3_000) throw new Error("it never came to hold");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

/** A sequencer over answers that the test gives, and what it sent outside. */
function scripted(answers: (Sequenced | Error)[], { failOnce = false } = {}) {
  const outside: number[] = [];
  const errors: string[] = [];
  let rounds = 0;
  let toFail = failOnce;
  const sequencer = startSequencer({
    sequence: async () => {
      rounds++;
      const answer = answers.shift() ?? { kind: "done", count: 0, more: false };
      if (answer instanceof Error) throw answer;
      return answer;
    },
    outside: {
      append: async ({ size }) => {
        if (toFail) {
          toFail = false;
          throw new Error("the disk is full");
        }
        outside.push(size);
      },
      beginAnew: async () => {},
    },
    clock: systemClock,
    log: { ...silent, error: (...line: unknown[]) => errors.push(String(line.at(-1))) },
    everyMs: 10,
    idleMs: 60_000,
  });
  return { sequencer, outside, errors, rounds: () => rounds };
}

describe("the sequencer", () => {
  it("numbers what a commit left, without being asked again", async () => {
    await using test = await openTestReceipts();
    await test.commit("one");
    await test.commit("two");
    for (let waited = 0; ; waited += 50) {
      const rows = await test.db.query("select 1 from receipt_leaves where seq is null");
      if (rows.length === 0) break;
      if (waited > 5_000) throw new Error("leaves still wait");
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });

  it("works while there is work, and then waits to be nudged", async () => {
    const { sequencer, outside, rounds } = scripted([
      { kind: "done", count: 500, more: true, head: headOf(500) },
      { kind: "done", count: 20, more: false, head: headOf(520) },
      { kind: "done", count: 0, more: false, head: headOf(520) },
      { kind: "done", count: 1, more: false, head: headOf(521) },
    ]);
    await until(() => rounds() === 3);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(rounds()).toBe(3);
    sequencer.nudge();
    sequencer.nudge();
    await until(() => rounds() === 5);
    expect(outside).toEqual([500, 520, 521]);
    await sequencer.stop();
  });

  it("writes the newest head outside at its start: a crash may have come between", async () => {
    const { sequencer, outside } = scripted([{ kind: "done", count: 0, more: false, head: headOf(7) }]);
    await until(() => outside.length === 1);
    expect(outside).toEqual([7]);
    await sequencer.stop();
  });

  it("goes on after a failure, says so, and writes outside what it could not", async () => {
    const { sequencer, outside, errors } = scripted(
      [
        { kind: "done", count: 1, more: false, head: headOf(1) },
        new Error("the database is away"),
        { kind: "done", count: 0, more: false, head: headOf(1) },
      ],
      { failOnce: true },
    );
    await until(() => errors.length === 1);
    await expect(sequencer.drain()).rejects.toThrow("away");
    await sequencer.drain();
    expect(outside).toEqual([1]);
    await sequencer.stop();
  });

  it("drains what was committed before, also past another process that is at it, and no more", async () => {
    const answers: Sequenced[] = [];
    const { sequencer, outside, rounds } = scripted(answers);
    await until(() => rounds() === 1);
    answers.push(
      { kind: "busy" },
      { kind: "done", count: 500, more: true, head: headOf(500) },
      { kind: "done", count: 4, more: false, head: headOf(504) },
      { kind: "done", count: 1, more: false, head: headOf(505) },
    );
    expect((await sequencer.drain())?.size).toBe(504);
    expect(outside).toEqual([500, 504]);
    await sequencer.stop();
  });

  it("answers those who ask at the same time by one round", async () => {
    const { sequencer, rounds } = scripted([{ kind: "done", count: 3, more: false, head: headOf(3) }]);
    const heads = await Promise.all(Array.from({ length: 9 }, () => sequencer.drain()));
    expect(heads.map((head) => head?.size)).toEqual(Array.from({ length: 9 }, () => 3));
    expect(rounds()).toBe(1);
    await sequencer.stop();
  });

  it("numbers more than one batch in one drain, as one contiguous tree", async () => {
    await using test = await openTestReceipts();
    await Promise.all(Array.from({ length: 620 }, (_, i) => test.commit(`turn ${i}`)));
    expect((await test.receipts.settle())?.size).toBe(620);
    expect(await test.receipts.verify()).toMatchObject({ receipts: 620, ok: true });
  });
});

describe("heads outside", () => {
  it("drop a torn last line, and go on after it", async () => {
    const folder = await mkdtemp(join(tmpdir(), "rapport-heads-"));
    const file = join(folder, "heads.jsonl");
    const first = await openOutsideHeads(file);
    await first.append(headOf(1));
    await writeFile(file, `${await readFile(file, "utf8")}${JSON.stringify(headOf(2)).slice(0, 40)}`);
    const second = await openOutsideHeads(file);
    await second.append(headOf(3));
    const sizes: unknown[] = [];
    for await (const { head } of readOutsideHeads(file)) sizes.push(head?.size);
    expect(sizes).toEqual([1, 3]);
    await rm(folder, { recursive: true });
  });

  it("are none where there is no file", async () => {
    for await (const head of readOutsideHeads("/nowhere/heads.jsonl")) throw new Error(JSON.stringify(head));
  });

  it("begin anew after a restore, with the old file beside", async () => {
    await using test = await openTestReceipts({ clock: fixedClock("2026-03-04T05:06:07Z") });
    await test.commit("kept");
    await test.receipts.settle();
    const tables = ["receipts", "receipt_leaves", "receipt_tree", "receipt_heads"];
    for (const table of tables) await test.db.query(`create table saved_${table} as select * from ${table}`);
    for (let i = 0; i < 3; i++) await test.commit("after the backup");
    await test.receipts.settle();
    for (const table of tables) {
      await test.db.query(`delete from ${table}`);
      await test.db.query(`insert into ${table} select * from saved_${table}`);
    }
    expect((await test.receipts.verify()).faults.map(({ kind }) => kind)).toEqual([
      "missing",
      "missing",
      "missing",
    ]);
    await test.receipts.acceptRestored();
    expect(await test.receipts.verify()).toMatchObject({ receipts: 1, ok: true });
    await test.commit("after the restore");
    expect(await test.receipts.verify()).toMatchObject({ receipts: 2, ok: true });
    const aside = join(test.folder, "heads.until-2026-03-04T05-06-07.000Z.jsonl");
    expect((await readFile(aside, "utf8")).trimEnd().split("\n").length).toBeGreaterThan(1);
  });
});

describe("the webhook for heads", () => {
  /** A server that refuses the first `failures` posts, and what it took. */
  async function receiver(failures: number) {
    const taken: number[] = [];
    let posts = 0;
    const server = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk) => {
        body += chunk;
      });
      request.on("end", () => {
        posts++;
        const ok = posts > failures;
        if (ok) taken.push(JSON.parse(body).size);
        response.writeHead(ok ? 204 : 503).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    return { taken, posts: () => posts, url: `http://127.0.0.1:${port}/heads`, close: () => server.close() };
  }

  it("is tried again until it is taken, and then given the newest alone", async () => {
    const { taken, url, close } = await receiver(2);
    const webhook = headWebhook({ url, log: silent, firstPauseMs: 5 });
    for (const size of [1, 2, 3, 4]) webhook.send(headOf(size));
    await webhook.settled();
    expect(taken).toEqual([1, 4]);
    close();
  });

  it("is given up in the end, logged without the address, and tried with the next head", async () => {
    const { taken, posts, url, close } = await receiver(2);
    const logged: string[] = [];
    const log = { ...silent, error: (...line: unknown[]) => logged.push(JSON.stringify(line)) };
    const webhook = headWebhook({ url, log, attempts: 2, firstPauseMs: 1 });
    webhook.send(headOf(1));
    await webhook.settled();
    expect(posts()).toBe(2);
    expect(logged.length).toBe(1);
    expect(logged[0]).not.toContain("127.0.0.1");
    webhook.send(headOf(2));
    await webhook.settled();
    expect(taken).toEqual([2]);
    close();
  });
});
