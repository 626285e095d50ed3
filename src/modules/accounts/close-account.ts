import { and, eq, isNull } from "drizzle-orm";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/db/index.ts";
import { RapportError } from "../../platform/errors.ts";
import { normalEmail } from "./create-account.ts";
import { signOutEverywhere } from "./sign-out.ts";
import { accounts } from "./tables.ts";

/** Lets nobody sign in by an account any more, and signs out whoever is. Throws `platform/not-found`. */
export async function closeAccount(
  { email }: { email: string },
  { db, clock }: { db: Database; clock: Clock },
): Promise<void> {
  await db.transaction(async (tx) => {
    const [closed] = await tx.orm
      .update(accounts)
      .set({ closedAt: clock.now() })
      .where(and(eq(accounts.email, normalEmail(email)), isNull(accounts.closedAt)))
      .returning({ id: accounts.id });
    if (!closed) throw new RapportError("platform/not-found", "there is no open account of this address");
    await signOutEverywhere(closed.id, { db: tx });
  });
}
