import { z } from "@hono/zod-openapi";
import { sourceKinds, sourcePlatforms } from "./source.ts";

const instant = z.iso.datetime();

export const SourceId = z.object({ id: z.uuid() });

export const ShownSource = z
  .object({
    id: z.uuid(),
    name: z.string(),
    owner: z.string(),
    kind: z.enum(sourceKinds),
    platform: z.enum(sourcePlatforms),
    licence: z.string(),
    contact: z.string(),
    purposes: z.array(z.string()),
    retentionDays: z.int(),
    verifies: z.array(z.string()),
    onViolation: z.enum(["keep", "quarantine"]),
    createdAt: instant,
    closedAt: instant.optional(),
    standing: z.union([
      z.object({ readable: z.literal(true) }),
      z.object({ readable: z.literal(false), reason: z.enum(["attestation-lapsed", "source-closed"]) }),
    ]),
  })
  .openapi("Source");

export const SourceList = z.object({ sources: z.array(ShownSource) });

/** `writeKey` is shown this once; a source of files has none. */
export const RegisteredSource = z
  .object({ source: ShownSource, writeKey: z.string().optional() })
  .openapi("RegisteredSource");

export const ShownKey = z.object({
  id: z.uuid(),
  ending: z.string().describe("the last letters of the key, by which one tells it from another"),
  createdAt: instant,
  revokedAt: instant.optional(),
});
export const KeyList = z.object({ writeKeys: z.array(ShownKey) });
export const IssuedKey = z.object({ id: z.uuid(), writeKey: z.string() }).openapi("IssuedWriteKey");
export const KeyId = SourceId.extend({ key: z.uuid() });

export const ShownAttestation = z
  .object({
    id: z.uuid(),
    scope: z.string(),
    signer: z.string(),
    fileHash: z.string(),
    validFrom: instant,
    expiresAt: instant,
    recordedAt: instant,
    revokedAt: instant.optional(),
  })
  .openapi("Attestation");
export const AttestationList = z.object({ attestations: z.array(ShownAttestation) });
export const AttestationId = SourceId.extend({ attestation: z.uuid() });

export const ShownPlan = z
  .object({ version: z.int(), createdAt: instant, plan: z.record(z.string(), z.unknown()) })
  .openapi("TrackingPlan");

/** Checked by the use cases themselves, which the commands call too: what is wrong is said in one place. */
export const AnyBody = z.record(z.string(), z.unknown());
