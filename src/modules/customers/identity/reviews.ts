import type { Database, Queryable, Transaction } from "../../../platform/db/index.ts";
import { RapportError } from "../../../platform/errors.ts";
import type { Identifier } from "../words.ts";
import { type ChangePorts, changeIdentity } from "./change-identity.ts";
import type { DoubtfulPair } from "./ledger-entries.ts";
import { linkIn } from "./link-subjects.ts";
import { loadPeople } from "./load-ledger.ts";
import { retrying } from "./retrying.ts";

/** A doubtful pair as a person sees it. */
export interface LinkReview extends DoubtfulPair {
  readonly id: string;
  readonly proposedAt: Date;
  readonly decision?: { readonly same: boolean; readonly by: string; readonly at: Date };
}

export interface ReviewsAsked {
  readonly state: "waiting" | "decided";
  /** The last review of the page before. */
  readonly after?: string;
  readonly limit: number;
}

/**
 * Puts pairs to a person. Those who are one person already, or were decided on, are left out. Gives how many were put.
 */
export function proposePairs(
  tx: Transaction,
  pairs: readonly DoubtfulPair[],
  ports: ChangePorts,
): Promise<number> {
  return changeIdentity(tx, ports, async (ledger) => {
    await loadPeople(
      tx,
      ledger,
      pairs.flatMap(({ left, right }) => [left, right]),
    );
    const open = pairs.filter(({ left, right }) => {
      const ofLeft = ledger.graph.personOf(left);
      return !ofLeft.has(right) && !ledger.graph.apartAcross(ofLeft, ledger.graph.personOf(right));
    });
    for (const pair of open) ledger.propose(pair);
    return open.length;
  });
}

/** Those that wait longest first; of those that were decided, the newest first. */
export async function listReviews(db: Queryable, asked: ReviewsAsked): Promise<readonly LinkReview[]> {
  const rows = await db.query<ReviewRow>(
    asked.state === "waiting"
      ? `select * from link_reviews
         where decided_at is null and ($1::uuid is null or (proposed_at, id) > (
           select proposed_at, id from link_reviews where id = $1))
         order by proposed_at, id limit $2`
      : `select * from link_reviews
         where decided_at is not null and ($1::uuid is null or (decided_at, id) < (
           select decided_at, id from link_reviews where id = $1))
         order by decided_at desc, id desc limit $2`,
    [asked.after ?? null, asked.limit],
  );
  return rows.map(reviewOf);
}

export interface ReviewDecision {
  readonly id: string;
  readonly same: boolean;
  readonly by: string;
}

/**
 * Decides a review: the same, and both are linked; not the same, and no rule links them. Throws `customers/no-review`,
 * `customers/decided` where somebody has decided it, and `customers/kept-apart` as linking by hand does.
 */
export function decideReview(
  { id, same, by }: ReviewDecision,
  { db, ...ports }: ChangePorts & { readonly db: Database },
): Promise<LinkReview> {
  return retrying(() =>
    db.transaction((tx) =>
      changeIdentity(tx, ports, async (ledger) => {
        const [review] = await tx.query<ReviewRow>("select * from link_reviews where id = $1 for update", [
          id,
        ]);
        if (!review) {
          throw new RapportError("customers/no-review", "there is no such pair: look at the newest list");
        }
        if (review.decided_at) {
          throw new RapportError("customers/decided", "somebody has decided this pair: see their decision", {
            same: review.same,
          });
        }
        const pair = { left: review.left_subject, right: review.right_subject };
        await loadPeople(tx, ledger, [pair.left, pair.right]);
        if (same) linkIn(ledger, { ...pair, by, evidence: { review: id } });
        else ledger.keepApart(pair.left, pair.right, by, `review ${id}`);
        const [decided] = await tx.query<ReviewRow>(
          "update link_reviews set decided_at = $2, decided_by = $3, same = $4 where id = $1 returning *",
          [id, ledger.now, by, same],
        );
        return reviewOf(decided);
      }),
    ),
  );
}

type ReviewRow = {
  id: string;
  left_subject: string;
  right_subject: string;
  reason: DoubtfulPair["reason"];
  source: string | null;
  weight: number | null;
  probability: number | null;
  reasons: unknown[];
  records: Identifier[];
  proposed_at: Date;
  decided_at: Date | null;
  decided_by: string | null;
  same: boolean | null;
};

const reviewOf = (row: ReviewRow): LinkReview => ({
  id: row.id,
  left: row.left_subject,
  right: row.right_subject,
  reason: row.reason,
  ...(row.source !== null && { source: row.source }),
  ...(row.weight !== null && { weight: row.weight }),
  ...(row.probability !== null && { probability: row.probability }),
  reasons: row.reasons,
  records: row.records,
  proposedAt: row.proposed_at,
  ...(row.decided_at && {
    decision: { same: row.same === true, by: row.decided_by ?? "", at: row.decided_at },
  }),
});
