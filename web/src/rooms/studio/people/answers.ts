import type { z } from "zod";
import type { EdgeAnswer, IdentitiesAnswer } from "../../../../../src/modules/customers/identity/schema.ts";
import type {
  ShownComputed,
  ShownProfile,
  ShownTrait,
} from "../../../../../src/modules/customers/profiles/index.ts";

/** What the routes under `/v1/profiles` answer. */
export type Identities = z.infer<typeof IdentitiesAnswer>;
export type Edge = z.infer<typeof EdgeAnswer>;
export type { ShownComputed, ShownTrait };

export interface PersonProfile extends ShownProfile {
  readonly consents: readonly {
    readonly purpose: string;
    readonly state: string;
    readonly since?: string | null;
  }[];
  readonly receipts: readonly { readonly id: string; readonly at: string; readonly experience: string }[];
}

export interface TimelineEvent {
  readonly position: number;
  readonly type: string;
  readonly event?: string;
  readonly at: string;
  readonly source: { readonly id: string; readonly name: string };
  readonly body: Readonly<Record<string, unknown>>;
}

export interface TimelinePage {
  readonly events: readonly TimelineEvent[];
  /** How many of the page may not be read for the purpose. */
  readonly withheld: number;
  readonly next?: { readonly at: string; readonly position: number };
}
