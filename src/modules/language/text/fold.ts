import { traditional } from "./traditional.ts";

/** Marks that people and keyboards vary, each one UTF-16 unit long like what it becomes. */
const marks: Readonly<Record<string, string>> = {
  "’": "'",
  "‘": "'",
  "＇": "'",
  "“": '"',
  "”": '"',
  "–": "-",
  "—": "-",
  "−": "-",
  "〜": "~",
  "～": "~",
  "×": "x",
  "✕": "x",
  "￥": "¥",
  "￡": "£",
  "　": " ",
};

function foldUnit(unit: string): string {
  const known = marks[unit] ?? traditional.get(unit);
  if (known !== undefined) return known;
  const code = unit.charCodeAt(0);
  // Full-width ASCII, but for the comma, which parts clauses and never digits.
  if (code > 0xff00 && code < 0xff5f && code !== 0xff0c)
    return String.fromCharCode(code - 0xfee0).toLowerCase();
  const lower = unit.toLowerCase();
  return lower.length === 1 ? lower : unit;
}

/**
 * The text as it is compared: lower case, half width, simplified characters, plain quotes. Every UTF-16 unit
 * stays at its offset, so that spans of the folded text are spans of the text.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  const even = lower.length === text.length ? lower : text;
  return even.replace(/[^ -~]|[A-Z]/g, foldUnit);
}
