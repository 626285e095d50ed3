import type { Role } from "../../api/session.ts";
import { useSession } from "../../app/use-session.ts";
import { type Deed, may } from "./pages.ts";

/** Whether whoever is signed in may do a thing: what they may not is not offered to them. */
export function useMay(): (deed: Deed) => boolean {
  const held: readonly Role[] = useSession()?.roles ?? [];
  return (deed) => held.some((role) => may[deed].some((one) => one === role));
}
