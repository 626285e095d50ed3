import type { z } from "zod";
import type {
  DataWorth as DataWorthSchema,
  Lineage as LineageSchema,
} from "../../../../../src/modules/customers/provenance/schema.ts";

/** What the routes of provenance answer. */
export type Lineage = z.infer<typeof LineageSchema>;
export type LineageNode = Lineage["nodes"][number];
export type DataWorth = z.infer<typeof DataWorthSchema>;
export type WorthRow = DataWorth["worth"][number];
