import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openPrivacy } from "../guard/index.ts";
import { type CaseEvent, type CaseState, foldCase, refusalOf } from "./case.ts";
import { makeEvaluation, type Strip } from "./make-evaluation.ts";
import { material, newSubject, strip } from "./testing.ts";

const evaluation = fc.constantFrom("e1", "e2");
const event: fc.Arbitrary<CaseEvent> = fc.oneof(
  fc.constant({ kind: "said-again", openedBy: "feedback" } as const),
  fc
    .constantFrom("data", "rule")
    .map(
      (cause) => ({ kind: "diagnosed", cause, note: cause, affected: { count: 1, how: "by hand" } }) as const,
    ),
  fc.constant({ kind: "fixed", what: "it", by: "us" } as const),
  fc.constant({ kind: "told", how: "by mail" } as const),
  evaluation.map((id) => ({ kind: "evaluated", evaluation: id }) as const),
  evaluation.map((id) => ({ kind: "closed", evaluation: id }) as const),
  fc.constant({ kind: "reopened", why: "it came back" } as const),
  fc.constant({ kind: "joined", into: "another" } as const),
);

/** What happened of what was tried. */
function tried(events: readonly CaseEvent[]): CaseEvent[] {
  const happened: CaseEvent[] = [{ kind: "opened", openedBy: "feedback" }];
  for (const one of events) if (!refusalOf(foldCase(happened), one)) happened.push(one);
  return happened;
}

/** The state, told apart from the fold: the last event that moves a case says where it is. */
function stateBy(events: readonly CaseEvent[]): CaseState {
  let state: CaseState = "open";
  for (const { kind } of events) {
    if (kind === "reopened" || (kind === "said-again" && state === "closed")) state = "open";
    else if (
      kind === "diagnosed" ||
      kind === "fixed" ||
      kind === "told" ||
      kind === "closed" ||
      kind === "joined"
    )
      state = kind;
  }
  return state;
}

describe("a case", () => {
  const round: readonly CaseEvent[] = [
    { kind: "diagnosed", cause: "rule", note: "", affected: { count: 0, how: "" } },
    { kind: "fixed", what: "it", by: "us" },
    { kind: "told", how: "by mail" },
    { kind: "evaluated", evaluation: "e1" },
    { kind: "closed", evaluation: "e1" },
  ];
  /** Anything in any order, and rounds as they should go, of which some step is left out or done elsewhere. */
  const history = fc
    .array(
      fc.oneof(
        event.map((one) => [one]),
        fc.subarray([...round], { minLength: 3 }),
      ),
      { maxLength: 12 },
    )
    .map((runs) => runs.flat());

  it("is where its last move put it, and never gets out of being joined", () => {
    fc.assert(
      fc.property(history, (events) => {
        const happened = tried(events);
        expect(foldCase(happened).state).toBe(stateBy(happened));
        const joined = happened.findIndex(({ kind }) => kind === "joined");
        if (joined >= 0) expect(joined).toBe(happened.length - 1);
      }),
      { numRuns: 500 },
    );
  });

  it("closes only with an evaluation that was made from it in this round, after a cause, a fix and a word to people", () => {
    let closings = 0;
    fc.assert(
      fc.property(history, (events) => {
        const happened = tried(events);
        for (const [index, one] of happened.entries()) {
          if (one.kind !== "closed") continue;
          closings++;
          const before = happened.slice(0, index);
          const lastClosed = before.findLastIndex(({ kind }) => kind === "closed");
          const round = before.slice(lastClosed + 1);
          expect(round.findLast(({ kind }) => kind === "evaluated")).toEqual({
            kind: "evaluated",
            evaluation: one.evaluation,
          });
          const order = ["diagnosed", "fixed", "told"].map((kind) =>
            round.findLastIndex((done) => done.kind === kind),
          );
          expect(order[0]).toBeGreaterThanOrEqual(0);
          expect(order).toEqual(order.toSorted((a, b) => a - b));
        }
      }),
      { numRuns: 1_000 },
    );
    expect(closings).toBeGreaterThan(20);
  });

  it("refuses a history that can't have been", () => {
    expect(() => foldCase([])).toThrow(TypeError);
    expect(() =>
      foldCase([
        { kind: "opened", openedBy: "flag" },
        { kind: "closed", evaluation: "e1" },
      ]),
    ).toThrow("can't be closed");
  });
});

