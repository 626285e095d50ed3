/** Roles that a demonstration lets anyone try. */
export const roles = [
  "customer",
  "employee",
  "adviser",
  "designer",
  "analyst",
  "reviewer",
  "governor",
  "administrator",
] as const;

export type Role = (typeof roles)[number];

/** Who the page speaks with. */
export interface Session {
  readonly csrf: string;
  /** True where one-click sign-in is open and nothing is for sale. */
  readonly demonstration: boolean;
  readonly roles: readonly string[];
  readonly account?: { readonly name: string };
  readonly company?: { readonly en: string; readonly zh: string };
}
