import type { z } from "zod";
import type { QueuedRequest } from "../../../../../src/modules/customers/rights/schema.ts";

/** A request as those who decide see it. */
export type RequestRow = z.infer<typeof QueuedRequest>;

export interface Queue {
  readonly requests: readonly RequestRow[];
}
