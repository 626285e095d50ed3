import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultLimits, type Limits, openGate } from "./limits.ts";

const gateAt = (limits: Partial<Limits>) => {
  let at = 0;
  const gate = openGate({ ...defaultLimits, ...limits }, () => at);
  const enter = () => {
    const admission = gate.enter();
    return admission.admitted ? admission.done : admission.why;
  };
  return {
    enter,
    pass: (ms: number) => {
      at += ms;
    },
    fail: () => {
      const done = enter();
      if (typeof done !== "string") done(false);
      return typeof done === "string" ? done : "failed";
    },
  };
};

describe("the gate before a model", () => {
  it("lets in what the bucket holds, and more as it fills", () => {
    const { enter, pass } = gateAt({ burst: 2, perSecond: 1, concurrent: 100 });
    expect([enter(), enter()].every((entered) => typeof entered !== "string")).toBe(true);
    expect(enter()).toBe("rate-limited");
    pass(1_000);
    expect(typeof enter()).toBe("function");
    expect(enter()).toBe("rate-limited");
  });

  it("lets in no more at once than it may, and the next when one is done", () => {
    const { enter } = gateAt({ concurrent: 1 });
    const done = enter();
    expect(enter()).toBe("busy");
    if (typeof done !== "string") done(true);
    expect(typeof enter()).toBe("function");
  });

  it("rests after failures in a row, then lets one try", () => {
    const { enter, fail, pass } = gateAt({ failuresToRest: 3, restMs: 1_000, burst: 100 });
    expect([fail(), fail(), fail(), fail()]).toEqual(["failed", "failed", "failed", "resting"]);
    pass(1_000);
    const trial = enter();
    expect(enter()).toBe("resting");
    if (typeof trial !== "string") trial(false);
    expect(enter()).toBe("resting");
    pass(1_000);
    const second = enter();
    if (typeof second !== "string") second(true);
    expect(typeof enter()).toBe("function");
  });

  it("never has more under way than it may, nor more in a time than bucket and rate give", () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant("enter" as const) }),
      fc.record({ kind: fc.constant("done" as const), answered: fc.boolean() }),
      fc.record({ kind: fc.constant("pass" as const), ms: fc.integer({ min: 0, max: 3_000 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        let at = 0;
        let entered = 0;
        const limits = { concurrent: 3, perSecond: 2, burst: 5, failuresToRest: 2, restMs: 500 };
        const gate = openGate(limits, () => at);
        const underWay: ((answered: boolean) => void)[] = [];
        for (const step of steps) {
          if (step.kind === "pass") at += step.ms;
          if (step.kind === "done") underWay.shift()?.(step.answered);
          if (step.kind !== "enter") continue;
          const admission = gate.enter();
          if (!admission.admitted) continue;
          entered += 1;
          underWay.push(admission.done);
          expect(underWay.length).toBeLessThanOrEqual(limits.concurrent);
          expect(entered).toBeLessThanOrEqual(limits.burst + (at / 1_000) * limits.perSecond);
        }
      }),
    );
  });

  it("counts one question once, however often it is said to be done", () => {
    const { enter } = gateAt({ concurrent: 1, failuresToRest: 2 });
    const done = enter();
    if (typeof done !== "string") for (let times = 0; times < 5; times += 1) done(false);
    expect(typeof enter()).toBe("function");
    expect(enter()).toBe("busy");
  });
});
