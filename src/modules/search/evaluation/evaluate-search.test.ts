import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { evaluateSearch, type SearchFigures } from "./evaluate-search.ts";
import type { JudgedSet } from "./judged-set.ts";
import { madeUpStore } from "./made-up-store.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "search-eval-"));
});
afterAll(() => rm(folder, { recursive: true }));

const jsonl = (lines: readonly unknown[]): string => lines.map((line) => JSON.stringify(line)).join("\n");

async function evaluate(set: Pick<JudgedSet, "products" | "queries" | "judgements">): Promise<SearchFigures> {
  const files = {
    catalog: join(folder, "catalogue.jsonl"),
    queries: join(folder, "queries.jsonl"),
    judgements: join(folder, "judgements.jsonl"),
  };
  await writeFile(files.catalog, jsonl(set.products));
  await writeFile(files.queries, jsonl(set.queries));
  await writeFile(files.judgements, jsonl(set.judgements));
  return evaluateSearch(files, () => undefined);
}

describe("search eval", () => {
  it("finds nearly all of what a made-up store is asked for", async () => {
    const figures = await evaluate(madeUpStore({ seed: 3, size: 2_000, bare: true, queries: 100 }));
    expect(figures.queries).toBe(100);
    expect(figures.ndcg10).toBeGreaterThan(0.8);
    expect(figures.ndcg10Judged).toBeGreaterThanOrEqual(figures.ndcg10);
    expect(figures.zeroResults).toBeLessThanOrEqual(1);
    expect(figures.cpuMsPerQuery).toBeGreaterThan(0);
  });

  it("is the same each time", async () => {
    const set = madeUpStore({ seed: 4, size: 500, bare: false, queries: 40 });
    const [first, second] = [await evaluate(set), await evaluate(set)];
    expect(second.ndcg10).toBe(first.ndcg10);
    expect(second.recall100).toBe(first.recall100);
  });

  it("counts a query that finds nothing, and a judged product that the catalogue lacks", async () => {
    const figures = await evaluate({
      products: [{ id: "1", title: "Walnut Desk" }],
      queries: [
        { id: "q1", text: "walnut desk" },
        { id: "q2", text: "qqqqzzzz" },
      ],
      judgements: [
        { query: "q1", product: "1", grade: 1 },
        { query: "q1", product: "gone", grade: 1 },
      ],
    });
    expect(figures.zeroResults).toBe(1);
    expect(figures.ndcg10).toBeCloseTo(1 / (1 + 1 / Math.log2(3)) / 2, 9);
  });

  it("names the file and line of a judgement that it cannot read", async () => {
    const broken = evaluate({
      products: [{ id: "1", title: "Walnut Desk" }],
      queries: [{ id: "q1", text: "desk" }],
      judgements: [{ query: "q1", product: "1", grade: Number.NaN }],
    });
    await expect(broken).rejects.toThrow(/judgements\.jsonl line 1: grade/);
  });
});
