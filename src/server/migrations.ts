import { accountMigrations } from "../modules/accounts/index.ts";
import { identityMigrations } from "../modules/customers/identity/index.ts";
import { intakeMigrations } from "../modules/customers/intake/index.ts";
import { patternMigrations } from "../modules/customers/patterns/index.ts";
import { profileMigrations } from "../modules/customers/profiles/index.ts";
import { provenanceMigrations } from "../modules/customers/provenance/index.ts";
import { rightsMigrations } from "../modules/customers/rights/index.ts";
import { sourceMigrations } from "../modules/customers/sources/index.ts";
import { catalogueMigrations } from "../modules/search/index.ts";
import { caseMigrations } from "../modules/trust/cases/index.ts";
import { consentMigrations } from "../modules/trust/consent/index.ts";
import { evaluationMigrations } from "../modules/trust/evaluations/index.ts";
import { receiptMigrations } from "../modules/trust/receipts/index.ts";
import { reviewMigrations } from "../modules/trust/review/index.ts";

/** The tables of the whole house, in the order in which they are made. */
export const migrations = [
  accountMigrations,
  receiptMigrations,
  catalogueMigrations,
  consentMigrations,
  sourceMigrations,
  intakeMigrations,
  identityMigrations,
  profileMigrations,
  patternMigrations,
  provenanceMigrations,
  rightsMigrations,
  reviewMigrations,
  evaluationMigrations,
  caseMigrations,
];
