import { describe, expect, it } from "vitest";
import type { Decision } from "./decide-review.ts";
import { approve, by, draftOf, heldDraft, newAccount, openTestReview } from "./testing.ts";

const [ana, ben, cho] = [newAccount(), newAccount(), newAccount()];

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
