import { describe, expect, it } from "vitest";
import { retrying } from "./retrying.ts";

const failing = (times: number, code: string) => {
  let tries = 0;
  return async () => {
    tries += 1;
    if (tries <= times) throw Object.assign(new Error("lost"), { code });
    return tries;
  };
};

describe("a change that lost against another", () => {
  it("is tried again, three times at most", async () => {
    expect(await retrying(failing(2, "40P01"))).toBe(3);
    await expect(retrying(failing(3, "40001"))).rejects.toThrow("lost");
  });

  it("for any other reason is not", async () => {
    await expect(retrying(failing(1, "23505"))).rejects.toThrow("lost");
  });
});
