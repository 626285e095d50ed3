import { describe, expect, it } from "vitest";
import type { Claim } from "../../../kernel/index.ts";
import { checkCoverage } from "./check-coverage.ts";

const claims = (...shown: string[]): Claim[] =>
  shown.map((shown) => ({
    kind: "any",
    shown,
    evidence: { source: "s", id: "i", field: "f", value: shown },
  }));

const faults = (text: string, locale: "en" | "zh", ...shown: string[]) =>
  checkCoverage({ id: "part", text, claims: claims(...shown) }, locale);

describe("the text of a template", () => {
  it.each([
    ["3 fit.", "en"],
    ["３ fit.", "en"],
    ["⑤ fit.", "en"],
    ["Three fit.", "en"],
    ["A dozen fit.", "en"],
    ["Half of them fit.", "en"],
    ["It costs $ something.", "en"],
    ["It costs a few dollars.", "en"],
    ["It is ten percent less.", "en"],
    ["It arrives on Friday.", "en"],
    ["It arrives tomorrow.", "en"],
    ["It arrives in March.", "en"],
    ["It arrives next week.", "en"],
    ["We like the Arctic Lounge.", "en"],
    ["We like “arctic”.", "en"],
    ["See https://shop.example for more.", "en"],
    ["See shop.com for more.", "en"],
    ["Write to me@shop.example.", "en"],
    ["It is <b>bold</b>.", "en"],
    ["It is **bold**.", "en"],
    ["It is [here](x).", "en"],
    ["It is\u200b here.", "en"],
    ["五件符合。", "zh"],
    ["两件符合。", "zh"],
    ["打折中。", "zh"],
    ["半价。", "zh"],
    ["只要几块钱。", "zh"],
    ["周末送达。", "zh"],
    ["明天送达。", "zh"],
    ["下周送达。", "zh"],
    ["推荐《北极》。", "zh"],
  ] as const)("may not say %j by itself", (text, locale) => {
    expect(faults(text, locale)).not.toEqual([]);
  });

  it.each([
    ["3 fit.", "en", ["3"]],
    ["$1,299.00, arrives Fri 2026-03-06.", "en", ["$1,299.00", "Fri 2026-03-06"]],
    ["“The 2 Towers” <b> $5 is here.", "en", ["The 2 Towers", "<b> $5"]],
    ['Without "navy", more of them fit.', "en", ["navy"]],
    ["Which one do you like? No one knows.", "en", []],
    ["May I ask?", "en", []],
    ["周五（3月6日）送达。", "zh", ["周五（3月6日）"]],
    ["换一下说法，一起看看，一些条件没有写全。", "zh", []],
  ] as const)("may say %j where claims show it", (text, locale, shown) => {
    expect(faults(text, locale, ...shown)).toEqual([]);
  });

  it("is read in a time that grows with its length, whatever it is", () => {
    const started = process.cpuUsage().user;
    for (const unit of ['"', "“a", "a@", "a.", "<  ", "a:/", "A b ", "，", "\u0301", "1,"]) {
      for (const locale of ["en", "zh"] as const) faults(unit.repeat(10_000), locale, "navy");
    }
    expect(process.cpuUsage().user - started).toBeLessThan(2_000_000);
  });

  it("is not covered by a claim inside another number or word", () => {
    expect(faults("15 fit.", "en", "5")).not.toEqual([]);
    expect(faults("1.5 fit.", "en", "5")).not.toEqual([]);
    expect(faults("$5,000.", "en", "$5")).not.toEqual([]);
    expect(faults("A$129.", "en", "$129")).not.toEqual([]);
  });
});
