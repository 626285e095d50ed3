import { and, eq, isNull } from "drizzle-orm";
import type { Clock } from "../../platform/clock.ts";
import type { Queryable } from "../../platform/db/index.ts";
import { RapportError } from "../../platform/errors.ts";
import { apiKeys } from "./tables.ts";

/** Ends a key for good, at once. Throws `platform/not-found` where there is none, or it is revoked already. */
export async function revokeApiKey(
  id: string,
  { db, clock }: { db: Queryable; clock: Clock },
): Promise<void> {
  const revoked = await db.orm
    .update(apiKeys)
    .set({ revokedAt: clock.now() })
    .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt)))
    .returning({ id: apiKeys.id });
  if (revoked.length === 0) throw new RapportError("platform/not-found", "there is no such API key");
}
