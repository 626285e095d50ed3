import type { Queryable } from "../../../platform/db/index.ts";

/** Something that was asked for and not done. */
export interface RefusedLink {
  readonly id: string;
  /** A key of `refusalReasons`. */
  readonly reason: string;
  readonly source?: string;
  readonly kind?: string;
  readonly left?: string;
  readonly right?: string;
  /** The newest call that asked for it. */
  readonly messageId?: string;
  readonly times: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

/** The newest refusals; of these subjects, or of all, those included that concern nobody who is known. */
export async function refusalsOf(
  db: Queryable,
  { subjects, limit }: { readonly subjects?: readonly string[]; readonly limit: number },
): Promise<readonly RefusedLink[]> {
  const rows = await db.query<RefusalRow>(
    `select * from identity_refusals
     where $1::uuid[] is null or left_subject = any($1) or right_subject = any($1)
     order by last_at desc, id desc limit $2`,
    [subjects ?? null, limit],
  );
  return rows.map((row) => ({
    id: row.id,
    reason: row.reason,
    ...(row.source !== null && { source: row.source }),
    ...(row.kind !== null && { kind: row.kind }),
    ...(row.left_subject !== null && { left: row.left_subject }),
    ...(row.right_subject !== null && { right: row.right_subject }),
    ...(row.message_id !== null && { messageId: row.message_id }),
    times: row.times,
    firstAt: row.first_at,
    lastAt: row.last_at,
  }));
}

type RefusalRow = {
  id: string;
  reason: string;
  source: string | null;
  kind: string | null;
  left_subject: string | null;
  right_subject: string | null;
  message_id: string | null;
  times: number;
  first_at: Date;
  last_at: Date;
};
