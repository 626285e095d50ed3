import type { z } from "zod";
import type { Drops, Held, Violations } from "../../../../../src/modules/customers/intake/schema.ts";
import type {
  AttestationList,
  KeyList,
  RegisteredSource,
  ShownPlan,
  ShownSource,
  SourceList,
} from "../../../../../src/modules/customers/sources/schema.ts";

/** What the routes under `/v1/sources` answer. */
export type SourceRow = z.infer<typeof ShownSource>;
export type Sources = z.infer<typeof SourceList>;
export type Plan = z.infer<typeof ShownPlan>;
export type Registered = z.infer<typeof RegisteredSource>;
export type WriteKeys = z.infer<typeof KeyList>;
export type Attestations = z.infer<typeof AttestationList>;
export type Attestation = Attestations["attestations"][number];
export type DropReport = z.infer<typeof Drops>;
export type Drop = DropReport["drops"][number];
export type ViolationReport = z.infer<typeof Violations>;
export type HeldReport = z.infer<typeof Held>;
