import type { Queryable } from "../../../platform/db/index.ts";
import type { PersonalData } from "../../../platform/personal-data.ts";
import type { RightsPorts } from "./ports.ts";

/** The queue's own tables; it makes them when it first starts. */
const queueTables = ["pgboss.job", "pgboss.archive"] as const;

/** Kinds whose values name somebody wherever they stand. A `userId` of `7` does not. */
const tellingKinds = ["email", "phone", "account"];

/** A value anywhere within a job that is exactly one of those looked for. */
const naming = `jsonb_path_exists(data, '$.** ? (@ == $needles[*])', jsonb_build_object('needles', $1::jsonb))
  or jsonb_path_exists(coalesce(output, '{}'), '$.** ? (@ == $needles[*])', jsonb_build_object('needles', $1::jsonb))`;

/**
 * The job queue as a store: jobs take ids and never personal data, and those that name an erased person are dropped.
 * It stands before identity in the register, which knows whom to look for.
 */
export function queuePersonalData({ people }: Pick<RightsPorts, "people">): PersonalData {
  const needlesOf = async (db: Queryable, subject: string): Promise<string> => {
    const identifiers = await people.identifiersOf(db, [subject]);
    const values = identifiers.filter(({ kind }) => tellingKinds.includes(kind)).map(({ value }) => value);
    return JSON.stringify([subject, ...values]);
  };
  return {
    module: "job-queue",
    tables: [],
    async find(db, subject) {
      const needles = await needlesOf(db, subject);
      let count = 0;
      for (const table of await tablesThere(db)) {
        const [row] = await db.query<{ count: number }>(
          `select count(*)::int as count from ${table} where ${naming}`,
          [needles],
        );
        count += row.count;
      }
      return { jobs: count };
    },
    async export(db, subject) {
      const needles = await needlesOf(db, subject);
      const jobs: unknown[] = [];
      for (const table of await tablesThere(db)) {
        jobs.push(
          ...(await db.query(
            `select name, created_on as "createdAt", state::text from ${table} where ${naming}`,
            [needles],
          )),
        );
      }
      return { jobs };
    },
    async erase(tx, subject) {
      const needles = await needlesOf(tx, subject);
      for (const table of await tablesThere(tx))
        await tx.query(`delete from ${table} where ${naming}`, [needles]);
    },
    // The queue lets go of finished jobs by itself.
    expire: async () => 0,
  };
}

async function tablesThere(db: Queryable): Promise<string[]> {
  const rows = await db.query<{ name: string }>(
    "select name from unnest($1::text[]) name where to_regclass(name) is not null",
    [queueTables],
  );
  return rows.map(({ name }) => name);
}
