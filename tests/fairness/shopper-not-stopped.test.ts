import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { demonstrationProducts } from "../../src/demonstration/index.ts";
import { openSafety } from "../../src/modules/trust/guard/index.ts";

const { listen } = openSafety();

describe("a shopper is not stopped", () => {
  it("by the title of any product of the demonstration", () => {
    const titles = [...demonstrationProducts()].map(({ title }) => title);
    expect(titles.length).toBeGreaterThan(100);
    expect(titles.filter((title) => listen(title, { locale: "en" }).kind !== "go")).toEqual([]);
  });

  it.each(["en", "zh"] as const)("by any of the requests of the evaluation in %s", (locale) => {
    const file = new URL(`../../evaluations/shop-requests-${locale}.jsonl`, import.meta.url);
    const line = z.object({ input: z.object({ text: z.string() }) });
    const [, ...cases] = readFileSync(file, "utf8").trim().split("\n");
    const texts = cases.map((one) => line.parse(JSON.parse(one)).input.text);
    expect(texts).toHaveLength(60);
    expect(texts.filter((text) => listen(text, { locale }).kind !== "go")).toEqual([]);
  });
});
