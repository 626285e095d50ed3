import type { SourcePorts } from "./open-sources.ts";
import { noteChange } from "./tables.ts";

/** What was revoked, as it is kept outside of the database: rows' ids and times alone. */
export interface Revocation {
  readonly kind: "write-key" | "attestation" | "source" | "api-key";
  readonly id: string;
  readonly at: Date;
}

const revoke: Readonly<Partial<Record<Revocation["kind"], string>>> = {
  "write-key":
    "update source_write_keys set revoked_at = $2 where id = $1 and revoked_at is null returning 1",
  attestation:
    "update source_attestations set revoked_at = $2 where id = $1 and revoked_at is null returning 1",
  source: "update sources set closed_at = $2 where id = $1 and closed_at is null returning 1",
};

/**
 * After an older backup was restored: revokes and closes once more what it does not know to be, at the times at which
 * it was. Gives how many that were. What is no source's is passed by.
 */
export async function revokeAgain(
  revoked: readonly Revocation[],
  { db }: Pick<SourcePorts, "db">,
): Promise<number> {
  return db.transaction(async (tx) => {
    let count = 0;
    for (const { kind, id, at } of revoked) {
      const statement = revoke[kind];
      if (statement) count += (await tx.query(statement, [id, at])).length;
    }
    await noteChange(tx);
    return count;
  });
}
