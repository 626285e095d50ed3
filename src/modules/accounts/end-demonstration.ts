import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/db/index.ts";
import { demonstrationDomain } from "./demonstrate-sign-in.ts";

/**
 * Closes the accounts that one click opened, signs them out, and revokes the API keys that they made: what anybody on
 * this machine could do in a demonstration, nobody may do in a real shop. Does nothing where there are none.
 */
export async function endDemonstration({ db, clock }: { db: Database; clock: Clock }): Promise<void> {
  await db.query(
    `with closed as (
       update accounts set closed_at = $1 where closed_at is null and email like '%@' || $2 returning id
     ), out as (
       delete from sign_in_sessions where account in (select id from closed)
     )
     update api_keys set revoked_at = $1 where revoked_at is null and created_by in (select id from closed)`,
    [clock.now(), demonstrationDomain],
  );
}
