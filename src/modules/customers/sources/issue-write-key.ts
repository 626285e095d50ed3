import type { Transaction } from "../../../platform/db/index.ts";
import { RapportError } from "../../../platform/errors.ts";
import { timeOrderedId } from "../../../platform/ids.ts";
import type { SourcePorts } from "./open-sources.ts";
import type { Source } from "./source.ts";
import { noteChange, type WriteKeyRow } from "./tables.ts";
import { endingOf, hashOfKey, type IssuedKey, newWriteKey } from "./write-keys.ts";

/** A key as it can be shown later. */
export interface WriteKey {
  readonly id: string;
  readonly ending: string;
  readonly createdAt: Date;
  readonly revokedAt?: Date;
}

/** A source may have several keys, so that one can take another's place without a gap. */
export async function issueWriteKey(source: Source, { db, clock }: SourcePorts): Promise<IssuedKey> {
  if (source.platform === "file") {
    throw new RapportError(
      "platform/bad-input",
      "a source of files is imported from, and needs no write key",
    );
  }
  if (source.closedAt) {
    throw new RapportError("customers/source-closed", "the source is closed: register another one");
  }
  return db.transaction(async (tx) => {
    const key = await keepNewKey(tx, source.id, clock.now());
    await noteChange(tx);
    return key;
  });
}

export async function keepNewKey(tx: Transaction, source: string, at: Date): Promise<IssuedKey> {
  const [id, writeKey] = [timeOrderedId(at.getTime()), newWriteKey()];
  await tx.query(
    "insert into source_write_keys (id, source, key_hash, ending, created_at) values ($1, $2, $3, $4, $5)",
    [id, source, hashOfKey(writeKey), endingOf(writeKey), at],
  );
  return { id, writeKey };
}

export async function writeKeysOf({ id }: Source, { db }: SourcePorts): Promise<WriteKey[]> {
  const rows = await db.query<WriteKeyRow>(
    "select * from source_write_keys where source = $1 order by created_at, id",
    [id],
  );
  return rows.map(({ id, ending, created_at, revoked_at }) => ({
    id,
    ending,
    createdAt: created_at,
    ...(revoked_at && { revokedAt: revoked_at }),
  }));
}

/** Nothing comes in by the key any more. Revoking twice is revoking once. */
export async function revokeWriteKey({ id }: Source, key: string, ports: SourcePorts): Promise<void> {
  const at = ports.clock.now();
  await ports.db.transaction(async (tx) => {
    const revoked = await tx.query(
      "update source_write_keys set revoked_at = $3 where id = $1 and source = $2 and revoked_at is null returning 1",
      [key, id, at],
    );
    if (revoked.length > 0) await ports.withdrawn?.([{ kind: "write-key", id: key, at }]);
    await noteChange(tx);
  });
}
