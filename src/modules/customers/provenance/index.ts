import type { MigrationFolder } from "../../../platform/db/index.ts";

export type { RunEvent } from "./as-openlineage.ts";
export type { ProvDocument } from "./as-prov.ts";
export type { Worth } from "./data-worth.ts";
export type { FactId } from "./fact-id.ts";
export type { SourceAttestation, SourceTerms } from "./follow-fact.ts";
export type { Lineage, LineageEdge, LineageNode, NodeKind } from "./lineage.ts";
export { openProvenance, type Provenance, type ProvenancePorts } from "./open-provenance.ts";
export { provenancePersonalData } from "./personal-data.ts";
export { type ProvenanceRoutePorts, provenanceRoutes } from "./routes.ts";
export type { TurnTaken } from "./turn-records.ts";

export const provenanceMigrations: MigrationFolder = {
  module: "customers-provenance",
  folder: new URL("./migrations/", import.meta.url),
};
