import { appendFile, readFile, writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runFile } from "./run-file.ts";
import { echo, openTestSets, type TestSets, testCases, testHead } from "./testing.ts";

let test: TestSets;
beforeEach(async () => {
  test = await openTestSets();
});
afterEach(() => test[Symbol.asyncDispose]());

const states = (results: readonly { id: string; state: string; passed?: boolean }[]) =>
  results.map(({ id, state, passed }) => [id, state === "failed" ? state : passed]);

describe("a run", () => {
  it("goes on when a case throws or is late, and says why that one failed", async () => {
    await test.write(testHead, testCases("a", "b", "c", "d"));
    const sets = test.open(
      echo({
        a: () => Promise.reject(new Error("no such thing")),
        b: () => new Promise(() => undefined),
        c: "something else",
      }),
    );
    const { results } = await sets.run(await sets.set("made-up"), { limitMs: 20 });
    expect(results).toMatchObject([
      { id: "a", state: "failed", because: "threw", why: "no such thing" },
      { id: "b", state: "failed", because: "late", why: "no answer in 20 ms" },
      { id: "c", state: "graded", passed: false, why: 'it is "something else" and not "c"' },
      { id: "d", state: "graded", passed: true },
    ]);
  });

  it("keeps the set's order whoever is quicker, and asks no more at once than it may", async () => {
    const ids = ["a", "b", "c", "d", "e", "f"];
    await test.write(testHead, testCases(...ids));
    let [now, most] = [0, 0];
    const slow = (ms: number, id: string) => async () => {
      now += 1;
      most = Math.max(most, now);
      await pause(ms);
      now -= 1;
      return id;
    };
    const sets = test.open(echo(Object.fromEntries(ids.map((id, at) => [id, slow(60 - at * 10, id)]))));
    const { run, results } = await sets.run(await sets.set("made-up"), { concurrency: 3 });
    expect(results.map(({ id }) => id)).toEqual(ids);
    expect((await sets.readRun("made-up", run)).results).toEqual(results);
    expect(most).toBe(3);
  });

  it("that was stopped goes on where it was, and asks no case again", async () => {
    await test.write(testHead, testCases("a", "b", "c"));
    const stop = new AbortController();
    const first = test.open();
    const stopped = await first.run(await first.set("made-up"), {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(states(stopped.results)).toEqual([["a", true]]);
    const second = test.open(echo({ a: "asked again" }));
    const { run, results } = await second.run(await second.set("made-up"), { resumeFrom: stopped.run });
    expect(run).toBe(stopped.run);
    expect(states(results)).toEqual([
      ["a", true],
      ["b", true],
      ["c", true],
    ]);
  });

  it("whose last line is torn loses that line alone", async () => {
    await test.write(testHead, testCases("a", "b"));
    const sets = test.open();
    const set = await sets.set("made-up");
    const { run } = await sets.run(set);
    const file = runFile(test.runsFolder, "made-up", run);
    const whole = await readFile(file, "utf8");
    await writeFile(file, whole.slice(0, -20));
    expect((await sets.readRun("made-up", run)).results.map(({ id }) => id)).toEqual(["a"]);
    await sets.run(set, { resumeFrom: run });
    const mended = (await readFile(file, "utf8")).trim().split("\n");
    expect(mended.map((line) => JSON.parse(line).id)).toEqual([undefined, "a", "b"]);
    await appendFile(file, "{}\n");
    await expect(sets.readRun("made-up", run)).rejects.toThrow(/line 4/);
  });

  it("does not go on over a set or a system that changed, and says so", async () => {
    await test.write(testHead, testCases("a", "b"));
    const sets = test.open();
    const { run } = await sets.run(await sets.set("made-up"));
    const newer = test.open(echo({}, "2"));
    await expect(newer.run(await newer.set("made-up"), { resumeFrom: run })).rejects.toThrow(
      /system is now 2 and was 1/,
    );
    await test.write(testHead, testCases("a", "c"));
    await expect(sets.run(await sets.set("made-up"), { resumeFrom: run })).rejects.toThrow(
      /the set was changed since/,
    );
  });

  it("asks nothing where an expected can't be graded, and names its line", async () => {
    const file = await test.write({ ...testHead, grader: { name: "spans" } }, testCases("a"));
    const sets = test.open();
    await expect(sets.run(await sets.set("made-up"))).rejects.toThrow(
      `${file} line 2: grader spans: expected`,
    );
    expect(await sets.runs("made-up")).toEqual([]);
  });

  it("of a grader that gives scores only has no pass rate, and may have no bar for one", async () => {
    const head = { ...testHead, grader: { name: "word-overlap" } };
    await test.write({ ...head, bars: [{ figure: "passRate", atLeast: 0.5 }] }, testCases("a"));
    const sets = test.open();
    await expect(sets.run(await sets.set("made-up"))).rejects.toThrow(/set a bar for meanScore/);
    await test.write({ ...head, bars: [{ figure: "meanScore", atLeast: 0.5 }] }, testCases("a"));
    const set = await sets.set("made-up");
    expect(await sets.gate(set, await sets.run(set))).toMatchObject({
      passes: true,
      figures: { passRate: null, meanScore: 1 },
    });
  });

  it("names what there is where a set, a system or a run is not there", async () => {
    await test.write({ ...testHead, system: "oracle" }, testCases("a"));
    const sets = test.open();
    await expect(sets.set("../made-up")).rejects.toThrow(/no set "\.\.\/made-up"; there are made-up/);
    await expect(sets.run(await sets.set("made-up"))).rejects.toThrow(
      /no system "oracle" to ask; take one of echo/,
    );
    await expect(sets.readRun("made-up", "none")).rejects.toThrow(/there is no run at/);
  });
});
