import { expect, it } from "vitest";
import { unregisteredColumns } from "../../../platform/personal-data.ts";
import { reviewPersonalData } from "./personal-data.ts";
import { draftOf, heldDraft, newAccount, openTestReview } from "./testing.ts";

const { tables } = reviewPersonalData;

it("the reviews' part of the register names every column that could hold personal data", async () => {
  await using test = await openTestReview();
  const names = tables.map(({ table }) => table);
  expect(await unregisteredColumns(test.db, tables, names)).toEqual([]);
  const found = await test.db.query(
    "select 1 from information_schema.tables where table_name like 'review%'",
  );
  expect(found).toHaveLength(names.length);
  for (const { table, subjects } of tables) await test.db.query(`select ${subjects} from ${table} t`);
});

it("an erased person leaves no word of theirs, nothing of theirs goes out, and who decided what stays", async () => {
  await using test = await openTestReview();
  const [person, ana, ben] = [newAccount(), newAccount(), newAccount()];
  const secret = draftOf("Zebedee lives in Quito.");
  const mine = { subject: person, draft: secret } as const;
  const done = await test.review.hold(heldDraft(mine));
  const edited = await test.review.hold(heldDraft({ ...mine, risk: "high" }));
  const other = await test.review.hold(heldDraft());
  await test.review.decide({ ...done, account: ana, decision: { kind: "approve" } });
  const draft = draftOf("Zebedee lives in Lima.");
  await test.review.decide({ ...edited, account: ana, decision: { kind: "edit", draft } });
  await test.review.keepSample({
    turnId: "t",
    experience: "service",
    stratum: "zh",
    subject: person,
    reply: secret.parts[0].text,
  });
  expect(JSON.stringify(await reviewPersonalData.export(test.db, person))).toContain("Zebedee");

  await test.db.transaction((tx) => reviewPersonalData.erase(tx, person));
  expect(await reviewPersonalData.find(test.db, person)).toEqual({
    reviews: 0,
    review_events: 0,
    review_samples: 0,
  });
  for (const table of ["reviews", "review_events", "review_samples"]) {
    const rows = JSON.stringify(await test.db.query(`select * from ${table}`));
    expect(rows).not.toContain("Zebedee");
    expect(rows).not.toContain(done.draftHash);
    expect(rows).not.toContain(person);
  }
  expect(await test.review.releasedDraft(done.reviewId)).toEqual({ kind: "nothing", state: "released" });
  expect(await test.review.releasedDraft(edited.reviewId)).toEqual({ kind: "nothing", state: "erased" });
  const { events } = await test.review.open({ reviewId: done.reviewId, account: ben });
  expect(events.map(({ kind, by }) => [kind, by])).toEqual([
    ["queued", undefined],
    ["approved", ana],
    ["released", undefined],
    ["erased", undefined],
  ]);
  expect((await test.review.open({ reviewId: other.reviewId, account: ben })).item).toEqual(other);
  expect((await test.review.expireDue(test.now())).handedOn).toBe(1);
  expect(test.handed.at(-1)).toMatchObject({
    item: { reviewId: edited.reviewId },
    release: { kind: "nothing" },
  });
});

it("an erased reviewer is named no more, and two who approved stay two", async () => {
  await using test = await openTestReview();
  const [ana, ben] = [newAccount(), newAccount()];
  const item = await test.review.hold(heldDraft({ risk: "high" }));
  await test.review.decide({ ...item, account: ana, decision: { kind: "approve" } });
  await test.db.transaction((tx) => reviewPersonalData.erase(tx, ana));
  expect(JSON.stringify(await test.db.query("select * from review_events"))).not.toContain(ana);
  const decided = await test.review.decide({ ...item, account: ben, decision: { kind: "approve" } });
  expect(decided).toMatchObject({ approvals: 2, item: { state: "approved" } });
  expect(await test.review.releasedDraft(item.reviewId)).toMatchObject({ kind: "draft" });
});

it("what ended long ago goes, and what waits stays", async () => {
  await using test = await openTestReview();
  const item = await test.review.hold(heldDraft());
  const dueAt = new Date(test.now().getTime() + 3_000 * 86_400_000);
  await test.review.hold(heldDraft({ dueAt }));
  await test.review.decide({ ...item, account: newAccount(), decision: { kind: "approve" } });
  expect(await reviewPersonalData.expire(test.db, test.now())).toBe(0);
  const later = new Date(test.now().getTime() + 731 * 86_400_000);
  expect(await reviewPersonalData.expire(test.db, later)).toBe(1);
  expect(await test.db.query("select state from reviews")).toEqual([{ state: "queued" }]);
});
