import {
  keepPreviousData,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { ApiFailure, mayPass } from "../api/failure.ts";
import type { Ask } from "../api/http.ts";
import { useApi } from "./api-context.ts";

interface Reading {
  /** The former answer stays while that of another address is fetched, as in typing a search. Never where it is about
   * somebody else. */
  readonly keepsFormer?: boolean;
  /** Milliseconds after which it is read again, for what grows by itself. */
  readonly every?: number;
}

/** What a route answers. A path of `undefined` is not asked for. */
export function useRead<Answer>(
  path: string | undefined,
  { keepsFormer = false, every }: Reading = {},
): UseQueryResult<Answer> {
  const { send } = useApi();
  return useQuery({
    queryKey: ["read", path],
    queryFn: async ({ signal }): Promise<Answer> => (await send(path ?? "", { signal })).json(),
    enabled: path !== undefined,
    ...(keepsFormer && { placeholderData: keepPreviousData }),
    ...(every !== undefined && { refetchInterval: every }),
    retry: (count, failure) => count < 1 && mayPass(failure),
  });
}

export interface Change {
  readonly path: string;
  readonly method: NonNullable<Ask["method"]>;
  readonly body?: unknown;
}

/**
 * Sends changes to the server; every answer whose address begins with one of `touches` is then read anew, before the
 * change counts as done, so that nobody sees what they changed as it was.
 */
export function useChange<Answer = unknown>(
  touches: readonly string[],
): UseMutationResult<Answer | undefined, Error, Change> {
  const { send } = useApi();
  const queries = useQueryClient();
  const readAnew = () =>
    queries.invalidateQueries({
      predicate: ({ queryKey: [kind, path] }) =>
        kind === "read" && typeof path === "string" && touches.some((start) => path.startsWith(start)),
    });
  return useMutation({
    mutationFn: async ({ path, method, body }: Change): Promise<Answer | undefined> => {
      const response = await send(path, { method, ...(body === undefined ? {} : { body }) });
      return response.status === 204 ? undefined : response.json();
    },
    onSuccess: readAnew,
    // Somebody else changed it meanwhile: what stands now is what has to be read.
    onError: (failure) =>
      failure instanceof ApiFailure && failure.kind === "conflict" ? readAnew() : undefined,
  });
}
