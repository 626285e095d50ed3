import type { MigrationFolder } from "../../../platform/db/index.ts";
import type { Text } from "./ports.ts";
import type {
  Asked,
  ErasureReport,
  RequestChannel,
  RequestKind,
  RequestState,
  RightsRequest,
} from "./request.ts";

export const rightsMigrations: MigrationFolder = {
  module: "customers-rights",
  folder: new URL("./migrations/", import.meta.url),
};

/** `rights_requests`. */
export type RequestRow = {
  id: string;
  kind: RequestKind;
  state: RequestState;
  subject: string | null;
  channel: RequestChannel;
  received_at: Date;
  due_at: Date;
  asked: Asked;
  waits_for: readonly Text[] | null;
  decided_by: string | null;
  decided_at: Date | null;
  reason: string | null;
  finished_at: Date | null;
  erasing: string[] | null;
  report: ErasureReport | null;
};

export const requestOf = (row: RequestRow): RightsRequest => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  ...(row.subject !== null && { subject: row.subject }),
  channel: row.channel,
  receivedAt: row.received_at,
  dueAt: row.due_at,
  asked: row.asked,
  ...(row.waits_for !== null && { waitsFor: row.waits_for }),
  ...(row.decided_by !== null && { decidedBy: row.decided_by }),
  ...(row.decided_at !== null && { decidedAt: row.decided_at }),
  ...(row.reason !== null && { reason: row.reason }),
  ...(row.finished_at !== null && { finishedAt: row.finished_at }),
  ...(row.report !== null && { report: row.report }),
});
