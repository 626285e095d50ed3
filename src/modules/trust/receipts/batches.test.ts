import { describe, expect, it } from "vitest";
import { inBatches } from "./batches.ts";

const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("batches", () => {
  it("answer each item with its own result", async () => {
    const doubled = inBatches(async (items: readonly number[]) => items.map((n) => n * 2), {
      inFlight: 1,
      most: 3,
    });
    const results = await Promise.all(Array.from({ length: 10 }, (_, i) => doubled.add(i)));
    expect(results).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18]);
  });

  it("gather what arrives while one is under way, and stay within both bounds", async () => {
    const sizes: number[] = [];
    let running = 0;
    let mostRunning = 0;
    const batches = inBatches(
      async (items: readonly number[]) => {
        sizes.push(items.length);
        mostRunning = Math.max(mostRunning, ++running);
        await pause();
        running--;
        return items;
      },
      { inFlight: 2, most: 4 },
    );
    const first = batches.add(0);
    await Promise.resolve();
    await Promise.all([first, ...Array.from({ length: 12 }, (_, i) => batches.add(i))]);
    expect(mostRunning).toBe(2);
    expect(Math.max(...sizes)).toBe(4);
    expect(sizes.reduce((a, b) => a + b)).toBe(13);
  });

  it("fail the items of a failed batch only", async () => {
    const batches = inBatches(
      async (items: readonly number[]) => {
        if (items.includes(1)) throw new Error("no ones");
        return items;
      },
      { inFlight: 1, most: 1 },
    );
    const results = await Promise.allSettled([batches.add(0), batches.add(1), batches.add(2)]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  });

  it("are settled once nothing is left", async () => {
    let done = 0;
    const batches = inBatches(
      async (items: readonly number[]) => {
        await pause();
        done += items.length;
        return items;
      },
      { inFlight: 1, most: 1 },
    );
    void batches.add(1);
    void batches.add(2);
    await batches.settled();
    expect(done).toBe(2);
    await batches.settled();
  });
});
