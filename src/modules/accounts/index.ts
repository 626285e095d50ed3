import type { MigrationFolder } from "../../platform/db/index.ts";

export { type Access, type AccessRule, mayCall } from "./access.ts";
export { closeAccount } from "./close-account.ts";
export { type CreatedAccount, createAccount, type NewAccount } from "./create-account.ts";
export { type CreatedApiKey, createApiKey } from "./create-api-key.ts";
export { demonstrateSignIn, demonstrationEmail } from "./demonstrate-sign-in.ts";
export { endDemonstration } from "./end-demonstration.ts";
export {
  type AccountsEnv,
  authenticate,
  authorise,
  protectFromForgery,
} from "./guard-requests.ts";
export {
  type Conversation,
  type ConversationSummary,
  type ConversationToSave,
  conversationsOf,
  type FoundConversation,
  findConversation,
  type Memory,
  type PlannedConversation,
  planConversation,
  rememberIn,
  saveConversations,
} from "./open-conversation.ts";
export { accountsPersonalData } from "./personal-data.ts";
export { type Anonymous, anonymous, type KeyHolder, type Principal, type SignedIn } from "./principal.ts";
export { revokeApiKeysAgain } from "./revoke-api-key.ts";
export { type Role, roles } from "./roles.ts";
export { accountRoutes } from "./routes.ts";
export type { AccountPorts } from "./session-routes.ts";
export { type Credentials, type Session, signIn } from "./sign-in.ts";
export { signOut, signOutEverywhere } from "./sign-out.ts";

export const accountMigrations: MigrationFolder = {
  module: "accounts",
  folder: new URL("./migrations/", import.meta.url),
};

/** Tables that a backup leaves out: a restored backup signs nobody in. */
export const accountsLeftOutOfBackups: readonly string[] = ["sign_in_sessions"];
