import { describe, expect, it } from "vitest";
import { groupCommits } from "./group-commits.ts";

const limits = { inFlight: 1, largestGroup: 10, mostWaiting: 20 };

describe("group commits", () => {
  it("write together what came while the last was being written", async () => {
    const groups: number[][] = [];
    const commits = groupCommits<number, number>(async (items) => {
      groups.push([...items]);
      return items.map((item) => item * 2);
    }, limits);
    const results = await Promise.all([1, 2, 3].map((item) => commits.add(item, 4)));
    expect(results).toEqual([2, 4, 6]);
    expect(groups).toEqual([[1, 2], [3]]);
  });

  it("fail no item for another's sake", async () => {
    const commits = groupCommits<number, number>(async (items) => {
      if (items.includes(2)) throw new Error("two");
      return items;
    }, limits);
    const results = await Promise.allSettled([1, 2, 3].map((item) => commits.add(item, 1)));
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  });

  it("refuse more than may wait, and take one that is larger than that alone", async () => {
    const commits = groupCommits<number, number>(async (items) => items, limits);
    const large = commits.add(1, 1_000);
    expect(() => commits.add(2, 1)).toThrow(expect.objectContaining({ code: "platform/busy" }));
    expect(await large).toBe(1);
    expect(await commits.add(3, 1)).toBe(3);
    await commits.settled();
  });
});
