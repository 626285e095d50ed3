import type { Role } from "./roles.ts";

/** Nobody that we know. A conversation's capability may yet say whose conversation it is. */
export interface Anonymous {
  readonly via: "anonymous";
  readonly roles: readonly Role[];
}

/** Somebody who signed in, in a browser. */
export interface SignedIn {
  readonly via: "cookie";
  readonly subject: string;
  readonly account: string;
  readonly email: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  /** What a request that changes something must repeat in `X-Rapport-CSRF`. */
  readonly csrfToken: string;
}

/** A program. */
export interface KeyHolder {
  readonly via: "api-key";
  readonly subject: string;
  readonly key: string;
  readonly roles: readonly Role[];
}

/** Who makes a request. */
export type Principal = Anonymous | SignedIn | KeyHolder;

export const anonymous: Anonymous = { via: "anonymous", roles: [] };
