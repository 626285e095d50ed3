import type { z } from "zod";
import type {
  KnownDatum as KnownDatumSchema,
  Me as MeSchema,
  OwnRequest as OwnRequestSchema,
} from "../../../../src/modules/customers/rights/schema.ts";
import type { OwnCases as OwnCasesSchema } from "../../../../src/modules/trust/cases/schema.ts";
import type { PersonsConsent } from "../../../../src/modules/trust/consent/schema.ts";
import type { Role } from "../../api/session.ts";

/** What the routes under `/v1/me` answer. */
export type KnownDatum = z.infer<typeof KnownDatumSchema>;
export type OwnRequest = z.infer<typeof OwnRequestSchema>;
export type OwnCase = z.infer<typeof OwnCasesSchema>["cases"][number];
export type Consent = PersonsConsent;

/** One look of somebody who works here at the person's profile. */
export interface Look {
  readonly at: string;
  readonly roles: readonly Role[];
  readonly purpose: string;
  readonly via: "profile" | "timeline" | "search";
}

export type Me = Omit<z.infer<typeof MeSchema>, "looks"> & { readonly looks: readonly Look[] };
