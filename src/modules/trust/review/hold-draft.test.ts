import { describe, expect, it } from "vitest";
import { approve, by, draftOf, heldDraft, newAccount, openTestReview } from "./testing.ts";

const [ana, ben] = [newAccount(), newAccount()];

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
