import type { Queryable } from "../../../../platform/db/index.ts";
import { timeOrderedId } from "../../../../platform/ids.ts";

/** Somebody of the staff looked at somebody's profile. */
export interface Look {
  /** The subject of whoever looked. */
  readonly looker: string;
  readonly roles: readonly string[];
  readonly purpose: string;
  /** Whether they opened the profile, or found it in a list. */
  readonly via: "profile" | "search";
  readonly at: Date;
}

/** Writes it down, before anything is shown. */
export async function recordLook(db: Queryable, subjects: readonly string[], look: Look): Promise<void> {
  if (subjects.length === 0) return;
  const rows = subjects.map((subject) => ({ id: timeOrderedId(look.at.getTime()), subject }));
  await db.query(
    `insert into profile_looks (id, subject, looker, roles, purpose, via, at)
     select id, subject, $2, $3, $4, $5, $6 from jsonb_to_recordset($1::jsonb) as one (id uuid, subject uuid)`,
    [JSON.stringify(rows), look.looker, look.roles, look.purpose, look.via, look.at],
  );
}

/** What a person sees of it: when, for what, and in which role; not which of the staff it was. */
export interface SeenLook {
  readonly at: Date;
  readonly roles: readonly string[];
  readonly purpose: string;
  readonly via: string;
}

/** The newest first. */
export const looksAt = (db: Queryable, subjects: readonly string[], limit = 200): Promise<SeenLook[]> =>
  db.query<SeenLook & Record<string, unknown>>(
    `select at, roles, purpose, via from profile_looks where subject = any($1::uuid[])
     order by at desc, id desc limit $2`,
    [subjects, limit],
  );
