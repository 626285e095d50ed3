import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { openTestSets, testHead } from "./testing.ts";

const child = fileURLToPath(new URL("./testing/evaluation-child.ts", import.meta.url));

/** Runs the child until it ends, or until it has said `kill` lines and is killed with -9. */
async function run(args: readonly string[], kill = Number.POSITIVE_INFINITY): Promise<string[]> {
  const running = spawn(process.execPath, ["--import", "tsx", child, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(running, "exit");
  const said: string[] = [];
  for await (const line of createInterface({ input: running.stdout })) {
    said.push(line);
    if (said.length === kill) running.kill("SIGKILL");
  }
  await exited;
  return said;
}

it("kill -9 in the middle of a run loses no result, and the run goes on where it stopped", async () => {
  await using test = await openTestSets();
  const ids = Array.from({ length: 200 }, (_, at) => `case-${at}`);
  const head = { ...testHead, grader: { name: "exact", at: "said" } };
  await test.write(
    head,
    ids.map((id) => ({ id, input: id, expected: id })),
  );
  const sets = test.open();

  const acknowledged = await run([test.folder, test.runsFolder], 40);
  const [id] = await sets.runs("made-up");
  const kept = (await sets.readRun("made-up", id)).results;
  expect(acknowledged.length).toBeLessThan(200);
  expect(kept.slice(0, acknowledged.length).map((result) => result.id)).toEqual(acknowledged);

  const said = await run([test.folder, test.runsFolder, id]);
  expect(said.at(-1)).toBe("done 200");
  expect(said.slice(0, -1)).toEqual(ids.slice(kept.length));
  const { results } = await sets.readRun("made-up", id);
  expect(results.map((result) => result.id)).toEqual(ids);
  expect(results.slice(0, kept.length)).toEqual(kept);
  expect(
    new Set(
      results.map((result) => JSON.stringify("output" in result && result.output).match(/"by":(\d+)/)?.[1]),
    ).size,
  ).toBe(2);
}, 60_000);
