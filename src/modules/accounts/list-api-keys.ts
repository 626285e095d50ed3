import { desc, eq } from "drizzle-orm";
import type { Queryable } from "../../platform/db/index.ts";
import type { Role } from "./roles.ts";
import { accounts, apiKeys } from "./tables.ts";

export interface ApiKeySummary {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** The name of the account that made it; `null` where that account is gone or there was none. */
  readonly createdBy: string | null;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** All keys, the newest first, revoked ones too; never the key itself. */
export const listApiKeys = ({ db }: { db: Queryable }): Promise<ApiKeySummary[]> =>
  db.orm
    .select({
      id: apiKeys.id,
      name: apiKeys.name,
      roles: apiKeys.roles,
      createdBy: accounts.displayName,
      createdAt: apiKeys.createdAt,
      lastUsedAt: apiKeys.lastUsedAt,
      revokedAt: apiKeys.revokedAt,
    })
    .from(apiKeys)
    .leftJoin(accounts, eq(accounts.id, apiKeys.createdBy))
    .orderBy(desc(apiKeys.id));
