export { type IdentifiedTable, identifyRecords, noColumn } from "./identify-records.ts";
export { linkApart } from "./link-apart.ts";
export { type LinkRequest, linkRecords } from "./link-records.ts";
export { type ReadTable, readRecordTable } from "./read-record-table.ts";
export type {
  AgreementLevel,
  DoubtfulPair,
  FieldKind,
  Linkage,
  LinkModel,
  Reason,
  RecordTable,
  ScoredPair,
} from "./record-table.ts";
export { type Measured, measureLinks, readTruth, type Truth, truthOfTables } from "./truth.ts";
