import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { guardEvalPrivacy } from "./guard-eval-privacy.ts";

async function run(...args: string[]) {
  const cwd = await mkdtemp(join(tmpdir(), "guard-eval-"));
  const text = "call 202-555-0143";
  const spans = [
    { entity_type: "PHONE_NUMBER", entity_value: "202-555-0143", start_position: 5, end_position: 17 },
  ];
  await writeFile(join(cwd, "set.json"), JSON.stringify([{ full_text: text, spans }]));
  const [out, err]: [string[], string[]] = [[], []];
  const io = {
    cwd,
    out: (line: string) => {
      out.push(line);
    },
    err: (line: string) => {
      err.push(line);
    },
    signal: AbortSignal.timeout(60_000),
  };
  await guardEvalPrivacy.run(args, io);
  return { last: out.at(-1) ?? "", err };
}

describe("rapport guard eval privacy", () => {
  it("ends with one line of figures, and says each label's on the error output", async () => {
    const { last, err } = await run("--file", "set.json");
    expect(JSON.parse(last)).toMatchObject({ precision: 1, coreRecall: 1, structuredRecall: 1, leakRate: 0 });
    expect(err).toEqual(["PHONE_NUMBER: 1 items, recall 1"]);
  });

  it("says its usage where no file is named", async () => {
    await expect(run()).rejects.toThrow(/--file FILE/);
  });
});
