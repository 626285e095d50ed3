import { eq } from "drizzle-orm";
import type { Queryable } from "../../platform/db/index.ts";
import { hashOf } from "./secrets.ts";
import { signInSessions } from "./tables.ts";

/** Ends the session of this cookie's token; at once, on every replica. */
export async function signOut(token: string, { db }: { db: Queryable }): Promise<void> {
  await db.orm.delete(signInSessions).where(eq(signInSessions.tokenHash, hashOf(token)));
}

/** Ends every session of an account. */
export async function signOutEverywhere(account: string, { db }: { db: Queryable }): Promise<void> {
  await db.orm.delete(signInSessions).where(eq(signInSessions.account, account));
}
