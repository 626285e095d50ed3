/**
 * Exact sums of decimal numbers, so that a sum is the same in whatever order its events come. PostgreSQL's `numeric`
 * reads and writes the same texts.
 */

/** Greater than any price; what is beyond is no amount. */
const greatest = 1e15;
const written = /^[+-]?\d{1,15}(\.\d{1,12})?$/;

/** An amount as an exact decimal text; `undefined` for what is no number, or none that a sum can take. */
export function readDecimal(value: unknown): string | undefined {
  if (typeof value === "string") return written.test(value.trim()) ? plain(value.trim()) : undefined;
  if (typeof value !== "number" || !Number.isFinite(value) || Math.abs(value) >= greatest) return undefined;
  const text = String(value);
  return text.includes("e") ? plain(value.toFixed(12)) : plain(text);
}

export function addDecimals(one: string, other: string): string {
  const scale = Math.max(scaleOf(one), scaleOf(other));
  const sum = unscaled(one, scale) + unscaled(other, scale);
  const digits = (sum < 0n ? -sum : sum).toString().padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  return plain(`${sum < 0n ? "-" : ""}${whole}.${digits.slice(digits.length - scale)}`);
}

const scaleOf = (text: string): number => text.split(".")[1]?.length ?? 0;

const unscaled = (text: string, scale: number): bigint => {
  const [whole = "0", part = ""] = text.split(".");
  return BigInt(`${whole}${part.padEnd(scale, "0")}`);
};

/** Without a plus, leading zeros, and zeros after the last digit of its fraction. */
function plain(text: string): string {
  const [, sign = "", whole = "0", part = ""] = /^([+-]?)0*(\d+)\.?(\d*)$/.exec(text) ?? [];
  const fraction = part.replace(/0+$/, "");
  const number = fraction === "" ? whole : `${whole}.${fraction}`;
  return sign === "-" && number !== "0" ? `-${number}` : number;
}
