import { describe, expect, it } from "vitest";
import { answerCache, digestOf } from "./answer-cache.ts";

describe("the cache of answers", () => {
  it("forgets what was used longest ago", () => {
    const cache = answerCache<number>(2);
    cache.set("a", 1);
    cache.set("b", 2);
    cache.get("a");
    cache.set("c", 3);
    expect([cache.get("a"), cache.get("b"), cache.get("c")]).toEqual([1, undefined, 3]);
  });

  it("keeps nothing where it may hold nothing", () => {
    const cache = answerCache<number>(0);
    cache.set("a", 1);
    expect(cache.get("a")).toBeUndefined();
  });

  it("tells questions apart by all that they depend on", () => {
    expect(digestOf(["a", { b: 1, c: 2 }])).toBe(digestOf(["a", { c: 2, b: 1 }]));
    expect(digestOf(["a", { b: 1 }])).not.toBe(digestOf(["a", { b: "1" }]));
    expect(digestOf(["ab", "c"])).not.toBe(digestOf(["a", "bc"]));
  });
});
