import type { z } from "zod";
import type {
  CaseAnswer as CaseSchema,
  CaseFiguresAnswer as FiguresSchema,
  CaseList as ListSchema,
} from "../../../../../src/modules/trust/cases/schema.ts";

/** What the routes under `/v1/cases` answer. */
export type Case = z.infer<typeof CaseSchema>;
export type CaseList = z.infer<typeof ListSchema>;
export type ListedCase = CaseList["cases"][number];
export type CaseFigures = z.infer<typeof FiguresSchema>;
export type State = Case["state"];
export type Cause = NonNullable<Case["cause"]>;
