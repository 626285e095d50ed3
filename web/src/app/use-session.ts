import { useMutation, useQuery } from "@tanstack/react-query";
import type { Role, Session } from "../api/session.ts";
import { useApi } from "./api-context.ts";

const key = ["session"] as const;

/** The session; `undefined` while it is fetched and where the server can't be reached. */
export function useSession(): Session | undefined {
  const api = useApi();
  return useQuery({ queryKey: key, queryFn: () => api.session(), staleTime: 5 * 60_000 }).data;
}

/**
 * Signs in with a role, or out with none, and loads the page anew: nothing that was answered to one person stays in
 * the memory of a page that is another's.
 */
export function useSignIn() {
  const api = useApi();
  return useMutation({
    mutationFn: (role: Role | undefined) => (role ? api.signInAs(role) : api.signOut()),
    onSuccess: () => location.reload(),
  });
}
