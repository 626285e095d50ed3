import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { openGraders } from "./certify-grader.ts";
import { defineGrader } from "./grader.ts";
import { allGraders } from "./graders/index.ts";
import { labelledAnswers, openTestSets, testCases, testHead } from "./testing.ts";

/** Lets everything pass. */
const lenient = defineGrader({
  name: "exact",
  gives: "verdict",
  options: z.strictObject({}),
  expected: z.unknown(),
  output: z.unknown(),
  grade: () => ({ passed: true, score: 1 }),
});

describe("graders", () => {
  it.each(allGraders.map(({ name }) => name))(
    "%s agrees with its labelled answers well enough to grade",
    async (name) => {
      expect((await openGraders(allGraders, labelledAnswers)(name)).name).toBe(name);
    },
  );

  it("that let wrong answers pass may not grade, and the run says what is wrong with them", async () => {
    await using test = await openTestSets();
    await test.write(testHead, testCases("a"));
    const sets = test.open(undefined, { graders: [lenient] });
    await expect(sets.run(await sets.set("made-up"))).rejects.toThrow(
      /the grader "exact" may not grade: on 27 labelled answers its accuracy is 0.4.*of the failing ones pass.*exact\.jsonl line 11, /,
    );
    expect(await sets.runs("made-up")).toEqual([]);
  });

  it("with few labelled answers, or none, may not grade however right they are", async () => {
    await using test = await openTestSets();
    const folder = join(test.folder, "graders");
    await mkdir(folder);
    const answers = [
      { output: 1, expected: 1, label: "pass" },
      { output: 1, expected: 2, label: "fail" },
    ];
    await writeFile(join(folder, "exact.jsonl"), answers.map((one) => JSON.stringify(one)).join("\n"));
    const graderOf = openGraders(allGraders, folder);
    await expect(graderOf("exact")).rejects.toThrow(/label more answers/);
    await expect(graderOf("spans")).rejects.toThrow(/spans\.jsonl/);
    await expect(graderOf("oracle")).rejects.toThrow(/no grader "oracle"; take one of exact, json-subset/);
  });
});
