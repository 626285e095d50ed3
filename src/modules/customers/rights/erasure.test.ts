import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { backupDatabase, restoreDatabase, searchEverywhere } from "../../../platform/db/index.ts";
import { openJobs } from "../../../platform/jobs.ts";
import type { PersonalData } from "../../../platform/personal-data.ts";
import { openRights } from "./open-rights.ts";
import { queuePersonalData } from "./queue-data.ts";
import { noon, openTestRights, silent, type TestRights, testMigrations } from "./testing.ts";

const needles = (email: string, subject: string) => [email, subject, `device ${email}`, `colour of ${email}`];

const erase = ({ rights }: TestRights, subject: string) => rights.erase({ subject, channel: "person" });

describe("an erased person", () => {
  it("is in no column of any table any more, while everybody else is, and the report says what went", async () => {
    const forget = vi.fn(() => 3);
    await using test = await openTestRights({ memories: [{ name: "decisions", forget }] });
    const ana = await test.person("ana@example.test");
    const ben = await test.person("ben@example.test");
    await test.rights.correct({
      subject: ana,
      channel: "person",
      trait: "colour",
      value: "ana's own colour",
    });
    const before = await searchEverywhere(test.db, [...needles("ana@example.test", ana), "ana's own colour"]);
    expect(new Set(before.map(({ needle }) => needle)).size).toBe(5);

    const request = await erase(test, ana);
    expect(request).toMatchObject({ state: "done", finishedAt: noon });
    expect(request).not.toHaveProperty("subject");
    expect(new Map(request.report?.map(({ store, rows }) => [store, rows]))).toEqual(
      new Map([
        ["test_facts", 3],
        ["rights_requests", 2],
        ["test_people", 2],
        ["test_names", 4],
        ["subjects", 1],
        ["accounts", 1],
        ["sign_in_sessions", 0],
        ["api_keys", 0],
        ["conversations", 0],
        ["decisions", 3],
      ]),
    );
    expect(forget.mock.calls).toEqual([[expect.arrayContaining([ana])]]);
    expect(
      await searchEverywhere(test.db, [...needles("ana@example.test", ana), "ana's own colour", "ana@"]),
    ).toEqual([]);
    expect((await searchEverywhere(test.db, needles("ben@example.test", ben))).length).toBeGreaterThan(4);
  });

  it("is not in the queue of jobs either, where a number that is somebody's id drops nobody's job", async () => {
    await using test = await openTestRights();
    const ana = await test.person("ana@example.test");
    await test.names(ana, [{ kind: "userId", value: "7" }]);
    const jobs = await openJobs(test.db, silent);
    const Letter = z.record(z.string(), z.unknown());
    await jobs.work("letters", Letter, async () => {});
    const after = new Date(Date.now() + 86_400_000);
    for (const data of [{ to: { subject: ana } }, { mail: "ana@example.test" }, { rows: "7" }])
      await jobs.enqueue("letters", data, { after });
    await jobs.stop();
    const queue = queuePersonalData(test.ports);
    expect(await queue.find(test.db, ana)).toEqual({ jobs: 2 });
    expect(await queue.export(test.db, ana)).toMatchObject({
      jobs: [{ state: "created" }, { state: "created" }],
    });
    await test.db.transaction((tx) => queue.erase(tx, ana));
    expect(await queue.find(test.db, ana)).toEqual({ jobs: 0 });
    const left = await test.db.query("select data from pgboss.job where name = 'letters'");
    expect(left).toEqual([{ data: { rows: "7" } }]);
  });

  it("is kept out of imports until they come back of their own accord", async () => {
    await using test = await openTestRights();
    const subject = await test.person("ana@example.test");
    const mail = { kind: "email", value: "ana@example.test" };
    await erase(test, subject);
    expect(await test.suppression.suppressed([mail])).toEqual([true]);

    const partners = "0197a000-0000-7000-8000-00000000000a";
    await test.names(partners, [{ kind: "userId", value: "user ana@example.test" }]);
    await test.fact(partners, "colour", "what a partner said", "partner");
    await test.rights.expireAll(noon);
    expect(await searchEverywhere(test.db, ["ana@example.test", "what a partner said"])).toEqual([]);

    const again = await test.person("ana@example.test");
    expect(await test.rights.welcomeBack(again)).toBe(true);
    expect(await test.suppression.suppressed([mail])).toEqual([false]);
    await test.rights.expireAll(noon);
    expect((await test.rights.describe(again)).data).toHaveLength(2);
  });

  it("takes nobody along whose address they claimed or whose device they used", async () => {
    await using test = await openTestRights();
    const ana = await test.person("ana@example.test");
    const ben = await test.person("ben@example.test");
    const bens = { kind: "email", value: "ben@example.test" };
    await test.names(ana, [bens]);
    await erase(test, ana);
    expect(await test.suppression.suppressed([bens])).toEqual([false]);
    await test.rights.expireAll(noon);
    expect((await test.rights.describe(ben)).data).toHaveLength(2);
  });

  it("who came back is never taken for one who was brought back, though nobody said so", async () => {
    await using test = await openTestRights();
    await erase(test, await test.person("ana@example.test"));
    const again = await test.person("ana@example.test");
    await test.rights.expireAll(noon);
    expect((await test.rights.describe(again)).data).toHaveLength(2);
  });
});

