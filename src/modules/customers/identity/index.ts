import type { MigrationFolder } from "../../../platform/db/index.ts";

export { canonical } from "./canonical.ts";
export type { IdentityListener } from "./change-identity.ts";
export type { ClaimGrounds } from "./claim-identifiers.ts";
export type { ManualLink, Undoing } from "./link-subjects.ts";
export { lockIdentity } from "./load-ledger.ts";
export { type Identity, type IdentityPorts, openIdentity } from "./open-identity.ts";
export type { HeldIdentifier, IdentityEdge } from "./read-people.ts";
export type { Merge, Split } from "./regroup-people.ts";
export { edgeRules, identifierRules, refusalReasons } from "./rules.ts";

export const identityMigrations: MigrationFolder = {
  module: "customers/identity",
  folder: new URL("./migrations/", import.meta.url),
};
