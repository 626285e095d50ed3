import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSet } from "./read-set.ts";
import { openTestSets, type TestSets, testCases, testHead } from "./testing.ts";
import { writeSet } from "./write-set.ts";

let test: TestSets;
beforeEach(async () => {
  test = await openTestSets();
});
afterEach(() => test[Symbol.asyncDispose]());

describe("a set's file", () => {
  it.each([
    [
      "a head that lacks a part",
      { ...testHead, provenance: undefined },
      testCases("a"),
      /line 1: provenance/,
    ],
    ["a case without what is expected", testHead, [{ id: "a", input: 1 }], /line 2: expected: takes JSON/],
    [
      "a field that nobody reads",
      testHead,
      [{ id: "a", input: 1, expected: 1, wieght: 2 }],
      /line 2.*wieght/,
    ],
    ["two cases of one id", testHead, testCases("a", "b", "a"), /line 4: the id "a" is that of line 2/],
    ["no case", testHead, [], /holds no cases/],
    [
      "a bar for a tag that no case has",
      { ...testHead, bars: [{ figure: "passRate", atLeast: 1, tag: "x" }] },
      testCases("a"),
      /line 1.*tag "x"/,
    ],
  ])("with %s is refused with its file and line", async (_, head, cases, says) => {
    const file = await test.write(head, cases);
    await expect(readSet(file)).rejects.toThrow(says);
    await expect(readSet(file)).rejects.toThrow(file);
  });

  it("that is no JSON says in which line", async () => {
    const file = join(test.folder, "broken.jsonl");
    await writeFile(file, `${JSON.stringify(testHead)}\n\n{"id":`);
    await expect(readSet(file)).rejects.toThrow(/broken\.jsonl line 3 is not JSON/);
  });

  it("has the hash of what results depend on: bars may change under it, cases may not", async () => {
    const { hash } = await readSet(await test.write(testHead, testCases("a", "b")));
    const barred = { ...testHead, bars: [{ figure: "passRate", atLeast: 0.5 }] };
    expect((await readSet(await test.write(barred, testCases("a", "b")))).hash).toBe(hash);
    expect((await readSet(await test.write(testHead, testCases("a", "c")))).hash).not.toBe(hash);
    const graded = { ...testHead, grader: { name: "json-subset" } };
    expect((await readSet(await test.write(graded, testCases("a", "b")))).hash).not.toBe(hash);
  });

  it("reads back as it was written", async () => {
    const set = await readSet(await test.write(testHead, testCases("a", "b")));
    const copy = join(test.folder, "copy.jsonl");
    await writeSet(copy, set);
    expect(await readSet(copy)).toMatchObject({ set: "made-up", cases: set.cases, hash: set.hash });
  });
});
