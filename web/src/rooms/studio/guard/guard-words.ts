import type { Concern, PrivacyType } from "./answers.ts";

export const typeWords = {
  person: "checks.guard.type.person",
  address: "checks.guard.type.address",
  postcode: "checks.guard.type.postcode",
  phone: "checks.guard.type.phone",
  email: "checks.guard.type.email",
  web: "checks.guard.type.web",
  card: "checks.guard.type.card",
  iban: "checks.guard.type.iban",
  ssn: "checks.guard.type.ssn",
  "identity-card": "checks.guard.type.identityCard",
  passport: "checks.guard.type.passport",
  "driving-licence": "checks.guard.type.drivingLicence",
  plate: "checks.guard.type.plate",
  ip: "checks.guard.type.ip",
  "birth-date": "checks.guard.type.birthDate",
} as const satisfies Record<PrivacyType, string>;

export const concernWords = {
  "self-harm": "checks.guard.concern.selfHarm",
  emergency: "checks.guard.concern.emergency",
  violence: "checks.guard.concern.violence",
  medical: "checks.guard.concern.medical",
  legal: "checks.guard.concern.legal",
  financial: "checks.guard.concern.financial",
  insult: "checks.guard.concern.insult",
} as const satisfies Record<Concern, string>;
