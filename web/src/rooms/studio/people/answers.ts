import type { z } from "zod";
import type { EdgeAnswer, IdentitiesAnswer } from "../../../../../src/modules/customers/identity/schema.ts";
import type {
  ShownComputed,
  ShownProfile,
  ShownTrait,
} from "../../../../../src/modules/customers/profiles/index.ts";
import type { ShownTimeline } from "../../../../../src/modules/customers/profiles/schema.ts";

/** What the routes under `/v1/profiles` answer. */
export type Identities = z.infer<typeof IdentitiesAnswer>;
export type Edge = z.infer<typeof EdgeAnswer>;
export type { ShownComputed, ShownTrait };

export type TimelinePage = z.infer<typeof ShownTimeline>;
export type TimelineEvent = TimelinePage["events"][number];

export interface PersonProfile extends ShownProfile {
  readonly timeline: TimelinePage;
  readonly consents: readonly {
    readonly purpose: string;
    readonly state: string;
    readonly since?: string | null;
  }[];
  readonly receipts: readonly { readonly id: string; readonly at: string; readonly experience: string }[];
}
