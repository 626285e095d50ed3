import { describe, expect, it } from "vitest";
import type { Draft, Finding, TurnAtHand } from "../../../kernel/index.ts";
import type { ClaimsGuard } from "./open-claims-guard.ts";
import { type HeldDraft, type Inspect, openGuard } from "./open-guard.ts";

const turn: TurnAtHand = {
  turnId: "t",
  receiptId: "r",
  experience: "gifts",
  guideline: "guidelines/gifts.md",
  person: { subject: "s", roles: [] },
  conversation: "c",
  input: { text: "a bell", locale: "en", channel: "chat", unpersonalised: false },
  at: new Date("2026-03-04T10:00:00Z"),
  wordedBy: { by: "template" },
};
const review = { holds: ["privacy"], approvals: 1, withinMinutes: 60 } as const;
const draft = (...texts: string[]): Draft => ({
  locale: "en",
  parts: texts.map((text, at) => ({ id: `p${at}`, text, claims: [] })),
});
const lets: ClaimsGuard = {
  check: async ({ worded }) => ({ verdict: { kind: "release", findings: [] }, released: worded }),
};
/** Sees a phone number where the text says so. */
const seesPhones: Inspect = ({ id, text }) =>
  text.includes("phone") ? [{ guard: "privacy", part: id, kind: "privacy", detail: "phone" }] : [];
const check = (
  parts: Partial<Parameters<typeof openGuard>[0]>,
  { template, worded = template, at = turn }: { template: Draft; worded?: Draft; at?: TurnAtHand },
) => openGuard({ claims: lets, ...parts }).check({ template, worded, decision: null, turn: at });

describe("the guard of turns", () => {
  it("releases what no inspector sees anything in", async () => {
    const template = draft("a bell", "a mirror");
    expect(await check({ inspectors: [seesPhones] }, { template })).toEqual({
      verdict: { kind: "release", findings: [] },
      released: template,
    });
  });

  it("lets the template's text stand for a wording in which something is seen", async () => {
    const template = draft("a bell", "a mirror");
    const worded = draft("a bell, phone me", "a fine mirror");
    const { verdict, released } = await check({ inspectors: [seesPhones] }, { template, worded });
    expect(verdict).toMatchObject({ kind: "template", findings: [{ kind: "privacy", part: "p0" }] });
    expect(released).toEqual(draft("a bell", "a fine mirror"));
  });

  it("leaves out a template's part in which something is seen, and refuses where none is left", async () => {
    const some = await check({ inspectors: [seesPhones] }, { template: draft("phone 1", "a mirror") });
    expect(some).toMatchObject({ verdict: { kind: "template" }, released: { parts: [{ id: "p1" }] } });
    const none = await check({ inspectors: [seesPhones] }, { template: draft("phone 1") });
    expect(none).toMatchObject({ verdict: { kind: "refuse" }, released: { parts: [] } });
  });

  it("holds the whole draft where the Experience's policy says so, and only then", async () => {
    const held: HeldDraft[] = [];
    const hold = async (draft: HeldDraft) => {
      held.push(draft);
      return "review-1";
    };
    const template = draft("phone 1", "a mirror");
    const parts = { inspectors: [seesPhones], hold };
    const outcome = await check(parts, { template, at: { ...turn, review } });
    expect(outcome.verdict).toMatchObject({ kind: "hold", reviewId: "review-1" });
    expect(held).toMatchObject([{ draft: template, findings: [{ kind: "privacy" }], turn: { turnId: "t" } }]);

    const indifferent = { ...turn, review: { ...review, holds: ["unsafe"] as const } };
    expect((await check(parts, { template, at: indifferent })).verdict.kind).toBe("template");
    expect((await check(parts, { template })).verdict.kind).toBe("template");
    expect((await check(parts, { template: draft("a mirror"), at: { ...turn, review } })).verdict.kind).toBe(
      "release",
    );
    expect(held).toHaveLength(1);
  });

  it("holds nothing that has changed meanwhile: the turn is answered once more", async () => {
    const claims: ClaimsGuard = {
      check: async ({ worded }) => ({
        verdict: {
          kind: "template",
          findings: [{ guard: "evidence", part: "p0", kind: "stale", detail: "moved" }],
        },
        released: worded,
      }),
    };
    const hold = async (): Promise<string> => {
      throw new Error("nothing is to be held");
    };
    const parts = { claims, inspectors: [seesPhones], hold };
    const outcome = await check(parts, { template: draft("phone 1", "a mirror"), at: { ...turn, review } });
    expect(outcome).toMatchObject({ verdict: { kind: "template" }, released: { parts: [{ id: "p1" }] } });
  });

  it("does not hold for a wording that gave way to a sound template", async () => {
    const hold = async (): Promise<string> => {
      throw new Error("nothing is to be held");
    };
    const at = { ...turn, review };
    const parts = { inspectors: [seesPhones], hold };
    const outcome = await check(parts, { template: draft("a bell"), worded: draft("phone"), at });
    expect(outcome).toMatchObject({ verdict: { kind: "template" }, released: draft("a bell") });
  });

  it("stays refused where claims refused it, whatever inspectors say", async () => {
    const claims: ClaimsGuard = {
      check: async ({ template }) => ({
        verdict: { kind: "refuse", findings: [] },
        released: template,
      }),
    };
    expect(await check({ claims }, { template: draft("a bell") })).toMatchObject({
      verdict: { kind: "refuse" },
      released: { parts: [] },
    });
  });

  it("blocks where a part of it fails: claims, an inspector, or the queue", async () => {
    const fails = (): never => {
      throw new Error("secret");
    };
    const sick: Partial<Parameters<typeof openGuard>[0]>[] = [
      { claims: { check: async () => fails() } },
      { inspectors: [fails] },
      { inspectors: [seesPhones], hold: async () => fails() },
    ];
    for (const parts of sick) {
      const outcome = await check(parts, { template: draft("phone"), at: { ...turn, review } });
      const [finding]: readonly Finding[] = outcome.verdict.findings;
      expect(outcome).toMatchObject({ verdict: { kind: "refuse" }, released: { parts: [] } });
      expect(finding).toMatchObject({ guard: "guard", kind: "failed" });
      expect(JSON.stringify(outcome)).not.toContain("secret");
    }
  });
});
