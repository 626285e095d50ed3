import type { DataCategory } from "../../../kernel/index.ts";
import type { ConsentRecord, ConsentState } from "./consent-record.ts";
import type { LegalBasis } from "./purpose.ts";

/** The namespaces of the W3C Data Privacy Vocabulary 2 and what it builds upon. */
export const context = {
  dpv: "https://w3id.org/dpv#",
  pd: "https://w3id.org/dpv/pd#",
  loc: "https://w3id.org/dpv/loc#",
  "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
  dct: "http://purl.org/dc/terms/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  schema: "https://schema.org/",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

/** The profile of ISO/IEC TS 27560:2023 for consent records, https://w3id.org/dpv/guides/consent-27560. */
export const recordProfile = "https://w3id.org/dpv/schema/dpv-27560#record";

/** Languages by their tag (BCP 47). */
export const languageTags = { en: "en", zh: "zh-Hans" } as const;

/** `objected` is no state of a consent; it is an exercise of a right. */
export const consentStatuses: Readonly<Record<Exclude<ConsentState, "objected">, string>> = {
  requested: "dpv:ConsentRequested",
  given: "dpv:ConsentGiven",
  refused: "dpv:ConsentRefused",
  withdrawn: "dpv:ConsentWithdrawn",
  expired: "dpv:ConsentExpired",
  invalidated: "dpv:ConsentInvalidated",
};

/** Articles of the GDPR, the first with the kind of consent that it asks for. */
export const legalBases: Readonly<Record<LegalBasis, readonly string[]>> = {
  consent: ["dpv:ExpressedConsent", "eu-gdpr:A6-1-a"],
  contract: ["dpv:Contract", "eu-gdpr:A6-1-b"],
  "legitimate-interest": ["dpv:LegitimateInterest", "eu-gdpr:A6-1-f"],
};
export const specialCategoryBasis = ["dpv:ExplicitlyExpressedConsent", "eu-gdpr:A9-2-a"] as const;

type Category = DataCategory;
export const personalData: Readonly<Record<Category, string>> = {
  identity: "pd:Identifying",
  contact: "pd:Contact",
  demographic: "pd:Demographic",
  preference: "pd:Preference",
  transaction: "pd:Transactional",
  behaviour: "pd:Behavioral",
  special: "dpv:SpecialCategoryPersonalData",
};

export const necessities = { required: "dpv:Required", optional: "dpv:Optional" } as const;

/** How a state was indicated, in words; the channel follows. */
export const indications: Readonly<Record<ConsentRecord["by"], string>> = {
  person: "by the person",
  "browser-signal": "by the browser's Global Privacy Control (Sec-GPC: 1)",
  administrator: "entered by an administrator for the person",
  source: "told by a source that the person decided it with",
  house: "by the passing of time or a change of the purpose",
};
