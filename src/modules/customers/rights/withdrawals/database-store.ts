import type { Clock } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/db/index.ts";
import type { WithdrawalStore } from "./store.ts";

/** The list in the schema `rapport_keys` of a PostgreSQL server, for all replicas; closes `db` with itself. */
export async function openDatabaseWithdrawals(db: Database, clock: Clock): Promise<WithdrawalStore> {
  await db.query(
    `insert into rapport_keys.withdrawn_since (since) select $1::timestamptz
     where not exists (select 1 from rapport_keys.withdrawn_since) on conflict do nothing`,
    [clock.now()],
  );
  const [{ since }] = await db.query<{ since: Date }>("select since from rapport_keys.withdrawn_since");
  const read = () =>
    db.query<{ id: number; sealed: Uint8Array }>("select id, sealed from rapport_keys.withdrawn order by id");
  return {
    since,
    async add(sealed) {
      await db.query(
        `insert into rapport_keys.withdrawn (sealed)
         select one from unnest($1::bytea[]) with ordinality t (one, at) order by at`,
        [sealed.map((one) => Buffer.from(one))],
      );
    },
    all: async () => (await read()).map(({ sealed }) => sealed),
    async remove(isGone) {
      const gone = (await read()).filter(({ sealed }) => isGone(sealed)).map(({ id }) => id);
      if (gone.length > 0)
        await db.query("delete from rapport_keys.withdrawn where id = any($1::bigint[])", [gone]);
      return gone.length;
    },
    close: () => db.close(),
  };
}