describe("a backup from before an erasure", () => {
  it("brings nobody back", async () => {
    await using test = await openTestRights();
    const ana = await test.person("ana@example.test");
    const ben = await test.person("ben@example.test");
    await test.rights.object({ subject: ana, channel: "person", purpose: "marketing" });
    const file = join(test.folder, "before.backup");
    await backupDatabase(test.db, file);
    await erase(test, ana);

    await restoreDatabase(test.db, file, { folders: testMigrations, yes: true });
    expect((await searchEverywhere(test.db, needles("ana@example.test", ana))).length).toBeGreaterThan(0);
    const report = await test.rights.eraseRestored();
    expect(report.find(({ store }) => store === "accounts")).toEqual({ store: "accounts", rows: 1 });
    expect(await searchEverywhere(test.db, needles("ana@example.test", ana))).toEqual([]);
    expect((await searchEverywhere(test.db, needles("ben@example.test", ben))).length).toBeGreaterThan(0);
  });
});

describe("an erasure that fails half-way", () => {
  /** A store that fails once: the transaction that it stands in is lost. What kill -9 does is tests/rights' to show. */
  const failing = (module: string): PersonalData => {
    let failed = false;
    return {
      module,
      tables: [],
      find: async () => ({}),
      export: async () => ({}),
      async erase() {
        if (failed) return;
        failed = true;
        throw new Error("the power went");
      },
      expire: async () => 0,
    };
  };

  it.each([0, 1, 2, 3, 4, 5])(
    "has emptied all or nothing, and is finished by the next start (%i)",
    async (at) => {
      await using test = await openTestRights();
      const ana = await test.person("ana@example.test");
      const rows = () => test.db.query("select * from test_facts order by name");
      const before = await rows();
      const register = [...test.ports.register];
      register.splice(at, 0, failing("unlucky"));
      const rights = openRights({ ...test.ports, register });
      await expect(rights.erase({ subject: ana, channel: "person" })).rejects.toThrow("the power went");
      expect(await rows()).toEqual(before);
      // Nothing new of them comes in meanwhile.
      expect(await test.suppression.suppressed([{ kind: "email", value: "ana@example.test" }])).toEqual([
        true,
      ]);

      const started = openRights({ ...test.ports, register });
      expect(await started.finishErasures()).toBe(1);
      expect(await searchEverywhere(test.db, needles("ana@example.test", ana))).toEqual([]);
      expect(await started.finishErasures()).toBe(0);
      expect(await started.queue({ state: "finished", limit: 5 })).toMatchObject([
        { kind: "erase", state: "done" },
      ]);
    },
  );
});
