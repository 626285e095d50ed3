import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { migrate, openDatabase } from "../../../platform/db/index.ts";
import type { Decision } from "./decide-review.ts";
import type { ReviewItem } from "./item.ts";
import type { Review } from "./open-review.ts";
import { reviewMigrations } from "./tables.ts";
import { draftOf, heldDraft, newAccount, openTestReview } from "./testing.ts";

const [ana, ben, cho] = [newAccount(), newAccount(), newAccount()];
const approve: Decision = { kind: "approve" };

const by =
  ({ reviewId, draftHash }: ReviewItem, review: Review) =>
  (account: string, decision: Decision, hash = draftHash) =>
    review.decide({ reviewId, account, draftHash: hash, decision });

describe("a held draft", () => {
  it("goes out when somebody else approves it, word by word as it stood, and its owner is told once", async () => {
    await using test = await openTestReview();
    const draft = draftOf("The mug costs $20.", "It ships today.");
    const item = await test.review.hold(heldDraft({ draft }));
    expect(await test.review.releasedDraft(item.reviewId)).toEqual({ kind: "nothing", state: "queued" });
    await by(item, test.review)(ana, approve);
    expect(await test.review.releasedDraft(item.reviewId)).toEqual({
      kind: "draft",
      draft,
      draftHash: item.draftHash,
    });
    expect(test.handed).toMatchObject([
      {
        item: { reviewId: item.reviewId, key: item.key },
        release: { kind: "draft" },
        outcome: { by: [ana] },
      },
    ]);
    await test.review.expireDue(test.now());
    expect(test.handed).toHaveLength(1);
  });

  it("is held once by its kind and key, also by two at once, and keeps what was held first", async () => {
    await using test = await openTestReview();
    const first = heldDraft({ key: "turn one" });
    const [one, two] = await Promise.all([test.review.hold(first), test.another().hold(first)]);
    const again = await test.review.hold({ ...first, draft: draftOf("Something else.") });
    expect(new Set([one.reviewId, two.reviewId, again.reviewId]).size).toBe(1);
    expect(again.draft).toEqual(first.draft);
    expect((await test.review.hold({ ...first, kind: "message" })).reviewId).not.toBe(one.reviewId);
  });

  it("does not go out while one of two needed approvals is missing, and the same person twice is one", async () => {
    await using test = await openTestReview();
    const item = await test.review.hold(heldDraft({ risk: "high" }));
    const decide = by(item, test.review);
    expect(await decide(ana, approve)).toMatchObject({ approvals: 1, item: { state: "queued" } });
    expect(await decide(ana, approve)).toMatchObject({ approvals: 1, item: { state: "queued" } });
    expect(await test.review.releasedDraft(item.reviewId)).toMatchObject({ kind: "nothing" });
    expect(await decide(ben, approve)).toMatchObject({ approvals: 2, item: { state: "approved" } });
  });

  it("takes two reviewers at once as two, and one decision sent twice at once as one", async () => {
    await using test = await openTestReview();
    for (const pair of [
      [ana, ben],
      [ana, ana],
    ]) {
      const item = await test.review.hold(heldDraft({ risk: "high" }));
      await Promise.all(pair.map((one) => by(item, test.another())(one, approve)));
      const { kind } = await test.review.releasedDraft(item.reviewId);
      expect(kind).toBe(pair[0] === pair[1] ? "nothing" : "draft");
      const [{ count }] = await test.db.query<{ count: number }>(
        "select count(*)::int as count from review_events where review = $1 and kind = 'approved'",
        [item.reviewId],
      );
      expect(count).toBe(new Set(pair).size);
    }
    expect(test.handed).toHaveLength(1);
  });

  it("ends one way only where one approves and another rejects at once", async () => {
    await using test = await openTestReview();
    const item = await test.review.hold(heldDraft());
    const said = await Promise.allSettled([
      by(item, test.review)(ana, approve),
      by(item, test.another())(ben, { kind: "reject", reason: "wrong-fact" }),
    ]);
    expect(said.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(test.handed).toHaveLength(1);
  });

  it("gives an approval that is sent again the same answer, before and after it went out, and does nothing", async () => {
    await using test = await openTestReview();
    const item = await test.review.hold(heldDraft());
    const decide = by(item, test.review);
    const first = await decide(ana, approve);
    const events = "select count(*)::int as count from review_events";
    const before = await test.db.query(events);
    expect(await decide(ana, approve)).toMatchObject({
      approvals: first.approvals,
      item: { draftHash: item.draftHash },
    });
    expect(await test.db.query(events)).toEqual(before);
    expect(test.handed).toHaveLength(1);
  });

  it("is not decided on by who wrote it", async () => {
    await using test = await openTestReview();
    const item = await test.review.hold(heldDraft({ author: { by: "account", id: ana } }));
    const decide = by(item, test.review);
    await expect(decide(ana, approve)).rejects.toMatchObject({ status: 403, details: { why: "author" } });
    await expect(decide(ana, { kind: "reject", reason: "tone" })).rejects.toMatchObject({ status: 403 });
    expect(await test.review.queue({ role: "reviewer", account: ana })).toEqual([]);
    expect(await test.review.open({ reviewId: item.reviewId, account: ana })).toMatchObject({
      mayDecide: false,
      isAuthor: true,
    });
    await decide(ben, approve);
    expect(await test.review.releasedDraft(item.reviewId)).toMatchObject({ kind: "draft" });
  });
});

describe("an edit", () => {
  const edit = (text: string): Decision => ({ kind: "edit", draft: draftOf(text) });

  it("after an approval needs all approvals afresh, of its own words, and not its editor's", async () => {
    await using test = await openTestReview();
    const item = await test.review.hold(heldDraft({ risk: "high" }));
    const decide = by(item, test.review);
    await decide(ana, approve);
    const { item: edited, approvals } = await decide(ben, edit("The mug costs twenty dollars."));
    expect([edited.state, approvals]).toEqual(["edited", 0]);
    await expect(decide(cho, approve)).rejects.toMatchObject({
      status: 409,
      details: { why: "stale", draftHash: edited.draftHash },
    });
    await expect(decide(ana, approve)).rejects.toMatchObject({ details: { why: "stale" } });
    const afresh = by(edited, test.review);
    await expect(afresh(ben, approve)).rejects.toMatchObject({ details: { why: "author" } });
    await afresh(ana, approve);
    expect(await test.review.releasedDraft(item.reviewId)).toMatchObject({ kind: "nothing" });
    await afresh(cho, approve);
    expect(await test.review.releasedDraft(item.reviewId)).toMatchObject({
      kind: "draft",
      draft: draftOf("The mug costs twenty dollars."),
    });
  });

  it("at the same time as an approval never lets words out that the approval did not name", async () => {
    await using test = await openTestReview();
    for (let round = 0; round < 5; round++) {
      const item = await test.review.hold(heldDraft());
      await Promise.allSettled([
        by(item, test.review)(ana, edit(`Round ${round}.`)),
        by(item, test.another())(ben, approve),
      ]);
      const out = await test.review.releasedDraft(item.reviewId);
      if (out.kind === "draft") expect(out.draft).toEqual(item.draft);
    }
  });

  it("that the guard does not pass is refused with its findings, and changes nothing", async () => {
    await using test = await openTestReview();
    const item = await test.review.hold(heldDraft());
    await expect(by(item, test.review)(ana, edit("A forbidden word."))).rejects.toMatchObject({
      status: 400,
      details: { why: "guard", findings: [{ guard: "shown", part: "part 0" }] },
    });
    expect((await test.review.open({ reviewId: item.reviewId, account: ana })).item).toEqual(item);
  });

  it("is refused where the guard throws, and where the words are as before or as they once were", async () => {
    await using test = await openTestReview({
      recheck: async (draft) => {
        if (draft.parts[0].text === "Break.") throw new Error("the guard is away");
        return { passes: true, findings: [] };
      },
    });
    const item = await test.review.hold(heldDraft());
    const decide = by(item, test.review);
    await expect(decide(ana, edit("Break."))).rejects.toThrow("the guard is away");
    await expect(decide(ana, edit("The mug costs $20."))).rejects.toMatchObject({
      details: { why: "same-draft" },
    });
    const { item: edited } = await decide(ana, edit("Another."));
    await expect(by(edited, test.review)(ben, edit("The mug costs $20."))).rejects.toMatchObject({
      details: { why: "earlier-draft" },
    });
  });

  it("keeps the old and the new words, compared for the screen", async () => {
    await using test = await openTestReview();
    const item = await test.review.hold(heldDraft());
    await by(item, test.review)(ana, edit("The mug costs $20 today."));
    const { events } = await test.review.open({ reviewId: item.reviewId, account: ben });
    expect(events[1].diff).toMatchObject([
      {
        part: "part 0",
        words: [
          { kind: "same", text: "The mug costs $20" },
          { kind: "added", text: " today" },
          { kind: "same", text: "." },
        ],
      },
    ]);
  });
});

describe("a time limit", () => {
  it("ends in the safe default, on record, and an approval that comes later lets nothing out", async () => {
    await using test = await openTestReview();
    const item = await test.review.hold(heldDraft({ safeDefault: "template" }));
    test.later(239);
    expect(await test.review.expireDue(test.now())).toEqual({ expired: 0, handedOn: 0 });
    test.later(1);
    expect(await test.review.expireDue(test.now())).toEqual({ expired: 1, handedOn: 1 });
    await expect(by(item, test.review)(ana, approve)).rejects.toMatchObject({ details: { why: "settled" } });
    expect(await test.review.releasedDraft(item.reviewId)).toEqual({
      kind: "safe-default",
      safeDefault: "template",
    });
    const { events } = await test.review.open({ reviewId: item.reviewId, account: ana });
    expect(events.map(({ kind }) => kind)).toEqual(["queued", "expired", "released"]);
  });

  it("holds before the job has run: whoever approves late is told, and the review ends there", async () => {
    await using test = await openTestReview();
    const item = await test.review.hold(heldDraft());
    test.later(240);
    await expect(by(item, test.review)(ana, approve)).rejects.toMatchObject({ details: { why: "late" } });
    expect((await test.review.releasedDraft(item.reviewId)).kind).toBe("safe-default");
  });

  it("never ends in the draft itself: a template's own is refused by default", async () => {
    await using test = await openTestReview();
    const author = { by: "template" } as const;
    await expect(test.review.hold(heldDraft({ author, safeDefault: "template" }))).rejects.toMatchObject({
      code: "platform/bad-input",
    });
    expect((await test.review.hold(heldDraft({ author }))).safeDefault).toBe("refuse");
  });
});

describe("a review desk", () => {
  it("over a restart stands where it stood: nothing is out that nobody approved, and what was is handed on", async () => {
    const folder = await mkdtemp(join(tmpdir(), "rapport-review-"));
    await using _gone = { [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
    const open = async () => {
      const opened = await openDatabase({ folder });
      await migrate(opened, [reviewMigrations]);
      return Object.assign(opened, { [Symbol.asyncDispose]: () => opened.close() });
    };
    const away = async () => {
      throw new Error("killed before it could hand on");
    };
    let [waits, done]: ReviewItem[] = [];
    {
      await using before = await openTestReview({ released: away }, await open());
      waits = await before.review.hold(heldDraft({ risk: "high" }));
      done = await before.review.hold(heldDraft());
      await by(waits, before.review)(ana, approve);
      await by(done, before.review)(ana, approve);
    }
    await using after = await openTestReview({}, await open());
    expect(await after.review.releasedDraft(waits.reviewId)).toEqual({ kind: "nothing", state: "queued" });
    await by(waits, after.review)(ana, approve);
    expect(await after.review.releasedDraft(waits.reviewId)).toMatchObject({ kind: "nothing" });
    await by(waits, after.review)(ben, approve);
    after.later(2);
    await after.review.expireDue(after.now());
    expect(after.handed.map(({ item, release }) => [item.reviewId, release.kind]).sort()).toEqual(
      [
        [waits.reviewId, "draft"],
        [done.reviewId, "draft"],
      ].sort(),
    );
  });

  it("tells an owner who failed again, a minute later, and holds up no other outcome", async () => {
    let fails = true;
    const told: string[] = [];
    await using test = await openTestReview({
      released: async ({ key }) => {
        if (key === "stubborn" && fails) throw new Error("not now");
        told.push(key);
      },
    });
    const stubborn = await test.review.hold(heldDraft({ key: "stubborn" }));
    const easy = await test.review.hold(heldDraft({ key: "easy" }));
    await by(stubborn, test.review)(ana, approve);
    await by(easy, test.review)(ana, approve);
    expect(told).toEqual(["easy"]);
    fails = false;
    expect((await test.review.expireDue(test.now())).handedOn).toBe(0);
    test.later(2);
    expect((await test.review.expireDue(test.now())).handedOn).toBe(1);
    expect(told).toEqual(["easy", "stubborn"]);
  });

  it("lets nothing out of a draft whose bytes were changed beside the events", async () => {
    await using test = await openTestReview();
    const item = await test.review.hold(heldDraft());
    await by(item, test.review)(ana, approve);
    await test.db.query("update reviews set draft = jsonb_set(draft, '{parts,0,text}', '\"Free!\"')");
    expect(await test.review.releasedDraft(item.reviewId)).toEqual({ kind: "nothing", state: "released" });
  });

  it("shows the riskiest first, then the most urgent, page by page, and to a reviewer what is theirs to decide", async () => {
    await using test = await openTestReview();
    const due = (minutes: number) => new Date(test.now().getTime() + minutes * 60_000);
    const low = await test.review.hold(heldDraft({ dueAt: due(1) }));
    const high = await test.review.hold(heldDraft({ risk: "high", dueAt: due(90) }));
    const urgent = await test.review.hold(heldDraft({ risk: "high", dueAt: due(30) }));
    const all = await test.review.queue({ role: "governor", account: ana });
    expect(all.map(({ reviewId }) => reviewId)).toEqual([urgent, high, low].map(({ reviewId }) => reviewId));
    const page = await test.review.queue({
      role: "governor",
      account: ana,
      after: urgent.reviewId,
      limit: 1,
    });
    expect(page.map(({ reviewId }) => reviewId)).toEqual([high.reviewId]);
    await by(urgent, test.review)(ana, approve);
    const mine = await test.review.queue({ role: "reviewer", account: ana, risk: "high" });
    expect(mine.map(({ reviewId }) => reviewId)).toEqual([high.reviewId]);
    expect(await test.review.queue({ role: "reviewer", account: ben, risk: "high" })).toHaveLength(2);
  });

  it("keeps back what others said until one has spoken, so that nobody follows another", async () => {
    await using test = await openTestReview();
    const item = await test.review.hold(heldDraft({ risk: "high" }));
    await by(item, test.review)(ana, approve);
    const kinds = async (account: string, role: "reviewer" | "governor" = "reviewer") =>
      (await test.review.open({ reviewId: item.reviewId, account, role })).events.map(({ kind }) => kind);
    expect(await kinds(ben)).toEqual(["queued"]);
    expect(await kinds(ana)).toEqual(["queued", "approved"]);
    expect(await kinds(ben, "governor")).toEqual(["queued", "approved"]);
  });
});
