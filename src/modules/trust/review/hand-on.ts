import type { ReviewPorts } from "./item.ts";
import { appendEvents, readReview } from "./keep-review.ts";
import { releaseOf } from "./released-draft.ts";
import { itemOf } from "./tables.ts";

/** Milliseconds after which an outcome that somebody took and did not hand on is taken by another. */
const patience = 60_000;

/**
 * Hands outcomes on to whoever held the drafts, each at least once, and gives how many. One that throws is logged and
 * tried again after a minute; it holds up no other.
 */
export async function handOutcomesOn(ports: ReviewPorts): Promise<number> {
  let handed = 0;
  for (;;) {
    const reviewId = await takeOne(ports);
    if (reviewId === undefined) return handed;
    try {
      await handOn(reviewId, ports);
      handed += 1;
    } catch (err) {
      ports.log.warn({ err, reviewId }, "the outcome of a review could not be handed on, and is tried again");
    }
  }
}

async function takeOne({ db, clock }: ReviewPorts): Promise<string | undefined> {
  const now = clock.now();
  const [taken] = await db.query<{ id: string }>(
    `update reviews set handing_until = $2
     where id = (select id from reviews
       where settled_at is not null and handed_at is null and (handing_until is null or handing_until <= $1)
       order by settled_at limit 1 for update skip locked)
     returning id`,
    [now, new Date(now.getTime() + patience)],
  );
  return taken?.id;
}

async function handOn(reviewId: string, { db, clock, released }: ReviewPorts): Promise<void> {
  const kept = await readReview(db, reviewId);
  const { outcome } = kept.standing;
  if (!outcome) throw new TypeError(`review ${reviewId} is settled and has no outcome`);
  const release = releaseOf(kept);
  // No transaction is open here: whoever is told may use the database.
  await released(itemOf(kept.row), release, outcome);
  await db.transaction(async (tx) => {
    const now = await readReview(tx, reviewId, { hold: true });
    const at = clock.now();
    if (release.kind !== "nothing" && !now.standing.released) {
      await appendEvents(tx, now, { events: [{ kind: "released" }], at });
    }
    await tx.query("update reviews set handed_at = $2, handing_until = null where id = $1", [reviewId, at]);
  });
}
