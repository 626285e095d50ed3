export { backupDatabase } from "./backup/backup-database.ts";
export type { RowCounts } from "./backup/format.ts";
export { type RestoreOptions, restoreDatabase } from "./backup/restore-database.ts";
export type { RowKeys, RowSealing } from "./backup/seal-rows.ts";
export { bytea } from "./bytea.ts";
export type { Database, MigrationFolder, Queryable, Row, Transaction } from "./database.ts";
export { migrate } from "./migrate.ts";
export { type DatabaseConfig, openDatabase } from "./open-database.ts";
export { type Found, searchEverywhere } from "./search-everywhere.ts";
