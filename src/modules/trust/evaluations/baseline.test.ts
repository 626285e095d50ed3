import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { echo, openTestSets, type TestSets, testCases, testHead } from "./testing.ts";

let test: TestSets;
beforeEach(async () => {
  test = await openTestSets();
});
afterEach(() => test[Symbol.asyncDispose]());

const ids = Array.from({ length: 20 }, (_, at) => `case-${at}`);

async function gateOf(
  bars: readonly object[],
  wrong: readonly string[],
  cases: readonly object[] = testCases(...ids),
) {
  await test.write({ ...testHead, bars }, cases);
  const sets = test.open(echo(Object.fromEntries(wrong.map((id) => [id, "wrong"]))));
  const set = await sets.set("made-up");
  const run = await sets.run(set);
  return { gate: await sets.gate(set, run), accept: () => sets.accept(set, run) };
}

describe("the gate", () => {
  it("shuts on a case that passed in the baseline and fails now, though all bars are met, and names it", async () => {
    const bars = [{ figure: "passRate", atLeast: 0.5 }];
    const first = await gateOf(bars, ["case-3"]);
    expect(first.gate).toMatchObject({ passes: true, regressions: [] });
    await first.accept();
    // A case that never passed is no regression; one that passes now is none either.
    expect((await gateOf(bars, ["case-3"])).gate.passes).toBe(true);
    expect((await gateOf(bars, [])).gate.passes).toBe(true);
    const planted = await gateOf(bars, ["case-7"]);
    expect(planted.gate).toMatchObject({ passes: false, regressions: ["case-7"] });
    expect(planted.gate.faults).toEqual(["passed before and fail now: case-7"]);
    await planted.accept();
    expect((await gateOf(bars, ["case-7"])).gate.passes).toBe(true);
  });

  it("takes a bar with a confidence as reached by the interval's lower end alone", async () => {
    const wrong = ["case-0"];
    // 19 of 20 is 0.95, and at worst 0.76.
    expect((await gateOf([{ figure: "passRate", atLeast: 0.95 }], wrong)).gate.passes).toBe(true);
    const sure = await gateOf([{ figure: "passRate", atLeast: 0.95, confidence: 0.95 }], wrong);
    expect(sure.gate.faults).toEqual([
      "passRate is 0.95, at worst 0.7639 with 0.95, and must be at least 0.95",
    ]);
    expect((await gateOf([{ figure: "passRate", atLeast: 0.76, confidence: 0.95 }], wrong)).gate.passes).toBe(
      true,
    );
  });

  it("holds a tag's bar to the cases of that tag", async () => {
    const cases = testCases("a", "b", "c", "d").map((one, at) => ({
      ...one,
      tags: [at < 2 ? "price" : "date"],
    }));
    const bars = ["price", "date"].map((tag) => ({ figure: "passRate", atLeast: 0.9, tag }));
    const { gate } = await gateOf(bars, ["d"], cases);
    expect(gate.bars.map(({ met }) => met)).toEqual([true, false]);
    expect(gate.faults).toEqual(["passRate of date is 0.5, and must be at least 0.9"]);
  });

  it("counts cases by their weight", async () => {
    const [a, b] = testCases("a", "b");
    const { gate } = await gateOf([], ["b"], [{ ...a, weight: 3 }, b]);
    expect(gate.figures).toMatchObject({ passed: 1, passRate: 0.75, meanScore: 0.75 });
  });
});
