import i18next from "i18next";
import { beforeAll, describe, expect, it } from "vitest";
import type { Constraint } from "../../../src/modules/language/index.ts";
import { en } from "../i18n/en.ts";
import type { Locale, Translate } from "../i18n/index.ts";
import { zh } from "../i18n/zh.ts";
import { sameConstraint, wordConstraint } from "./constraints.ts";
import { dayWithWeekday } from "./dates.ts";
import { money } from "./money.ts";
import { wordReason } from "./reasons.ts";

let words: Record<Locale, Translate>;
beforeAll(async () => {
  await i18next.init({
    resources: { en: { translation: en }, zh: { translation: zh } },
    interpolation: { escapeValue: false },
  });
  words = { en: i18next.getFixedT("en"), zh: i18next.getFixedT("zh") };
});

describe("money", () => {
  it("is written in its own currency, told apart from others of the same sign", () => {
    expect(money(1299, "USD", "en")).toBe("$1,299");
    expect(money(799.5, "USD", "en")).toBe("$799.50");
    expect(money(5000, "CNY", "en")).toBe("CN¥5,000");
    expect(money(5000, "CNY", "zh")).toBe("¥5,000");
    expect(money(900, "USD", "zh")).toBe("US$900");
  });

  it("guesses no currency", () => {
    expect(money(880, undefined, "en")).toBe("880");
    expect(money(880, "bucks", "en")).toBe("880");
  });
});

describe("a day", () => {
  it("carries its weekday, and is the same day for every reader", () => {
    expect(dayWithWeekday("2026-03-06", "en")).toMatch(/^Fri,? 6 Mar$/);
    expect(dayWithWeekday("2026-03-06", "zh")).toBe("3月6日周五");
  });

  it("is left as it is where it is none", () => {
    for (const text of ["soon", "2026-13-40", ""]) expect(dayWithWeekday(text, "en")).toBe(text);
  });
});

describe("a constraint in words", () => {
  const cases: [Omit<Constraint, "strength">, string, string][] = [
    [{ field: "color", op: "=", value: "navy" }, "navy", "navy"],
    [{ field: "material", op: "!=", value: "leather" }, "not leather", "不要leather"],
    [{ field: "color", op: "in", value: ["red", "teal"] }, "red or teal", "red或teal"],
    [{ field: "price", op: "<=", value: 900, currency: "USD" }, "Price up to $900", "价格不超过 US$900"],
    [{ field: "price", op: "~", value: 300 }, "Price about 300", "价格约 300"],
    [
      { field: "width", op: "between", value: [80, 120], unit: "cm" },
      "Width 80 cm to 120 cm",
      "宽度 80 cm 至 120 cm",
    ],
    [{ field: "size", op: "=", value: "42", system: "EU" }, "Size: EU 42", "尺码：EU 42"],
    [{ field: "deliverBy", op: "<", value: "2026-03-06" }, "before Fri 6 Mar", "早于 3月6日周五"],
    [{ field: "ram", op: ">=", value: "16GB" }, "ram from 16GB", "ram不低于 16GB"],
  ];

  it("says the same in both languages", () => {
    for (const [constraint, english, chinese] of cases) {
      const whole: Constraint = { ...constraint, strength: "must" };
      expect(wordConstraint(whole, words.en, "en").replace("Fri, ", "Fri ")).toBe(english);
      expect(wordConstraint(whole, words.zh, "zh")).toBe(chinese);
    }
  });

  it("is the same wherever it was said, and another where it asks for something else", () => {
    const navy: Constraint = { field: "color", op: "=", value: "navy", strength: "must", span: [0, 4] };
    expect(sameConstraint(navy, { ...navy, span: [9, 13], replaces: true })).toBe(true);
    for (const other of [{ value: "teal" }, { op: "!=" }, { strength: "prefer" }] as const) {
      expect(sameConstraint(navy, { ...navy, ...other })).toBe(false);
    }
  });
});

describe("a reason", () => {
  it("is worded where it is known, and named by its field where it is the catalogue's own", () => {
    expect(wordReason("out of stock", words.en)).toBe("out of stock");
    expect(wordReason("width", words.zh)).toBe("尺寸不符");
    expect(wordReason("ram", words.en)).toBe("does not fit: ram");
  });
});
