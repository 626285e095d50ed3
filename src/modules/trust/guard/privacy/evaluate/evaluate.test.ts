import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { countFigures, evaluatePrivacy } from "./evaluate-privacy.ts";
import { readLabelledTexts } from "./labelled-texts.ts";
import { makeTexts } from "./made-texts.ts";
import { measurePacks } from "./measure-packs.ts";

const write = async (content: unknown): Promise<string> => {
  const file = join(await mkdtemp(join(tmpdir(), "privacy-")), "set.json");
  await writeFile(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
};

describe("figures", () => {
  const found = (start: number, end: number) => ({ start, end, type: "person" as const, score: 1, why: [] });
  const text = (spans: { type: string; start: number; end: number }[], negative = false) => ({
    text: "x".repeat(20),
    spans,
    negative,
  });

  it("an item is found if half of it is covered, and types don't matter", () => {
    const half = countFigures(
      [{ text: text([{ type: "US_SSN", start: 0, end: 10 }]), found: [found(5, 12)] }],
      1,
    );
    expect(half).toMatchObject({ precision: 1, coreRecall: 1, structuredRecall: 1, leakRate: 0 });
    const less = countFigures(
      [{ text: text([{ type: "US_SSN", start: 0, end: 10 }]), found: [found(6, 12)] }],
      1,
    );
    expect(less).toMatchObject({ precision: 1, coreRecall: 0, leakRate: 1 });
  });

  it("a name is core and has no form; a town is neither, and finding it is right", () => {
    const spans = [
      { type: "PERSON", start: 0, end: 4 },
      { type: "GPE", start: 10, end: 14 },
    ];
    const figures = countFigures([{ text: text(spans), found: [found(10, 14)] }], 1);
    expect(figures).toMatchObject({ precision: 1, coreRecall: 0, structuredRecall: null, leakRate: 1 });
  });

  it("leaks are a share of all texts, and of those with a core item besides", () => {
    const leak = { text: text([{ type: "PERSON", start: 0, end: 4 }]), found: [] };
    const clean = { text: text([], true), found: [found(0, 3)] };
    const figures = countFigures([leak, clean], 1);
    expect(figures).toMatchObject({ leakRate: 0.5, leakRateAmongCore: 1, negativesFlagged: 1, precision: 0 });
  });
});

describe("a file of labelled texts", () => {
  it("may count offsets by code points, where those give the value", async () => {
    const span = { entity_type: "PERSON", entity_value: "Anna", start_position: 2, end_position: 6 };
    const [read] = await readLabelledTexts(await write([{ full_text: "😀 Anna", spans: [span] }]));
    expect(read?.spans).toEqual([{ type: "PERSON", start: 3, end: 7 }]);
  });

  it("that is none says what is wrong and where", async () => {
    await expect(readLabelledTexts(await write("{"))).rejects.toThrow(/JSON array/);
    await expect(readLabelledTexts(await write([{ full_text: 1, spans: [] }]))).rejects.toThrow(
      /0\.full_text/,
    );
  });

  it("is measured with the detectors", async () => {
    const value = "anna@example.org";
    const spans = [
      { entity_type: "EMAIL", entity_value: value, start_position: 3, end_position: 3 + value.length },
    ];
    const figures = await evaluatePrivacy(await write([{ full_text: `邮箱 ${value}`, spans, neg: false }]));
    expect(figures).toMatchObject({ texts: 1, precision: 1, structuredRecall: 1, leakRate: 0 });
  });
});

describe("made-up texts", () => {
  it("are the same from the same seed, and their truth is where it says", () => {
    const texts = makeTexts({ seed: 7, rounds: 1 });
    expect(makeTexts({ seed: 7, rounds: 1 })).toEqual(texts);
    for (const { text, spans } of texts)
      for (const { start, end } of spans) expect(text.slice(start, end).trim()).toHaveLength(end - start);
  });

  it.each(measurePacks({ seed: 11, rounds: 8 }))("the pack $id is precise and misses little", (figures) => {
    expect(figures.items).toBeGreaterThan(0);
    expect(figures.precision).toBeGreaterThanOrEqual(0.95);
    expect(figures.recall).toBeGreaterThanOrEqual(figures.id === "en" ? 0.9 : 0.95);
    expect(figures.negativesFlagged / figures.negatives).toBeLessThan(0.01);
  });
});
