import { z } from "zod";
import { RapportError } from "../../../platform/errors.ts";
import { cleanText } from "../../../platform/text.ts";
import type { AttestationRow } from "./tables.ts";

/** What a partner signed. */
export interface Attestation {
  readonly id: string;
  readonly source: string;
  readonly scope: string;
  readonly signer: string;
  /** SHA-256 of the signed file in hexadecimal. */
  readonly fileHash: string;
  readonly validFrom: Date;
  readonly expiresAt: Date;
  readonly recordedAt: Date;
  readonly recordedBy?: string;
  readonly revokedAt?: Date;
}

const text = (longest: number) =>
  z
    .string()
    .transform((given) => cleanText(given).trim())
    .pipe(z.string().min(1).max(longest));

export const NewAttestation = z.strictObject({
  /** What was attested, in the company's own terms. */
  scope: text(2_000),
  signer: text(200),
  fileHash: z
    .string()
    .transform((hash) => hash.toLowerCase())
    .pipe(z.string().regex(/^[0-9a-f]{64}$/, "takes the SHA-256 of the signed file: 64 hexadecimal digits")),
  expiresAt: z.coerce.date(),
  /** Absent: from now. */
  validFrom: z.coerce.date().optional(),
});
export type NewAttestation = z.input<typeof NewAttestation>;

export function refuseEmptySpan(validFrom: Date, expiresAt: Date, now: Date): void {
  if (validFrom < expiresAt && expiresAt > now) return;
  throw new RapportError(
    "platform/bad-input",
    "expiresAt: takes a time that is yet to come, after validFrom",
  );
}

export const attestationOf = (row: AttestationRow): Attestation => ({
  id: row.id,
  source: row.source,
  scope: row.scope,
  signer: row.signer,
  fileHash: Buffer.from(row.file_hash).toString("hex"),
  validFrom: row.valid_from,
  expiresAt: row.expires_at,
  recordedAt: row.recorded_at,
  ...(row.recorded_by !== null && { recordedBy: row.recorded_by }),
  ...(row.revoked_at && { revokedAt: row.revoked_at }),
});
