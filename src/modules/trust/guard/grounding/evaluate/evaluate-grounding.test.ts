import { existsSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { needs } from "../../../../../../tests/support/needs.ts";
import { areaUnderCurve } from "./area-under-curve.ts";
import { evaluateGrounding } from "./evaluate-grounding.ts";

async function fileOf(...lines: readonly string[]): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), "grounding-")), "set.tsv");
  await writeFile(file, lines.join("\n"));
  return file;
}

const head = "knowledge\tresponse\tbegin_label";
const made = [
  "Mara Quill opened the shop in Leeds in 2009.\tThe shop in Leeds was opened in 2009 by Mara Quill.\tFully attributable",
  "The lamp lasts 12 hours.\tI love lamps, do you?\tNot fully attributable",
];

describe("measuring grounding", () => {
  it("gives the same figures for the same seed", async () => {
    const file = await fileOf(head, ...made);
    expect(await evaluateGrounding(file, { seed: 3 })).toEqual(await evaluateGrounding(file, { seed: 3 }));
  });

  it("says which line is wrong, and what a file must have", async () => {
    await expect(evaluateGrounding(await fileOf(head, "only one cell"))).rejects.toThrow(/line 2/);
    await expect(evaluateGrounding(await fileOf("a\tb"))).rejects.toThrow(/knowledge, response, begin_label/);
  });

  it("the area under the curve counts pairs in the right order, ties half", () => {
    expect(areaUnderCurve([2, 3], [1])).toBe(1);
    expect(areaUnderCurve([1], [1])).toBe(0.5);
    expect(areaUnderCurve([1, 3], [2])).toBe(0.5);
  });
});

const shared = new URL("../../../../../../../shared/data/trust/grounding-begin-wow.tsv", import.meta.url)
  .pathname;

describe.skipIf(needs(existsSync(shared), "shared set grounding-begin-wow.tsv"))("on the shared set", () => {
  it.each([1, 2, 3])("the score tells replies apart and planted edits are caught, seed %i", async (seed) => {
    const figures = await evaluateGrounding(shared, { seed });
    expect(figures.auc).toBeGreaterThanOrEqual(0.96);
    expect(figures.numberRecall).toBeGreaterThanOrEqual(0.97);
    expect(figures.negationRecall).toBeGreaterThanOrEqual(0.9);
    expect(figures.roleRecall).toBeGreaterThanOrEqual(0.8);
    expect(figures.falseAlarms).toBeLessThanOrEqual(0.05);
  });
});
