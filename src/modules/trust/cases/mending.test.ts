import { describe, expect, it } from "vitest";
import { material, newSubject, openingOf, openTestCases } from "./testing.ts";

const account = newSubject();

describe("what went wrong", () => {
  it("is one case a source and key, however often and by however many at once it is said", async () => {
    await using test = await openTestCases();
    const said = openingOf();
    const [one, two] = await Promise.all([test.cases.open(said), test.cases.open(said)]);
    const again = await test.cases.open({ ...said, occurrence: "another feedback" });
    expect(new Set([one.caseId, two.caseId, again.caseId]).size).toBe(1);
    expect(again.history.map(({ kind }) => kind)).toEqual(["opened", "said-again"]);
    test.later(1);
    expect((await test.cases.open({ ...said, openedBy: "rejection" })).caseId).not.toBe(one.caseId);
    expect(await test.cases.list({})).toMatchObject([{ occurrences: 2 }, { occurrences: 1 }]);
  });

  it("does nothing when the same message comes twice, also after the case was closed", async () => {
    await using test = await openTestCases();
    const said = openingOf();
    const { caseId } = await test.cases.open(said);
    await test.tell(caseId);
    await test.cases.evaluate({ caseId, account, ...material });
    const closed = await test.cases.close({ caseId, account });
    expect(await test.cases.open(said)).toEqual(closed);
    const again = await test.cases.open({ ...said, occurrence: "said anew" });
    expect(again).toMatchObject({ caseId, state: "open" });
  });
});

describe("closing", () => {
  it("is refused without an evaluation, whatever else was done, and nothing changes", async () => {
    await using test = await openTestCases();
    const { caseId } = await test.open();
    await expect(test.cases.close({ caseId, account })).rejects.toMatchObject({
      details: { why: "not-now" },
    });
    const told = await test.tell(caseId);
    await expect(test.cases.close({ caseId, account })).rejects.toMatchObject({
      status: 409,
      details: { why: "no-evaluation", state: "told" },
    });
    expect(await test.cases.case(caseId)).toEqual(told);
    await expect(test.db.query("update cases set state = 'closed' where id = $1", [caseId])).rejects.toThrow(
      "violates check constraint",
    );
  });

  it("is refused where the evaluations do not have what the case says was made", async () => {
    await using test = await openTestCases();
    const { caseId } = await test.open();
    await test.tell(caseId);
    await test.cases.evaluate({ caseId, account, ...material });
    test.made.clear();
    await expect(test.cases.close({ caseId, account })).rejects.toMatchObject({
      details: { why: "no-evaluation" },
    });
  });

  it("is done once an evaluation was made from it, and the case says which", async () => {
    await using test = await openTestCases();
    const { caseId } = await test.open();
    await test.tell(caseId);
    await test.cases.evaluate({ caseId, account, ...material });
    const closed = await test.cases.close({ caseId, account });
    const [[id, made]] = test.made;
    expect(closed).toMatchObject({ state: "closed", evaluation: id, cause: "rule", affected: { count: 3 } });
    expect(made).toEqual({ caseId, experience: "service", ...material });
    await expect(test.cases.close({ caseId, account })).rejects.toMatchObject({
      details: { state: "closed" },
    });
  });

  it("is refused after a reopening until a new evaluation was made, since the old one missed it", async () => {
    await using test = await openTestCases();
    const { caseId } = await test.open();
    await test.tell(caseId);
    await test.cases.evaluate({ caseId, account, ...material });
    await test.cases.close({ caseId, account });
    expect(await test.cases.reopen({ caseId, account, why: "It came back." })).toMatchObject({
      state: "open",
    });
    await test.tell(caseId);
    await expect(test.cases.close({ caseId, account })).rejects.toMatchObject({
      details: { why: "no-evaluation" },
    });
    await test.cases.evaluate({ caseId, account, ...material });
    const { history, state } = await test.cases.close({ caseId, account });
    expect(state).toBe("closed");
    expect(history.filter(({ kind }) => kind === "evaluated")).toHaveLength(2);
  });

  it("keeps no evaluation that still names the person, nor words about them in its notes", async () => {
    await using test = await openTestCases();
    const subject = newSubject();
    const { caseId } = await test.open({ subject });
    const evaluate = (text: string) =>
      test.cases.evaluate({ caseId, account, ...material, request: { text } });
    await expect(evaluate("mail z@example.test")).rejects.toMatchObject({ status: 400 });
    await expect(evaluate(`for ${subject}`)).rejects.toMatchObject({ status: 400 });
    expect(test.made.size).toBe(0);
    await evaluate("ask Zebedee");
    expect([...test.made.values()]).toMatchObject([{ request: { text: "ask [PERSON_1]" } }]);
    const note = (words: string) => test.cases.diagnose({ caseId, account, cause: "data", note: words });
    await expect(note("z@example.test was wrong")).rejects.toMatchObject({ details: { field: "note" } });
    expect((await note("Zebedee's plan was old.")).causeNote).toBe("[PERSON_1]'s plan was old.");
  });
});

