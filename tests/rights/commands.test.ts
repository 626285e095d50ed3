import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCommand } from "../../src/cli/run-command.ts";
import { openTestRights } from "../../src/modules/customers/rights/testing.ts";
import { erasePeople } from "../../src/server/commands/people-rights.ts";
import { temporaryFolder } from "../support/start-server.ts";

/** A command's output, and what had been said on standard error when each line of standard output came. */
const listening = (cwd: string) => {
  const [out, err]: [string[], string[]] = [[], []];
  return {
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
    cwd,
    signal: new AbortController().signal,
    said: { out, err },
  };
};

describe("rapport people erase --search", () => {
  test("names each trace on a line of its own, as places alone, and fails", async () => {
    await using rights = await openTestRights();
    await rights.person("ana@example.test");
    await rights.db.script(
      `create table strays (note text, more text);
       insert into strays values ('to ana@example.test', 'x'), ('cc ANA@example.test', 'device ana@example.test')`,
    );
    const io = listening(rights.folder);
    const house = { db: rights.db, people: { rights: rights.rights } };
    expect(await erasePeople.run(["ana@example.test", "--yes", "--search"], house, io)).toBe(1);
    const traces = io.said.err.filter((line) => line.startsWith("trace left: "));
    expect(traces).toContain("trace left: public.strays.note, 2 rows");
    expect(new Set(traces.map((line) => line.split(",")[0])).size).toBe(2);
    expect(traces.join()).not.toContain("ana@");
    expect(io.said.out).toHaveLength(1);
    const report = JSON.parse(io.said.out[0] ?? "");
    expect(report).toMatchObject({ state: "done", left: expect.any(Array) });
    expect(report.left).toHaveLength(traces.length);
  }, 120_000);

  test("succeeds, and names none, where nothing is left", async () => {
    await using rights = await openTestRights();
    await rights.person("ana@example.test");
    const io = listening(rights.folder);
    const house = { db: rights.db, people: { rights: rights.rights } };
    expect(await erasePeople.run(["ana@example.test", "--yes", "--search"], house, io)).toBe(0);
    expect(io.said.err.filter((line) => line.startsWith("trace left: "))).toEqual([]);
    expect(JSON.parse(io.said.out.at(-1) ?? "")).toMatchObject({ left: [] });
  }, 120_000);
});

describe("rapport where there is no data folder", () => {
  test.each([
    ["people", "erase", "ana@example.test", "--yes"],
    ["people", "export", "ana@example.test"],
    ["people", "import", "f.csv", "--source", "crm", "--mapping", "m.yaml"],
    ["consent", "withdraw", "ana@example.test", "marketing"],
  ])("makes none for a command about people: %s %s", async (...args) => {
    await using folder = await temporaryFolder();
    const data = join(folder.path, "data");
    const io = listening(folder.path);
    await expect(runCommand(args, { RAPPORT_DATA: data }, io)).rejects.toThrow(
      `${data} holds no data of Rapport, and so nobody: run the command where the server runs, or set RAPPORT_DATA`,
    );
    expect(existsSync(data)).toBe(false);
  });

  test("says which one it makes for another command, once", async () => {
    await using folder = await temporaryFolder();
    const data = join(folder.path, "data");
    const env = { RAPPORT_DATA: data, RAPPORT_LOG: "silent", RAPPORT_DEMO: "false" };
    const first = listening(folder.path);
    expect(await runCommand(["receipts", "verify"], env, first)).toBe(0);
    expect(first.said.err).toContain(`Making a new data folder: ${data} (RAPPORT_DATA names another one)`);
    const second = listening(folder.path);
    expect(await runCommand(["receipts", "verify"], env, second)).toBe(0);
    expect(second.said.err.join()).not.toContain("Making");
  }, 180_000);
});
