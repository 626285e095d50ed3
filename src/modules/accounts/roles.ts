/** What somebody may be. An account or an API key holds any of them; somebody unknown holds none. */
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
