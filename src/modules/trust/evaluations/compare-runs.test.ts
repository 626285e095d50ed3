import { describe, expect, it } from "vitest";
import { mcnemarExact } from "./compare-runs.ts";
import { echo, openTestSets, testCases, testHead } from "./testing.ts";

describe("two runs of a set", () => {
  it("are compared case by case, as worked out by hand", async () => {
    await using test = await openTestSets();
    const ids = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
    await test.write(testHead, testCases(...ids));
    // In A one of the ten passes that fails in B, six the other way round, two pass in both and one in neither.
    const wrong = (...some: readonly string[]) => echo(Object.fromEntries(some.map((id) => [id, "wrong"])));
    const sets = test.open();
    const set = await sets.set("made-up");
    const a = await test.open(wrong("b", "c", "d", "e", "f", "g", "j")).run(set);
    const b = await test.open(wrong("a", "j")).run(set);
    const compared = await sets.compare(set, a.run, b.run);
    expect(compared).toMatchObject({
      set: "made-up",
      a: { figures: { passed: 3, passRate: 0.3 } },
      b: { figures: { passed: 8, passRate: 0.8 } },
      both: 2,
      onlyA: 1,
      onlyB: 6,
      neither: 1,
      difference: 0.5,
      p: 0.125,
      nowFail: ["a"],
      nowPass: ["b", "c", "d", "e", "f", "g"],
    });
    expect(compared.interval[0]).toBeLessThan(0.5);
    expect(compared.interval[1]).toBeGreaterThan(0.5);
    const back = await sets.compare(set, b.run, a.run);
    expect(back).toMatchObject({ difference: -0.5, p: 0.125, onlyA: 6, onlyB: 1 });
  });

  it("are not compared over different cases, nor where one stopped", async () => {
    await using test = await openTestSets();
    await test.write(testHead, testCases("a", "b"));
    const sets = test.open();
    const old = await sets.run(await sets.set("made-up"));
    await test.write(testHead, testCases("a", "c"));
    const set = await sets.set("made-up");
    const whole = await sets.run(set);
    const stop = new AbortController();
    const stopped = await sets.run(set, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(sets.compare(set, old.run, whole.run)).rejects.toThrow(/another content of made-up/);
    await expect(sets.compare(set, whole.run, stopped.run)).rejects.toThrow(/has 1 of 2 cases/);
  });
});

describe("McNemar's exact test", () => {
  it.each([
    [0, 0, 1],
    [0, 5, 0.0625],
    [1, 6, 0.125],
    [2, 2, 1],
    [3, 12, 2 * ((1 + 15 + 105 + 455) / 2 ** 15)],
  ])("of %i and %i cases that turned gives %f", (one, other, p) => {
    expect(mcnemarExact(one, other)).toBeCloseTo(p, 10);
    expect(mcnemarExact(other, one)).toBeCloseTo(p, 10);
  });

  it("does not lose itself in thousands of cases", () => {
    expect(mcnemarExact(2_000, 2_000)).toBeCloseTo(1);
    expect(mcnemarExact(1_900, 2_100)).toBeGreaterThan(0.0005);
    expect(mcnemarExact(1_900, 2_100)).toBeLessThan(0.005);
  });
});
