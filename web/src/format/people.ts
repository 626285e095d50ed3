import type { ParseKeys } from "i18next";
import type { Translate } from "../i18n/index.ts";

/**
 * The words for what is known about people. Their sentences come with the rooms that show people (`people.*`), so
 * nothing of the shop imports this.
 */
type Wording = (name: string, t: Translate) => string;

/** Words what the table knows; anything else goes by its own name. */
const wording =
  (table: Readonly<Record<string, ParseKeys>>): Wording =>
  (name, t) =>
    Object.hasOwn(table, name) ? t(table[name]) : name;

export const categoryName = wording({
  identity: "people.category.identity",
  contact: "people.category.contact",
  demographic: "people.category.demographic",
  preference: "people.category.preference",
  transaction: "people.category.transaction",
  behaviour: "people.category.behaviour",
  special: "people.category.special",
});

/** The same categories as those who work here speak of them. */
export const staffCategoryName = wording({
  identity: "studio.category.identity",
  contact: "studio.category.contact",
  demographic: "studio.category.demographic",
  preference: "studio.category.preference",
  transaction: "studio.category.transaction",
  behaviour: "studio.category.behaviour",
  special: "studio.category.special",
});

/** Why something about somebody is shut, as those who work here speak of it. */
export const staffRefusalReason = wording({
  "no-consent": "studio.refused.noConsent",
  "no-such-fact": "studio.refused.noSuchFact",
  "person-unknown": "studio.refused.personUnknown",
  unpersonalised: "studio.refused.unpersonalised",
  withdrawn: "studio.refused.withdrawn",
  expired: "studio.refused.expired",
  refused: "studio.refused.refused",
  objected: "studio.refused.objected",
  "switched-off": "studio.refused.switchedOff",
  "not-needed": "studio.refused.notNeeded",
  "source-not-allowed": "studio.refused.sourceNotAllowed",
  "attestation-lapsed": "studio.refused.attestationLapsed",
});

const plainIdentifierKind = wording({
  userId: "people.identifier.userId",
  anonymousId: "people.identifier.anonymousId",
  email: "people.identifier.email",
  phone: "people.identifier.phone",
  account: "people.identifier.account",
});

/** `record:<source>` is an import's own number for somebody. */
export function identifierKind(kind: string, t: Translate): string {
  const [, source] = /^record:(.+)$/.exec(kind) ?? [];
  return source === undefined ? plainIdentifierKind(kind, t) : t("people.identifier.record", { source });
}

export const traitName = wording({
  email: "people.trait.email",
  phone: "people.trait.phone",
  name: "people.trait.name",
  firstName: "people.trait.firstName",
  lastName: "people.trait.lastName",
  username: "people.trait.username",
  title: "people.trait.title",
  gender: "people.trait.gender",
  age: "people.trait.age",
  birthday: "people.trait.birthday",
  address: "people.trait.address",
  city: "people.trait.city",
  country: "people.trait.country",
  postcode: "people.trait.postcode",
  company: "people.trait.company",
  language: "people.trait.language",
  website: "people.trait.website",
  createdAt: "people.trait.createdAt",
  sizes: "people.trait.sizes",
  colours: "people.trait.colours",
  materials: "people.trait.materials",
  brands: "people.trait.brands",
  budgets: "people.trait.budgets",
  hours: "people.trait.hours",
  destination: "people.trait.destination",
});

/** The person is a source like any other, and the one that wins. */
export const sourceName = wording({
  "the-person": "people.source.person",
  person: "people.source.person",
  rapport: "people.source.rapport",
});

/** The same for those who work here: “you” would be somebody else. */
export const staffSourceName = wording({
  "the-person": "studio.source.person",
  person: "studio.source.person",
  rapport: "people.source.rapport",
});

export const sourceKind = wording({
  sales: "people.sourceKind.sales",
  marketing: "people.sourceKind.marketing",
  service: "people.sourceKind.service",
  social: "people.sourceKind.social",
  partner: "people.sourceKind.partner",
});

export const sourcePlatform = wording({
  browser: "people.platform.browser",
  server: "people.platform.server",
  file: "people.platform.file",
});

export const refusalReason = wording({
  "no-consent": "refusedBecause.noConsent",
  "no-such-fact": "refusedBecause.noSuchFact",
  "person-unknown": "refusedBecause.personUnknown",
  unpersonalised: "refusedBecause.unpersonalised",
  withdrawn: "refusedBecause.withdrawn",
  expired: "refusedBecause.expired",
  refused: "refusedBecause.refused",
  objected: "refusedBecause.objected",
  "switched-off": "refusedBecause.switchedOff",
  "not-needed": "refusedBecause.notNeeded",
  "source-not-allowed": "refusedBecause.sourceNotAllowed",
  "attestation-lapsed": "refusedBecause.attestationLapsed",
});

export const legalBasis = wording({
  consent: "people.basis.consent",
  contract: "people.basis.contract",
  "legitimate-interest": "people.basis.legitimateInterest",
  "legal-obligation": "people.basis.legalObligation",
  "vital-interest": "people.basis.vitalInterest",
  "public-task": "people.basis.publicTask",
});

export const consentState = wording({
  none: "people.consentState.none",
  requested: "people.consentState.requested",
  given: "people.consentState.given",
  refused: "people.consentState.refused",
  withdrawn: "people.consentState.withdrawn",
  objected: "people.consentState.objected",
  expired: "people.consentState.expired",
  invalidated: "people.consentState.invalidated",
});

/** What an erasure went through, in words: tables and memories by what they hold. */
export const storeName = wording({
  pattern_windows: "people.store.patterns",
  pattern_choices: "people.store.patternChoices",
  consent_records: "people.store.consents",
  consent_states: "people.store.consentStates",
  events: "people.store.events",
  event_quarantine: "people.store.heldEvents",
  profiles: "people.store.profiles",
  profile_traits: "people.store.traits",
  profile_days: "people.store.computedDays",
  profile_totals: "people.store.computedTotals",
  profile_looks: "people.store.looks",
  receipts: "people.store.receipts",
  rights_requests: "people.store.requests",
  jobs: "people.store.jobs",
  people: "people.store.people",
  identifiers: "people.store.identifiers",
  identifier_claims: "people.store.claims",
  identity_edges: "people.store.edges",
  identity_apart: "people.store.apart",
  identity_refusals: "people.store.refusals",
  link_reviews: "people.store.reviews",
  lineage_turns: "people.store.turns",
  lineage_uses: "people.store.uses",
  subjects: "people.store.subjects",
  accounts: "people.store.accounts",
  sign_in_sessions: "people.store.sessions",
  api_keys: "people.store.apiKeys",
  conversations: "people.store.conversations",
  "the shop's memory of decisions": "people.store.shopMemory",
  "accounts that identity was told of": "people.store.accountMemory",
});

export const experienceName = wording({ shop: "people.experience.shop" });

export const requestKind = wording({
  access: "people.request.access",
  export: "people.request.export",
  correct: "people.request.correct",
  object: "people.request.object",
  erase: "people.request.erase",
});

export const requestState = wording({
  received: "people.requestState.received",
  done: "people.requestState.done",
  refused: "people.requestState.refused",
  "needs-person": "people.requestState.needsPerson",
  erasing: "people.requestState.erasing",
});
