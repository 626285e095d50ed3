import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { needs } from "../../../../../../tests/support/needs.ts";
import { evaluatePrivacy } from "./evaluate-privacy.ts";

const folder = new URL("../../../../../../../shared/data/trust/", import.meta.url).pathname;
const sets = { en: `${folder}pii-en.json`, zh: `${folder}pii-zh.json` } as const;

describe.skipIf(needs(existsSync(sets.en), "shared set pii-en.json"))("on the shared English set", () => {
  it("structured items are found, few texts leak, and what is found is right", async () => {
    const figures = await evaluatePrivacy(sets.en);
    expect(figures.precision).toBeGreaterThanOrEqual(0.95);
    expect(figures.structuredRecall).toBeGreaterThanOrEqual(0.95);
    expect(figures.coreRecall).toBeGreaterThanOrEqual(0.75);
    expect(figures.leakRateAmongCore).toBeLessThan(0.2);
  });
});

describe.skipIf(needs(existsSync(sets.zh), "shared set pii-zh.json"))("on the shared Chinese set", () => {
  it("structured items are found and negatives are left alone", async () => {
    const figures = await evaluatePrivacy(sets.zh);
    expect(figures.structuredRecall).toBeGreaterThanOrEqual(0.99);
    expect(figures.negativesFlagged).toBeLessThan(0.01);
    expect(figures.byType.NAME?.recall).toBeGreaterThanOrEqual(0.8);
    expect(figures.byType.ADDRESS?.recall).toBeGreaterThanOrEqual(0.8);
  });
});
