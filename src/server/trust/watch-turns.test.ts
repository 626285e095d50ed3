import { describe, expect, it } from "vitest";
import type { ReceiptPort, TurnReceipt, Verdict } from "../../kernel/index.ts";
import { openLog } from "../../platform/log.ts";
import { watchingFailures, watchingTurns } from "./watch-turns.ts";

const silent = openLog("silent");
const receiptOf = (verdict: Verdict, text = "a lamp for ada@engine.example"): TurnReceipt => ({
  kind: "turn",
  version: 1,
  receiptId: "r",
  turnId: "t",
  at: "2026-03-04T10:00:00.000Z",
  experience: "shop",
  purpose: "find-products",
  input: { text, locale: "en", channel: "chat", unpersonalised: false },
  reply: { locale: "en", parts: [{ id: "p", text: "One lamp for ada@engine.example.", claims: [] }] },
  wordedBy: { by: "template" },
  verdict,
});

function watched() {
  const opened: unknown[] = [];
  const sampled: unknown[] = [];
  const order: string[] = [];
  const refuses = async (): Promise<never> => {
    throw new Error("the queue is full");
  };
  const port: ReceiptPort = { commit: async () => void order.push("committed") };
  const watching = {
    cases: {
      open: (opening: unknown) => {
        opened.push(opening);
        order.push("case");
        return refuses();
      },
    },
    review: {
      keepSample: async (turn: unknown) => {
        sampled.push(turn);
        return true;
      },
    },
    mask: (text: string) => text.replaceAll(/\S+@\S+\w/g, "[email]"),
    log: silent,
  };
  const commit = (receipt: TurnReceipt) =>
    watchingTurns(port, watching).commit({
      receipt,
      person: { subject: "s", roles: [] },
      conversation: "c",
    });
  return { commit, failures: watchingFailures(watching), opened, sampled, order };
}

describe("a turn that is watched", () => {
  it("is offered for judging where nothing was seen in it, without what it says of persons", async () => {
    const { commit, sampled, opened } = watched();
    await commit(receiptOf({ kind: "release", findings: [] }));
    expect(sampled).toMatchObject([
      { turnId: "t", stratum: "en", reply: { asked: "a lamp for [email]", reply: "One lamp for [email]." } },
    ]);
    expect(opened).toEqual([]);
  });

  it("is a case where it was refused, once it is committed, and a case that can't be opened stops no answer", async () => {
    const { commit, opened, sampled, order } = watched();
    await commit(receiptOf({ kind: "refuse", findings: [] }));
    expect(opened).toMatchObject([{ openedBy: "incident", key: "shop guard refused", occurrence: "t" }]);
    expect(sampled).toEqual([]);
    expect(order).toEqual(["committed", "case"]);
  });

  it("is neither where it was answered with help, held, or something was seen in it", async () => {
    const { commit, opened, sampled } = watched();
    const concern = { guard: "safety", part: "input", kind: "concern", detail: "emergency" } as const;
    await commit(receiptOf({ kind: "refuse", findings: [concern] }));
    await commit(receiptOf({ kind: "hold", findings: [], reviewId: "v" }));
    await commit(receiptOf({ kind: "template", findings: [concern] }));
    expect([...opened, ...sampled]).toEqual([]);
  });
});

describe("a step that fails", () => {
  const turn = { turnId: "t", experience: "shop", locale: "en" } as const;

  it("is one case an Experience, a step and a code", () => {
    const { failures, opened } = watched();
    failures.report({ step: "decide", why: "threw", code: "platform/internal" }, new Error("x"), turn);
    expect(opened).toMatchObject([{ key: "shop decide threw platform/internal", severity: "medium" }]);
  });

  it("is none where the asker has to mend it", () => {
    const { failures, opened } = watched();
    failures.report({ step: "understand", why: "threw", code: "platform/bad-input" }, new Error("x"), turn);
    failures.report({ step: "admit", why: "not-admitted", code: "kernel/not-live" }, new Error("x"), turn);
    expect(opened).toEqual([]);
  });
});
