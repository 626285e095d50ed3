import { accountMigrations } from "../modules/accounts/index.ts";
import { catalogueMigrations } from "../modules/search/index.ts";
import { receiptMigrations } from "../modules/trust/receipts/index.ts";

/** The tables of the whole house, in the order in which they are made. */
export const migrations = [accountMigrations, receiptMigrations, catalogueMigrations];