describe("an evaluation that is made from a case", () => {
  // Some of it looks like a telephone number, and so would be masked.
  const subject = "0197a000-0000-7000-8000-012345678901";
  const from = { caseId: newSubject(), experience: "service", ids: [subject] };
  const make = (request: Parameters<typeof makeEvaluation>[1]["request"]) =>
    makeEvaluation(from, { ...material, request }, { strip });

  it("holds nothing of the person, at any depth", () => {
    const made = makeEvaluation(
      from,
      {
        request: { text: "I am Zebedee", before: [{ call: "15550001111" }] },
        expected: ["Hello Zebedee"],
        grader: { name: "exact", options: { never: ["Zebedee"] } },
      },
      { strip },
    );
    expect(made).toEqual({
      caseId: from.caseId,
      experience: "service",
      request: { text: "I am [PERSON_1]", before: [{ call: "[PHONE_1]" }] },
      expected: ["Hello [PERSON_1]"],
      grader: { name: "exact", options: { never: ["[PERSON_1]"] } },
    });
  });

  it("is refused where the guard still finds something, and says where and of which kind, never what", () => {
    const write = () => make({ lines: ["fine", "write to z@example.test"] });
    expect(write).toThrow("request.lines[1]: something of a person is still in it (email)");
    expect(write).not.toThrow("z@example");
  });

  it("is refused for a number, a name of a field or an id that says who it was", () => {
    expect(() => make({ call: 15550001111 })).toThrow("request.call");
    expect(() => make({ Zebedee: 1 })).toThrow("a name of request");
    expect(() => make({ text: `subject ${subject.toUpperCase()}` })).toThrow("(id)");
    expect(() =>
      makeEvaluation(from, { ...material, grader: { name: "exact", options: { Zebedee: 1 } } }, { strip }),
    ).toThrow("grader.options");
  });

  it("is masked by the privacy guard in both languages, with nothing left for it to find", () => {
    const privacy = openPrivacy({ now: () => new Date("2027-03-01T09:00:00Z") });
    const guarded: Strip = (text) => {
      const masked = privacy.mask(text).text;
      return { text: masked, flagged: privacy.find(masked).map(({ type }) => type) };
    };
    const made = makeEvaluation(
      from,
      {
        request: [
          "My name is Maren Oswick, call (202) 555-0147.",
          "我叫王小明，电话13800138000。",
          "a mug for $20",
        ],
        expected: { price: 20, id: "mug" },
        grader: { name: "json-subset" },
      },
      { strip: guarded },
    );
    expect(made.request).toEqual([
      "My name is [PERSON_1], call [PHONE_1].",
      "我叫[人名_1]，电话[电话_1]。",
      "a mug for $20",
    ]);
    expect(made.expected).toEqual({ price: 20, id: "mug" });
  });

  it("never holds a masked word, whatever the shape", () => {
    const json = fc.letrec<{ value: string | number | boolean | null | readonly unknown[] | object }>(
      (tie) => ({
        value: fc.oneof(
          { maxDepth: 4 },
          fc.constantFrom("Zebedee", "ask Zebedee now", "mug", ""),
          fc.integer({ min: -1_000, max: 1_000 }),
          fc.boolean(),
          fc.constant(null),
          fc.array(tie("value"), { maxLength: 3 }),
          fc.dictionary(fc.constantFrom("a", "b"), tie("value"), { maxKeys: 2 }),
        ),
      }),
    ).value;
    fc.assert(
      fc.property(json, (value) => {
        const request = JSON.parse(JSON.stringify(value));
        expect(JSON.stringify(make(request))).not.toContain("Zebedee");
      }),
    );
  });
});
