import type { ReviewPorts } from "./item.ts";
import { appendEvents, readReview } from "./keep-review.ts";

/** Reviews that one transaction ends, so that reviewers wait for none of it. */
const batch = 100;

/** Ends what nobody approved in time: its safe default holds from now on. Gives how many ended. */
export async function expireDue(now: Date, { db }: Pick<ReviewPorts, "db">): Promise<number> {
  let expired = 0;
  for (;;) {
    const ended = await db.transaction(async (tx) => {
      const due = await tx.query<{ id: string }>(
        `select id from reviews where settled_at is null and due_at <= $1
         order by due_at limit $2 for update skip locked`,
        [now, batch],
      );
      for (const { id } of due) {
        const kept = await readReview(tx, id, { hold: true });
        const { safe_default: safeDefault } = kept.row;
        await appendEvents(tx, kept, { events: [{ kind: "expired", safeDefault }], at: now });
      }
      return due.length;
    });
    expired += ended;
    if (ended < batch) return expired;
  }
}
