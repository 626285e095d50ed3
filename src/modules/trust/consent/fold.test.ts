import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appendRecords, standing, statesOf } from "./append-records.ts";
import { type ConsentRecord, consentStates, isNo, stateOf } from "./consent-record.ts";
import { refusalOf, strictest } from "./permission.ts";
import { legalBasisNames } from "./purpose.ts";
import { newSubject, openTestConsent, type TestConsent } from "./testing.ts";

const epoch = Date.parse("2026-03-04T02:00:00Z");
const day = (n: number) => new Date(epoch + n * 86_400_000);
const event = fc.record({
  state: fc.constantFrom(...consentStates),
  at: fc.integer({ min: 0, max: 20 }).map(day),
  expiresAt: fc.integer({ min: 0, max: 20 }).map(day),
});
type Event = Pick<ConsentRecord, "state" | "at" | "expiresAt">;
const events = fc.array(
  event.map(({ expiresAt, ...one }): Event => ({ ...one, ...(one.state === "given" && { expiresAt }) })),
  { maxLength: 12 },
);
const instant = fc.integer({ min: 0, max: 21 }).map(day);
const state = fc.constantFrom(...consentStates);
const basis = fc.constantFrom(...legalBasisNames);

describe("a subject's state", () => {
  it("is what was decided last, whatever the clocks said, and a request decides nothing", () => {
    fc.assert(
      fc.property(events, instant, (history, at) => {
        const decided = history.filter((one) => one.state !== "requested").at(-1);
        const now = stateOf(history, at);
        if (!decided) expect(now).toBe(history.length > 0 ? "requested" : undefined);
        else if (decided.state !== "given") expect(now).toBe(decided.state);
        else expect(now).toBe(decided.expiresAt && decided.expiresAt <= at ? "expired" : "given");
        expect(stateOf([...history, { state: "requested" }], at)).toBe(now ?? "requested");
      }),
    );
  });

  it("never becomes a yes by the passing of time", () => {
    fc.assert(
      fc.property(events, instant, instant, (history, one, other) => {
        const [early, late] = one <= other ? [one, other] : [other, one];
        if (stateOf(history, late) === "given") expect(stateOf(history, early)).toBe("given");
      }),
    );
  });
});

describe("a person's permission", () => {
  it("is never widened by one more subject that says no, expired or invalidated", () => {
    fc.assert(
      fc.property(basis, fc.array(state), state, (onBasis, states, more) => {
        const before = refusalOf(onBasis, states);
        const after = refusalOf(onBasis, [...states, more]);
        if (before !== undefined && more !== "given") expect(after).toBeDefined();
        if (isNo(more)) expect(after).toBeDefined();
        if (before === undefined && after !== undefined) expect(more).not.toBe("given");
      }),
    );
  });

  it("on consent needs a yes, and nothing but yes and requests", () => {
    fc.assert(
      fc.property(fc.array(state), (states) => {
        const permitted = refusalOf("consent", states) === undefined;
        const decided = states.filter((one) => one !== "requested");
        expect(permitted).toBe(decided.length > 0 && decided.every((one) => one === "given"));
      }),
    );
  });

  it("does not depend on the order of the subjects", () => {
    fc.assert(
      fc.property(fc.array(state), (states) => {
        expect(strictest([...states].reverse())).toBe(strictest(states));
      }),
    );
  });
});

describe("what the database keeps of it", () => {
  let test: TestConsent;
  beforeAll(async () => {
    test = await openTestConsent();
  });
  afterAll(() => test[Symbol.asyncDispose]());

  it("is the fold of the records, one by one and in the view", async () => {
    await fc.assert(
      fc.asyncProperty(events, instant, async (history, at) => {
        const subject = newSubject();
        for (const [i, one] of history.entries()) {
          const record: ConsentRecord = {
            ...one,
            id: newSubject(),
            subject,
            purpose: "marketing",
            purposeVersion: 1,
            channel: "test",
            by: "person",
            evidence: {},
          };
          await test.db.transaction((tx) => appendRecords(tx, [record]));
          const [row] = await statesOf(test.db, [subject], "marketing");
          expect(row && standing(row, at)).toBe(stateOf(history.slice(0, i + 1), at));
        }
        const states = [stateOf(await test.consent.recordsOf([subject]), at) ?? []].flat();
        const reason = refusalOf("consent", states);
        const answer = await test.consent.mayUse({ subjects: [subject], purpose: "marketing", at });
        expect(answer).toMatchObject(
          reason === undefined ? { permitted: true } : { permitted: false, reason },
        );
        const [decision] = await test.db.query<{ permits: boolean }>(
          "select permits from consent_decisions where subject = $1",
          [subject],
        );
        const now = stateOf(history, new Date());
        expect(decision?.permits).toBe(
          now === undefined || now === "requested" ? undefined : refusalOf("consent", [now]) === undefined,
        );
      }),
      { numRuns: 60 },
    );
  });
});