describe("cases that are alike", () => {
  it("go on as one: its sources and what is said later are the other's, and people see that one", async () => {
    await using test = await openTestCases();
    const [ann, bob] = [newSubject(), newSubject()];
    const said = openingOf({ subject: ann, receiptId: "r1" });
    const first = await test.cases.open(said);
    const second = await test.open({ subject: bob, receiptId: "r2" });
    const one = await test.cases.join({ caseId: first.caseId, account, into: second.caseId });
    expect(one.sources.map(({ receiptId }) => receiptId).sort()).toEqual(["r1", "r2"]);
    expect(await test.cases.case(first.caseId)).toMatchObject({ state: "joined", joinedInto: second.caseId });
    const later = await test.cases.open({ ...said, occurrence: "again" });
    expect(later.caseId).toBe(second.caseId);
    await test.tell(second.caseId);
    for (const person of [ann, bob]) {
      expect(await test.cases.mine([person])).toMatchObject([
        { caseId: second.caseId, state: "told", told: "A message in the chat." },
      ]);
    }
    await expect(
      test.cases.join({ caseId: first.caseId, account, into: second.caseId }),
    ).rejects.toMatchObject({
      details: { state: "joined" },
    });
    await expect(
      test.cases.join({ caseId: second.caseId, account, into: second.caseId }),
    ).rejects.toMatchObject({
      status: 400,
    });
  });

  it("that two people join the other way round at once end as one", async () => {
    await using test = await openTestCases();
    const [first, second] = [await test.open(), await test.open()];
    const said = await Promise.allSettled([
      test.cases.join({ caseId: first.caseId, account, into: second.caseId }),
      test.cases.join({ caseId: second.caseId, account, into: first.caseId }),
    ]);
    expect(said.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await test.cases.counts()).toEqual({ open: 1, joined: 1 });
  });
});

describe("lists and figures", () => {
  it("show the gravest first, then the oldest, page by page, and count every state", async () => {
    await using test = await openTestCases();
    const old = await test.open();
    test.later(1);
    const young = await test.open();
    const grave = await test.open({ severity: "high" });
    await test.tell(young.caseId);
    const all = await test.cases.list({});
    expect(all.map(({ caseId }) => caseId)).toEqual([grave, old, young].map(({ caseId }) => caseId));
    const page = await test.cases.list({ after: grave.caseId, limit: 1 });
    expect(page.map(({ caseId }) => caseId)).toEqual([old.caseId]);
    expect(await test.cases.list({ cause: "rule", state: "told" })).toMatchObject([{ caseId: young.caseId }]);
    expect(await test.cases.counts()).toEqual({ open: 2, told: 1 });
  });

  it("count the time to mend from opening, and what is open by age and cause", async () => {
    await using test = await openTestCases();
    const opened = [];
    for (let index = 0; index < 10; index++) opened.push(await test.open());
    await test.open();
    for (const { caseId } of opened) {
      test.later(1);
      await test.tell(caseId);
    }
    test.later(24 * 3);
    const { mending, open } = await test.cases.figures(test.now());
    expect(mending).toEqual([{ cause: "rule", count: 10, medianHours: 5, p90Hours: 9 }]);
    expect(open).toEqual([
      { age: "week", count: 1 },
      { cause: "rule", age: "week", count: 10 },
    ]);
  });
});
