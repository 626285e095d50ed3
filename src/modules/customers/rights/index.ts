export type { Described, DescribedDatum } from "./describe-person.ts";
export { csvOf, type Exported } from "./export-person.ts";
export { listReceipts } from "./list-receipts.ts";
export { openRights, type Rights } from "./open-rights.ts";
export { rightsPersonalData } from "./personal-data.ts";
export type {
  Duty,
  HeldDatum,
  HeldIdentifier,
  KnowledgePorts,
  KnownPurpose,
  ListedReceipt,
  Memory,
  PeoplePort,
  RightsPorts,
  SelfPorts,
} from "./ports.ts";
export { queuePersonalData } from "./queue-data.ts";
export type { ErasureReport, RightsRequest } from "./request.ts";
export { type RightsRoutePorts, rightsRoutes } from "./routes.ts";
export { openSuppression } from "./suppression/open-suppression.ts";
export type { Suppression } from "./suppression/suppression.ts";
export { rightsMigrations } from "./tables.ts";
export { openWithdrawals, type Withdrawals } from "./withdrawals/open-withdrawals.ts";
export { type TakenBack, takeBackAgain } from "./withdrawals/take-back-again.ts";
