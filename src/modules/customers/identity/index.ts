import type { MigrationFolder } from "../../../platform/db/index.ts";

export { canonical } from "./canonical.ts";
export type { IdentityListener } from "./change-identity.ts";
export type { ClaimGrounds } from "./claim-identifiers.ts";
export { type Claimant, claimantsOf } from "./claimants.ts";
export { heldByOthers } from "./held-by-others.ts";
export type { DoubtfulPair } from "./ledger-entries.ts";
export type { IdentifiedRecords, ImportLinked, ImportToLink, LinkRecords } from "./link-imported.ts";
export type { ManualLink, Undoing } from "./link-subjects.ts";
export { lockIdentity } from "./load-ledger.ts";
export { namesIn } from "./names-in.ts";
export { type Identity, type IdentityPorts, openIdentity } from "./open-identity.ts";
export { subjectsOfOwner } from "./owner-sql.ts";
export { identityPersonalData } from "./personal-data.ts";
export type { HeldIdentifier, IdentityEdge } from "./read-people.ts";
export type { RefusedLink } from "./read-refusals.ts";
export type { Merge, Split } from "./regroup-people.ts";
export type { EventSources } from "./resolve-events.ts";
export type { LinkReview, ReviewDecision, ReviewsAsked } from "./reviews.ts";
export { type IdentityRoutePorts, identityRoutes } from "./routes.ts";

export const identityMigrations: MigrationFolder = {
  module: "customers/identity",
  folder: new URL("./migrations/", import.meta.url),
};
