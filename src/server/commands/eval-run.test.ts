import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { evalCompare } from "./eval-compare.ts";
import { evalRun } from "./eval-run.ts";

const head = {
  set: "private",
  version: "1",
  system: "guard-privacy",
  language: "en",
  provenance: { from: "a test", licence: "Apache-2.0", madeBy: "a test", at: "2026-03-04" },
  grader: { name: "spans" },
  bars: [{ figure: "passRate", atLeast: 0.5 }],
};
const one = {
  id: "mail",
  input: { text: "m.oswick@example.com" },
  expected: { spans: [{ start: 0, end: 20 }] },
};
const other = { id: "lamp", input: { text: "A green lamp." }, expected: { spans: [] } };

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "rapport-eval-"));
  vi.stubEnv("RAPPORT_DATA", join(cwd, "data"));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(cwd, { recursive: true });
});

const write = (...cases: readonly object[]) =>
  writeFile(join(cwd, "private.jsonl"), [head, ...cases].map((line) => JSON.stringify(line)).join("\n"));

async function call({ run }: typeof evalRun | typeof evalCompare, ...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const signal = AbortSignal.timeout(60_000);
  const status = await run(args, {
    cwd,
    signal,
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
  });
  return { status, last: JSON.parse(out.at(-1) ?? "null"), err: err.join("\n") };
}

describe("rapport eval run", () => {
  it("prints the figures last, and with --gate exits with 1 where a case that passed in the baseline fails", async () => {
    await write(one, other);
    const first = await call(evalRun, "private.jsonl", "--gate", "--accept");
    expect(first).toMatchObject({
      status: 0,
      last: { set: "private", cases: 2, passed: 2, passRate: 1, bars: [{ met: true }] },
    });
    expect(first.err).toContain("private has no baseline yet");
    expect(JSON.parse(await readFile(join(cwd, "baselines/private.json"), "utf8")).passed).toEqual([
      "mail",
      "lamp",
    ]);

    await write(one, { ...other, expected: { spans: [{ start: 0, end: 5 }] } });
    const planted = await call(evalRun, "private.jsonl", "--gate");
    expect(planted).toMatchObject({ status: 1, last: { passed: 1, bars: [{ met: true }] } });
    expect(planted.err).toContain("gate: passed before and fail now: lamp");
    expect((await call(evalRun, "private.jsonl")).status).toBe(0);
  });

  it("refuses what it can't do, and says what can be done", async () => {
    await write(one);
    await expect(call(evalRun, "private.jsonl", "--resume")).rejects.toThrow(
      /it was never run; leave --resume out/,
    );
    await expect(call(evalRun, "no-such-set")).rejects.toThrow(/no set "no-such-set"; there are privacy-en/);
    await expect(call(evalRun)).rejects.toThrow(/usage: rapport eval run SET/);
    await write(one, one);
    await expect(call(evalRun, "private.jsonl")).rejects.toThrow(/private\.jsonl line 3: the id "mail"/);
  });
});

describe("rapport eval compare", () => {
  it("prints two runs side by side", async () => {
    await write(one, other);
    const runs = [await call(evalRun, "private.jsonl"), await call(evalRun, "private.jsonl")];
    const ids = runs.map(({ last }) => last.run);
    const { last } = await call(evalCompare, ...ids, "--sets", ".");
    expect(last).toEqual({
      set: "private",
      both: 2,
      onlyA: 0,
      onlyB: 0,
      neither: 0,
      difference: 0,
      interval: [0, 0],
      p: 1,
    });
    await expect(call(evalCompare, ids[0], "nothing", "--sets", ".")).rejects.toThrow(/there is no run at/);
  });
});
