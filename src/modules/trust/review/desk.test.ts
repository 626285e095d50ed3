import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { migrate, openDatabase } from "../../../platform/db/index.ts";
import type { ReviewItem } from "./item.ts";
import { reviewMigrations } from "./tables.ts";
import { approve, by, heldDraft, newAccount, openTestReview } from "./testing.ts";

const [ana, ben] = [newAccount(), newAccount()];

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
