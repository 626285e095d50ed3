import { spawn, spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockFolder } from "./folder-lock.ts";

describe("the lock of a data folder", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "rapport-lock-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const writeLock = (holder: object) => writeFile(join(folder, "lock.1"), JSON.stringify(holder));
  const held = (more: object) => ({ host: hostname(), since: "2026-01-01T00:00:00.000Z", ...more });

  it("refuses a second holder, saying who holds it and what to do, until it is released", async () => {
    const release = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toMatchObject({
      code: "platform/locked",
      message: expect.stringMatching(new RegExp(`process ${process.pid} on .*RAPPORT_DATA`)),
    });
    await release();
    await (await lockFolder(folder))();
    expect(await readdir(folder)).toEqual(["lock.2"]);
    expect(await readFile(join(folder, "lock.2"), "utf8")).toBe('{"free":true}\n');
  });

  it("takes over from a process that is dead", async () => {
    const { pid } = spawnSync(process.execPath, ["-e", "0"]);
    await writeLock(held({ pid }));
    await (await lockFolder(folder))();
  });

  it.skipIf(process.platform !== "linux")(
    "takes over where another process has since been given the same number",
    async () => {
      await writeLock(held({ pid: process.pid, started: "1" }));
      await (await lockFolder(folder))();
    },
  );

  it("waits for another host's process to have been silent for half a minute", async () => {
    await writeLock(held({ pid: 1, host: "elsewhere" }));
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: "platform/locked" });
    const minuteAgo = new Date(Date.now() - 60_000);
    await utimes(join(folder, "lock.1"), minuteAgo, minuteAgo);
    await (await lockFolder(folder))();
  });

  it("never takes over a file that it cannot read", async () => {
    await writeFile(join(folder, "lock.1"), "something else");
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: "platform/locked" });
    expect(await readFile(join(folder, "lock.1"), "utf8")).toBe("something else");
  });

  it("is held by one at a time, however many try at once and however long each is held", async () => {
    const { pid } = spawnSync("true");
    await writeLock(held({ pid }));
    let holders = 0;
    let most = 0;
    let taken = 0;
    const contend = async () => {
      for (let round = 0; round < 60; round++) {
        const release = await lockFolder(folder).catch(() => undefined);
        if (!release) {
          await pause(Math.random() * 3);
          continue;
        }
        most = Math.max(most, ++holders);
        taken++;
        await pause(Math.random() * 2);
        holders--;
        await release();
      }
    };
    await Promise.all(Array.from({ length: 6 }, contend));
    expect(most).toBe(1);
    expect(taken).toBeGreaterThan(6);
  });

  it("is taken over after kill -9", async () => {
    const script = `import { lockFolder } from "${new URL("./folder-lock.ts", import.meta.url).href}";
      await lockFolder(${JSON.stringify(folder)}); console.log("held"); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script]);
    await new Promise((resolve) => child.stdout.once("data", resolve));
    await expect(lockFolder(folder)).rejects.toThrow(`process ${child.pid}`);
    child.kill("SIGKILL");
    await new Promise((resolve) => child.once("exit", resolve));
    await (await lockFolder(folder))();
  });
});
