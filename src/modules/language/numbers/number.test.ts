import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenise } from "../text/tokens.ts";
import { parseDigits } from "./digits.ts";
import { readNumber } from "./number.ts";

const numberIn = (text: string) => readNumber(tokenise(text), 0)?.value;

const ones =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

function english(value: number): string {
  if (value < 20) return ones[value];
  if (value < 100) return `${tens[Math.floor(value / 10)]}${value % 10 ? ` ${ones[value % 10]}` : ""}`;
  const [size, name] = value < 1000 ? [100, "hundred"] : [1000, "thousand"];
  const rest = value % size;
  return `${english(Math.floor(value / size))} ${name}${rest ? ` ${english(rest)}` : ""}`;
}

/** Every place spelled out, with 零 for a gap. */
function chinese(value: number): string {
  const digits = "零一二三四五六七八九";
  const group = (part: number): string =>
    [...String(part).padStart(4, "0")]
      .map((digit, at) => (digit === "0" ? "零" : digits.charAt(Number(digit)) + "千百十".charAt(at)))
      .join("")
      .replace(/零+/g, "零")
      .replace(/^零|零$/g, "");
  const [high, low] = [Math.floor(value / 10_000), value % 10_000];
  const gap = high > 0 && low > 0 && low < 1_000 ? "零" : "";
  return `${high > 0 ? `${group(high)}万` : ""}${gap}${group(low)}`;
}

describe("a number", () => {
  it("in English words comes back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (value) => {
        expect(numberIn(english(value))).toBe(value);
      }),
    );
  });

  it("in Chinese characters comes back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (value) => {
        expect(numberIn(chinese(value))).toBe(value);
      }),
    );
  });

  it("in digits comes back, however it is grouped", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000, max: 9_999_999 }),
        fc.integer({ min: 10, max: 99 }),
        (whole, cents) => {
          const value = whole + cents / 100;
          expect(parseDigits(`${whole.toLocaleString("en-US")}.${cents}`)).toBeCloseTo(value, 6);
          expect(parseDigits(`${whole.toLocaleString("de-DE")},${cents}`)).toBeCloseTo(value, 6);
        },
      ),
    );
  });

  it.each([
    ["一百五", 150],
    ["三千二", 3200],
    ["一万二", 12_000],
    ["一千零五", 1005],
    ["千元", 1000],
    ["一点五万", 15_000],
    ["2万5", 25_000],
    ["一亿三千万", 130_000_000],
    ["一万亿", 1e12],
    ["三千五千", 3000],
    ["3k", 3000],
    ["two fifty", 250],
    ["twelve hundred", 1200],
    ["half a dozen", 6],
    ["9 and a half", 9.5],
  ])("%s is %d", (text, value) => {
    expect(numberIn(text)).toBe(value);
  });

  it.each([
    ["三五百", 300, 500],
    ["两三千", 2000, 3000],
    ["一千五六百", 1500, 1600],
    ["两三万", 20_000, 30_000],
  ])("%s is %d to %d", (text, low, high) => {
    expect(readNumber(tokenise(text), 0)).toMatchObject({ value: low, high });
  });
});
