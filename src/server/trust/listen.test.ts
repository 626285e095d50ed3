import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import type { TurnInput } from "../../kernel/index.ts";
import { listeningIn } from "./listen.ts";

const input = (text: string, locale: TurnInput["locale"]): TurnInput => ({
  text,
  locale,
  channel: "chat",
  unpersonalised: false,
});
const listen = listeningIn("CN");

describe("what a shopper says", () => {
  it.each(["en", "zh"] as const)(
    "is never taken for a call for help in the requests of the %s set",
    async (locale) => {
      const file = new URL(`../../../evaluations/shop-requests-${locale}.jsonl`, import.meta.url);
      const [, ...lines] = (await readFile(file, "utf8")).trim().split("\n");
      const texts = lines.map((line): string => {
        const { input } = JSON.parse(line);
        return typeof input === "string" ? input : input.text;
      });
      expect(texts.length).toBeGreaterThanOrEqual(60);
      for (const text of texts)
        expect(listen(input(text, locale)), text).toEqual({ kind: "go", findings: [], beside: [] });
    },
  );

  it("is answered with help where it calls for it, by the country that was named, or else the company's", () => {
    const heard = listen(input("我不想活了", "zh"));
    expect(heard).toMatchObject({ kind: "answer", findings: [{ part: "input", kind: "concern" }] });
    const abroad = listen({ ...input("I want to kill myself", "en"), destination: { country: "US" } });
    expect(JSON.stringify(abroad)).toContain("988");
    expect(JSON.stringify(heard)).not.toContain("988");
  });

  it("is answered beside a word about whom to ask where it asks for a professional's advice", () => {
    const heard = listen(input("which pills should I take for my high blood pressure", "en"));
    expect(heard).toMatchObject({ kind: "go", findings: [{ detail: "medical" }] });
    expect(heard.kind === "go" && heard.beside.length).toBeGreaterThan(0);
  });
});
