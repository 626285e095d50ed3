import { describe, expect, it } from "vitest";
import { randomBytes } from "./random.ts";

describe("random bytes", () => {
  it("are as many as asked for, more than the pool holds included", () => {
    for (const length of [0, 1, 12, 16, 32, 8_191, 8_192, 100_000])
      expect(randomBytes(length)).toHaveLength(length);
  });

  it("are never handed out twice, nor left empty, across fillings of the pool", () => {
    const drawn = Array.from({ length: 5_000 }, () => randomBytes(16).toString("hex"));
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(drawn).not.toContain("0".repeat(32));
  });

  it("are the caller's own: what is drawn later changes nothing that was drawn before", () => {
    const first = randomBytes(32);
    const copy = Buffer.from(first);
    for (let drawn = 0; drawn < 1_000; drawn++) randomBytes(32);
    expect(first.equals(copy)).toBe(true);
  });

  it("set about half of all bits", () => {
    const bits = randomBytes(8_000).reduce(
      (sum, byte) => sum + byte.toString(2).replaceAll("0", "").length,
      0,
    );
    expect(Math.abs(bits / 64_000 - 0.5)).toBeLessThan(0.02);
  });
});
