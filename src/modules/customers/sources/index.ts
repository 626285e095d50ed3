export type { Attestation, NewAttestation } from "./attestation.ts";
export { openSources, type Sources } from "./open-sources.ts";
export { sourceTables } from "./personal-data.ts";
export type { RegisteredSource } from "./register-source.ts";
export type { Revocation } from "./revoke-again.ts";
export { type SourceRoutePorts, sourceRoutes } from "./routes.ts";
export type { NewSource, Source, SourceChange } from "./source.ts";
export { sourceMigrations } from "./tables.ts";
export type { CompiledPlan, PlanViolation, TrackingPlan } from "./tracking-plan.ts";
