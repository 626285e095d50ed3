import { RapportError } from "../../../platform/errors.ts";
import { timeOrderedId } from "../../../platform/ids.ts";
import { type Attestation, attestationOf, NewAttestation, refuseEmptySpan } from "./attestation.ts";
import type { SourcePorts } from "./open-sources.ts";
import { checked } from "./register-source.ts";
import type { Source } from "./source.ts";
import { type AttestationRow, noteChange } from "./tables.ts";

/** Records what a partner signed. It counts from `validFrom` until `expiresAt`, beside those that were there before. */
export async function attest(
  source: Source,
  wanted: NewAttestation,
  by: string | undefined,
  { db, clock }: SourcePorts,
): Promise<Attestation> {
  if (source.kind !== "partner") {
    throw new RapportError("platform/bad-input", "only a partner's source is attested; this one needs none");
  }
  const now = clock.now();
  const { scope, signer, fileHash, expiresAt, validFrom = now } = checked(NewAttestation, wanted);
  refuseEmptySpan(validFrom, expiresAt, now);
  return db.transaction(async (tx) => {
    const [row] = await tx.query<AttestationRow>(
      `insert into source_attestations
         (id, source, scope, signer, file_hash, valid_from, expires_at, recorded_at, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning *`,
      [
        timeOrderedId(now.getTime()),
        source.id,
        scope,
        signer,
        Buffer.from(fileHash, "hex"),
        validFrom,
        expiresAt,
        now,
        by ?? null,
      ],
    );
    await noteChange(tx);
    return attestationOf(row);
  });
}

/** All of them, the latest to expire first. */
export async function attestationsOf({ id }: Source, { db }: SourcePorts): Promise<Attestation[]> {
  const rows = await db.query<AttestationRow>(
    "select * from source_attestations where source = $1 order by expires_at desc, id",
    [id],
  );
  return rows.map(attestationOf);
}

/** It counts no more, from now on; that it once did is kept. */
export async function revokeAttestation(
  { id }: Source,
  attestation: string,
  { db, clock, withdrawn }: SourcePorts,
): Promise<void> {
  const at = clock.now();
  await db.transaction(async (tx) => {
    const revoked = await tx.query(
      "update source_attestations set revoked_at = $3 where id = $1 and source = $2 and revoked_at is null returning 1",
      [attestation, id, at],
    );
    if (revoked.length > 0) await withdrawn?.([{ kind: "attestation", id: attestation, at }]);
    await noteChange(tx);
  });
}
