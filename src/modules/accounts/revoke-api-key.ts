import { and, eq, isNull } from "drizzle-orm";
import type { Clock } from "../../platform/clock.ts";
import type { Queryable } from "../../platform/db/index.ts";
import { RapportError } from "../../platform/errors.ts";
import { apiKeys } from "./tables.ts";

/** A revoked key, as it is kept outside of the database. */
export interface RevokedKey {
  readonly kind: "api-key";
  readonly id: string;
  readonly at: Date;
}

/** Ends a key for good, at once. Throws `platform/not-found` where there is none, or it is revoked already. */
export async function revokeApiKey(
  id: string,
  {
    db,
    clock,
    withdrawn,
  }: { db: Queryable; clock: Clock; withdrawn?: (revoked: readonly RevokedKey[]) => Promise<void> },
): Promise<void> {
  const at = clock.now();
  const revoked = await db.orm
    .update(apiKeys)
    .set({ revokedAt: at })
    .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt)))
    .returning({ id: apiKeys.id });
  if (revoked.length === 0) throw new RapportError("platform/not-found", "there is no such API key");
  await withdrawn?.([{ kind: "api-key", id, at }]);
}

/** After an older backup was restored: revokes keys that it does not know to be revoked. Gives how many. */
export async function revokeApiKeysAgain(
  revoked: readonly Pick<RevokedKey, "id" | "at">[],
  { db }: { db: Queryable },
): Promise<number> {
  let count = 0;
  for (const { id, at } of revoked) {
    const rows = await db.orm
      .update(apiKeys)
      .set({ revokedAt: at })
      .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt)))
      .returning({ id: apiKeys.id });
    count += rows.length;
  }
  return count;
}
