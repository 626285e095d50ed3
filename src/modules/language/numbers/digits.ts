import { type Token, tokenAt } from "../text/tokens.ts";
import type { SaidNumber } from "./said-number.ts";

/** Multipliers after digits. A Latin one counts only where it touches them: "3k", never "3 k". */
const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  w: 1e4,
  grand: 1e3,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  mil: 1e6,
  百: 100,
  千: 1e3,
  万: 1e4,
  亿: 1e8,
};

const vague = new Set(["多", "来", "余"]);
const chineseUnits = /^[元块米两年天个人岁里公斤]$/;

/**
 * The value of digits with separators: `1,200.50`, `1.200,50` and `1200` alike. A lone separator parts
 * thousands where it is a comma before three digits, or a point before three digits and `european` holds.
 */
export function parseDigits(digits: string, { european = false } = {}): number {
  const comma = digits.lastIndexOf(",");
  const point = digits.lastIndexOf(".");
  if (comma >= 0 && point >= 0) {
    const [thousands, decimal] = comma > point ? [".", ","] : [",", "."];
    return Number(digits.replaceAll(thousands, "").replace(decimal, "."));
  }
  const separator = comma >= 0 ? "," : ".";
  const [head, ...groups] = digits.split(separator);
  const grouped = groups.length > 0 && head.length <= 3 && groups.every((group) => group.length === 3);
  if (grouped && (separator === "," || european || groups.length > 1))
    return Number(digits.replaceAll(separator, ""));
  return Number(groups.length > 0 ? `${head}.${groups.join("")}` : head);
}

/** "1.5万", "2万5" (25,000), "3k", "500多". */
export function readDigits(tokens: readonly Token[], at: number): SaidNumber | undefined {
  let value = parseDigits(tokenAt(tokens, at).text);
  if (!Number.isFinite(value)) return undefined;
  let to = at + 1;
  let scale = 1;
  const next = tokenAt(tokens, to);
  const said = scales[next.text];
  const touches = next.kind === "han" ? next.glued : next.text.length > 1 || next.glued;
  if (said !== undefined && touches) {
    scale = said;
    value = round(value * scale);
    to++;
    const rest = tokenAt(tokens, to);
    if (next.kind === "han" && rest.kind === "number" && rest.glued && rest.text.length === 1) {
      value += (Number(rest.text) * scale) / 10;
      to++;
    }
  }
  if (["and", "a", "half"].every((word, offset) => tokenAt(tokens, to + offset).text === word)) {
    value += 0.5;
    to += 3;
  }
  const about =
    vague.has(tokenAt(tokens, to).text) && (value >= 100 || chineseUnits.test(tokenAt(tokens, to + 1).text));
  return {
    value,
    scale,
    inWords: false,
    to: about ? to + 1 : to,
    ...(about ? { about: true as const } : {}),
  };
}

/** Without the dust of binary fractions: 1.1 × 1000 is 1100. */
export const round = (value: number): number => Number(value.toPrecision(12));
