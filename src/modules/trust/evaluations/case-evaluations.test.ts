import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../../platform/db/testing.ts";
import { unregisteredColumns } from "../../../platform/personal-data.ts";
import { openPrivacy } from "../guard/index.ts";
import type { MadeEvaluation } from "./case-evaluations.ts";
import { type Evaluations, openEvaluations } from "./open-evaluations.ts";
import { readSet } from "./read-set.ts";
import { evaluationMigrations, evaluationTables } from "./tables.ts";
import { echo, openTestSets, type TestSets, testCases, testHead } from "./testing.ts";
import { writeSet } from "./write-set.ts";

let db: TestDatabase;
let test: TestSets;
let evaluations: Evaluations;
beforeAll(async () => {
  db = await openTestDatabase([evaluationMigrations]);
  test = await openTestSets();
  const { find: strip } = openPrivacy({ now: () => new Date("2026-03-04T10:00:00Z") });
  const systems = { echo: async () => echo({ wrong: "right" }) };
  evaluations = openEvaluations({ ...test.ports, systems, db, strip });
});
afterAll(async () => {
  await test?.[Symbol.asyncDispose]();
  await db?.close();
});

const made: MadeEvaluation = {
  caseId: "case-1",
  experience: "echo",
  input: "a navy sofa",
  expected: "a navy sofa",
  grader: { name: "exact" },
  by: "reviewer",
};

describe("an evaluation that a case left behind", () => {
  it("is kept, is tried as part of its Experience's set, and fails the run that brings the fault back", async () => {
    const id = await evaluations.add(made);
    const fault = await evaluations.add({ ...made, input: "wrong", expected: "wrong" });
    expect(await evaluations.exists(id)).toBe(true);
    expect(await evaluations.exists("00000000-0000-7000-8000-000000000000")).toBe(false);
    expect(await evaluations.exists("case-1")).toBe(false);
    const set = await evaluations.set("cases-echo");
    expect(set).toMatchObject({ system: "echo", version: "2", bars: [{ figure: "passRate", atLeast: 1 }] });
    const run = await evaluations.run(set);
    const { passes, bars } = await evaluations.gate(set, run);
    expect({ passes, met: bars.map(({ met }) => met) }).toEqual({ passes: false, met: [false] });
    expect(run.results.find((result) => result.id === fault)).toMatchObject({ passed: false });
  });

  it("is written to a file that reads as the same set", async () => {
    const set = await evaluations.asSet("echo");
    const file = `${test.folder}/exported.txt`;
    await writeSet(file, set);
    expect((await readSet(file)).hash).toBe(set.hash);
    await expect(evaluations.asSet("nobody")).rejects.toThrow(/no case of nobody has left an evaluation/);
  });

  it.each([
    [
      "a name in the input",
      { input: { text: "My name is Maren Oswick." } },
      /input says something of a person \(person\)/,
    ],
    [
      "an address for mail deep in what is expected",
      { expected: [{ to: ["m.oswick@example.com"] }] },
      /expected .*\(email\)/,
    ],
    ["a phone number as the name of a field", { input: { "call (202) 555-0147": 1 } }, /input .*\(phone\)/],
    [
      "a phone number in a grader's options",
      { grader: { name: "exact", options: { at: "call (202) 555-0147" } } },
      /grader .*\(phone\)/,
    ],
  ])("is refused with %s, which the message does not repeat", async (_, change, says) => {
    const refused = evaluations.add({ ...made, ...change });
    await expect(refused).rejects.toThrow(says);
    await expect(refused).rejects.not.toThrow(/Oswick|oswick|555/);
  });

  it("is refused where it names who made it, or can't be graded", async () => {
    await expect(evaluations.add({ ...made, by: "Maren Oswick" })).rejects.toThrow(/by: takes a role/);
    await expect(evaluations.add({ ...made, grader: { name: "oracle" } })).rejects.toThrow(
      /no grader "oracle"/,
    );
    await expect(evaluations.add({ ...made, grader: { name: "spans" } })).rejects.toThrow(
      /grader spans: expected/,
    );
  });

  it("stands beside the sets that are files, each with its last whole run over what it is now", async () => {
    await test.write(testHead, testCases("a", "b"));
    const set = await evaluations.set("made-up");
    const { run } = await evaluations.run(set);
    const stop = new AbortController();
    await evaluations.run(set, { signal: stop.signal, onProgress: () => stop.abort() });
    const all = await evaluations.sets();
    expect(all.map((one) => [one.set.set, one.last?.figures.passed])).toEqual([
      ["made-up", 2],
      ["cases-echo", 1],
    ]);
    expect(all[0].last?.run).toBe(run);
  });

  it("holds no column that could be personal and is not in the register", async () => {
    expect(await unregisteredColumns(db, evaluationTables, ["case_evaluations"])).toEqual([]);
  });
});
