import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/db/index.ts";
import { RapportError } from "../../platform/errors.ts";
import { capability, timeOrderedId } from "../../platform/ids.ts";
import { cleanText } from "../../platform/text.ts";
import type { Role } from "./roles.ts";
import { hashOf } from "./secrets.ts";
import { apiKeys, subjects } from "./tables.ts";

/** Tells a person, and a scanner for leaked secrets, what the text is. */
export const apiKeyPrefix = "rapport_";

export interface CreatedApiKey {
  readonly id: string;
  /** Shown once: only its hash is kept. */
  readonly key: string;
}

/** Throws `platform/bad-input` where the name is empty or there is no role. */
export async function createApiKey(
  wanted: { name: string; roles: readonly Role[]; createdBy?: string },
  { db, clock }: { db: Database; clock: Clock },
): Promise<CreatedApiKey> {
  const name = cleanText(wanted.name).trim();
  if (!name || name.length > 200)
    throw new RapportError("platform/bad-input", "name: takes 1 to 200 characters");
  if (wanted.roles.length === 0)
    throw new RapportError("platform/bad-input", "roles: takes at least one role");
  const at = clock.now();
  const [id, subject] = [timeOrderedId(at.getTime()), timeOrderedId(at.getTime())];
  const key = `${apiKeyPrefix}${capability()}`;
  await db.transaction(async ({ orm }) => {
    await orm.insert(subjects).values({ id: subject, createdAt: at });
    await orm.insert(apiKeys).values({
      id,
      subject,
      name,
      keyHash: hashOf(key),
      roles: [...new Set(wanted.roles)],
      createdBy: wanted.createdBy ?? null,
      createdAt: at,
    });
  });
  return { id, key };
}
