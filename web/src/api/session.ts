import type { Role } from "../../../src/modules/accounts/index.ts";

export type { Role };

/** Who the page speaks with: what `GET /v1/session` answers. */
export interface Session {
  readonly signedIn: boolean;
  readonly account?: { readonly displayName: string };
  readonly roles: readonly Role[];
  /** Absent where nobody is signed in: then none is needed. */
  readonly csrfToken?: string;
  readonly demonstration: boolean;
  /** Whom one can be with one click; empty outside of a demonstration. */
  readonly demonstrationRoles: readonly Role[];
}
