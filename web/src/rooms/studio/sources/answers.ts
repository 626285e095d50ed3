import type { z } from "zod";
import type { Drops, Held, Violations } from "../../../../../src/modules/customers/intake/schema.ts";
import type {
  SourceKind,
  SourcePlatform,
  SourceStanding,
} from "../../../../../src/modules/customers/words.ts";

export interface SourceRow {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly kind: SourceKind;
  readonly platform: SourcePlatform;
  readonly licence: string;
  readonly contact: string;
  readonly purposes: readonly string[];
  readonly retentionDays: number;
  readonly verifies: readonly string[];
  readonly onViolation: "keep" | "quarantine";
  readonly createdAt: string;
  readonly closedAt?: string;
  readonly standing: SourceStanding;
}

export interface Attestation {
  readonly id: string;
  readonly scope: string;
  readonly signer: string;
  readonly fileHash: string;
  readonly validFrom: string;
  readonly expiresAt: string;
}

export type DropReport = z.infer<typeof Drops>;
export type Drop = DropReport["drops"][number];
export type ViolationReport = z.infer<typeof Violations>;
export type HeldReport = z.infer<typeof Held>;
