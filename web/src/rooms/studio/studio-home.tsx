import { Navigate } from "@tanstack/react-router";
import { pages } from "./pages.ts";
import { useMay } from "./use-may.ts";

/** The first page that is open to whoever comes in. */
export function StudioHome() {
  const isOpen = useMay();
  const first = pages.find(({ needs }) => isOpen(needs));
  return first ? <Navigate to={first.to} replace /> : null;
}
