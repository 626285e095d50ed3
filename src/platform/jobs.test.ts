import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { openTestDatabase, type TestDatabase } from "./db/testing.ts";
import { type Jobs, openJobs } from "./jobs.ts";
import { openLog } from "./log.ts";

describe("jobs", () => {
  let db: TestDatabase;
  let jobs: Jobs;
  const lines: string[] = [];
  const log = openLog("info", { write: (line) => void lines.push(line) });
  const Thing = z.object({ id: z.number() });
  beforeAll(async () => {
    db = await openTestDatabase();
    jobs = await openJobs(db, log);
  });
  afterAll(async () => {
    await jobs.stop({ graceMs: 1_000 });
    await db.close();
  });

  it("are taken at once by the process that put them in", async () => {
    const done: number[] = [];
    await jobs.work("quick", Thing, async ({ id }) => void done.push(id));
    await pause(300);
    await jobs.enqueue("quick", { id: 1 });
    await vi.waitFor(() => expect(done).toEqual([1]), { timeout: 2_000 });
  });

  it("exist only if the transaction that put them in commits", async () => {
    await jobs.work("outbox", Thing, async () => {});
    const failed = db.transaction(async (tx) => {
      await jobs.enqueue("outbox", { id: 2 }, { within: tx });
      throw new Error("no");
    });
    await expect(failed).rejects.toThrow("no");
    await db.transaction((tx) =>
      jobs.enqueue("outbox", { id: 3 }, { within: tx, after: new Date(Date.now() + 60_000) }),
    );
    expect(await db.query("select data from pgboss.job where name = 'outbox'")).toEqual([
      { data: { id: 3 } },
    ]);
  });

  it("are tried again when they throw, and keep no word of what was thrown", async () => {
    await jobs.work("failing", Thing, async () => {
      throw new Error("navy sofa");
    });
    await jobs.enqueue("failing", { id: 4 });
    await vi.waitFor(
      async () => {
        const [job] = await db.query(
          "select state::text, retry_limit, output from pgboss.job where name = 'failing'",
        );
        expect(job).toMatchObject({
          state: "retry",
          retry_limit: 3,
          output: { message: "platform/internal" },
        });
      },
      { timeout: 8_000, interval: 200 },
    );
    expect(lines.join("")).toContain('"job":"failing"');
    expect(lines.join("")).not.toContain("navy sofa");
  });

  it("are given up, and logged, where they are not what their queue takes", async () => {
    const handler = vi.fn();
    await jobs.work("strict", Thing, handler);
    await jobs.enqueue("strict", { id: "five" });
    await vi.waitFor(() => expect(lines.join("")).toContain("was not what its queue takes"), {
      timeout: 8_000,
    });
    expect(handler).not.toHaveBeenCalled();
  });

  it("are refused where nobody works on their queue", async () => {
    await expect(jobs.enqueue("nobody", {})).rejects.toThrow('no job queue "nobody"');
  });

  it("are scheduled once a queue, whatever the number of starts", async () => {
    const nightly = () =>
      jobs.schedule("nightly", { cron: "0 3 * * *", timeZone: "Asia/Shanghai" }, async () => {});
    await nightly();
    await nightly();
    expect(await db.query("select cron, timezone from pgboss.schedule")).toEqual([
      { cron: "0 3 * * *", timezone: "Asia/Shanghai" },
    ]);
  });

  it("leave the database's one connection to others", async () => {
    for (let queue = 0; queue < 10; queue++) await jobs.work(`idle-${queue}`, Thing, async () => {});
    await pause(500);
    const waits: number[] = [];
    for (let i = 0; i < 100; i++) {
      const start = performance.now();
      await db.query("select 1");
      waits.push(performance.now() - start);
      await pause(10);
    }
    const middle = waits.sort((a, b) => a - b)[50];
    expect(middle).toBeLessThan(20);
  });
});

describe("starting", () => {
  it("makes the queue once when several servers start at once, and loses no job to that", async () => {
    const db = await openTestDatabase();
    const servers = await Promise.all([1, 2, 3].map(() => openJobs(db, openLog("silent"))));
    const done: number[] = [];
    for (const server of servers) {
      await server.work("shared", z.object({ id: z.number() }), async ({ id }) => void done.push(id));
    }
    await Promise.all(servers.map((server, id) => server.enqueue("shared", { id })));
    await vi.waitFor(() => expect(done.toSorted()).toEqual([0, 1, 2]), { timeout: 15_000 });
    for (const server of servers) await server.stop({ graceMs: 1_000 });
    await db.close();
  });
});

describe("stopping", () => {
  it("waits for the job that runs", async () => {
    const db = await openTestDatabase();
    const jobs = await openJobs(db, openLog("silent"));
    let state = "waiting";
    await jobs.work("slow", z.object({}), async () => {
      state = "running";
      await pause(700);
      state = "done";
    });
    await jobs.enqueue("slow", {});
    await vi.waitFor(() => expect(state).toBe("running"), { timeout: 8_000 });
    await jobs.stop();
    expect(state).toBe("done");
    await db.close();
  });
});
