import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Judgement, judge } from "./judge.ts";
import { foldReview, type ReviewEvent, type Standing, stateOf } from "./review.ts";

const people = ["ana", "ben", "cho", "dee"];
const wordings = ["h0", "h1", "h2", "h3"];
const dueAt = new Date("2027-01-01T12:00:00Z");

type Command = { readonly judgement: Judgement; readonly minute: number } | { readonly expireAt: number };

const decision: fc.Arbitrary<Judgement["decision"]> = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ kind: "approve" } as const) },
  { weight: 2, arbitrary: fc.constantFrom(...wordings).map((to) => ({ kind: "edit", to }) as const) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("tone", "privacy").map((reason) => ({ kind: "reject", reason }) as const),
  },
);
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      judgement: fc.record({
        by: fc.constantFrom(...people),
        draftHash: fc.constantFrom(...wordings),
        decision,
      }),
      minute: fc.integer({ min: -90, max: -1 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ expireAt: fc.constant(0) }) },
);

/** The plain model: what a careful clerk would keep on paper. */
interface Clerk {
  now: string;
  readonly seen: Set<string>;
  readonly writers: Set<string>;
  readonly yes: Set<string>;
  end?: { readonly how: "approved" | "rejected" | "expired"; readonly hash: string };
}

function clerkDoes(clerk: Clerk, command: Command, needed: number): void {
  if (clerk.end) return;
  if ("expireAt" in command) {
    clerk.end = { how: "expired", hash: clerk.now };
    return;
  }
  const { by, draftHash, decision } = command.judgement;
  if (draftHash !== clerk.now) return;
  if (decision.kind === "edit") {
    if (clerk.seen.has(decision.to)) return;
    clerk.now = decision.to;
    clerk.seen.add(decision.to);
    clerk.writers.add(by);
    clerk.yes.clear();
    return;
  }
  if (clerk.writers.has(by)) return;
  if (decision.kind === "reject") clerk.end = { how: "rejected", hash: clerk.now };
  else if (clerk.yes.add(by).size === needed) clerk.end = { how: "approved", hash: clerk.now };
}

const run = (events: ReviewEvent[], command: Command): void => {
  if ("expireAt" in command) {
    if (!foldReview(events).outcome) events.push({ kind: "expired", safeDefault: "refuse" });
    return;
  }
  const now = new Date(dueAt.getTime() + command.minute * 60_000);
  events.push(...judge(foldReview(events), command.judgement, { now, dueAt, safeDefault: "refuse" }).events);
};

const begun = (needed: number, author?: string): ReviewEvent[] => [
  { kind: "queued", draftHash: "h0", neededApprovals: needed, ...(author && { author }) },
];

const outcomeOf = ({ outcome }: Standing) => outcome?.kind;

describe("the states of a review", () => {
  const history = fc.record({
    needed: fc.integer({ min: 1, max: 3 }),
    author: fc.option(fc.constantFrom(...people), { nil: undefined }),
    commands: fc.array(command, { maxLength: 40 }),
  });

  it("are those that a clerk would write down, whatever people do in whatever order", () => {
    fc.assert(
      fc.property(history, ({ needed, author, commands }) => {
        const events = begun(needed, author);
        const clerk: Clerk = {
          now: "h0",
          seen: new Set(["h0"]),
          writers: new Set(author ? [author] : []),
          yes: new Set(),
        };
        for (const one of commands) {
          run(events, one);
          clerkDoes(clerk, one, needed);
          const standing = foldReview(events);
          expect(standing.draftHash).toBe(clerk.now);
          expect(outcomeOf(standing)).toBe(clerk.end?.how);
          if (!clerk.end) expect(standing.approvals).toEqual(clerk.yes);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("say approved only where enough distinct people approved the last wording after it was made, no author among them", () => {
    fc.assert(
      fc.property(history, ({ needed, author, commands }) => {
        const events = begun(needed, author);
        for (const one of commands) run(events, one);
        const { outcome } = foldReview(events);
        if (outcome?.kind !== "approved") return;
        const lastEdit = events.findLastIndex(({ kind }) => kind === "edited");
        const writers = new Set([
          author,
          ...events.flatMap((one) => (one.kind === "edited" ? [one.by] : [])),
        ]);
        const approvers = new Set(
          events
            .slice(lastEdit + 1)
            .flatMap((one) =>
              one.kind === "approved" && one.draftHash === outcome.draftHash ? [one.by] : [],
            ),
        );
        expect(approvers.size).toBeGreaterThanOrEqual(needed);
        expect([...approvers].filter((by) => writers.has(by))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("do not change when any decision is sent twice", () => {
    fc.assert(
      fc.property(history, ({ needed, author, commands }) => {
        const once = begun(needed, author);
        const twice = begun(needed, author);
        for (const one of commands) {
          run(once, one);
          run(twice, one);
          run(twice, one);
        }
        expect(twice).toEqual(once);
      }),
      { numRuns: 300 },
    );
  });

  it("end once: nothing that comes after changes how", () => {
    fc.assert(
      fc.property(history, command, ({ needed, author, commands }, more) => {
        const events = begun(needed, author);
        for (const one of commands) run(events, one);
        const before = foldReview(events);
        fc.pre(before.outcome !== undefined);
        run(events, more);
        expect(foldReview(events).outcome).toEqual(before.outcome);
        expect(stateOf(foldReview(events))).toBe(stateOf(before));
      }),
    );
  });

  it("take no decision at or after the time limit, which ends the review by itself", () => {
    const judged = judge(
      foldReview(begun(1)),
      { by: "ana", draftHash: "h0", decision: { kind: "approve" } },
      { now: dueAt, dueAt, safeDefault: "template" },
    );
    expect(judged).toEqual({
      taken: false,
      why: "late",
      events: [{ kind: "expired", safeDefault: "template" }],
    });
  });

  it("keep the opinion of those who were needed and had not spoken when another rejected", () => {
    const events: ReviewEvent[] = [
      ...begun(2),
      { kind: "rejected", by: "ana", draftHash: "h0", reason: "tone" },
    ];
    const approve = (by: string): Command => ({
      judgement: { by, draftHash: "h0", decision: { kind: "approve" } },
      minute: -1,
    });
    run(events, approve("ben"));
    run(events, approve("cho"));
    const standing = foldReview(events);
    expect(standing.votes.map(({ by, says }) => [by, says])).toEqual([
      ["ana", "tone"],
      ["ben", "approved"],
    ]);
    expect(standing.outcome).toEqual({ kind: "rejected", reason: "tone" });
  });
});
