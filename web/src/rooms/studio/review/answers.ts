import type { z } from "zod";
import type {
  DecisionBody,
  Figures as FiguresSchema,
  Opened as OpenedSchema,
  Queue as QueueSchema,
  Samples as SamplesSchema,
} from "../../../../../src/modules/trust/review/schema.ts";

/** What the routes under `/v1/reviews` answer and take. */
export type Queue = z.infer<typeof QueueSchema>;
export type Summary = Queue["reviews"][number];
export type Opened = z.infer<typeof OpenedSchema>;
export type Draft = NonNullable<Opened["draft"]>;
export type Part = Draft["parts"][number];
export type Decision = z.infer<typeof DecisionBody>["decision"];
export type Figures = z.infer<typeof FiguresSchema>;
export type Samples = z.infer<typeof SamplesSchema>;
export type Sample = Samples["samples"][number];
export type Reasons = Queue["reasons"];
export type Rejection = Extract<Decision, { kind: "reject" }>["reason"];
