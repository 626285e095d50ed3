import type { Role } from "../api/session.ts";

/** Who works in the studio: everyone with a role but customers and employees. */
export const studioRoles: ReadonlySet<Role> = new Set<Role>([
  "adviser",
  "designer",
  "analyst",
  "reviewer",
  "governor",
  "administrator",
]);

export const worksInStudio = (held: readonly Role[]): boolean => held.some((role) => studioRoles.has(role));

/** The rooms that the navigation leads to. A further room is a row here, a route in `router.tsx`, and its folder. */
export const rooms = [
  { path: "/shop", label: "app.shop", isFor: () => true },
  { path: "/me", label: "app.me", isFor: () => true },
  { path: "/studio", label: "app.studio", isFor: worksInStudio },
] as const satisfies readonly { path: string; label: string; isFor(held: readonly Role[]): boolean }[];
