export type { ChangedPurpose, PurposeChange } from "./change-purpose.ts";
export type { ConsentRecord, ConsentState, Language } from "./consent-record.ts";
export { type Consent, openConsent } from "./open-consent.ts";
export type { Permission } from "./permission.ts";
export type { Purpose, PurposeTerms } from "./purpose.ts";
export type { CurrentConsent } from "./read-consents.ts";
export { type Answer, type Answered, type Saying, sayings } from "./record-answer.ts";
export { consentMigrations } from "./tables.ts";
