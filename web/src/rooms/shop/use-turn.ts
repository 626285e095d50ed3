import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Api } from "../../api/api.ts";
import { mayPass } from "../../api/failure.ts";
import type { TurnProgress } from "../../api/take-turn.ts";
import type { Turn, TurnRequest } from "../../api/turn.ts";
import { useApi } from "../../app/api-context.ts";
import type { Locale } from "../../i18n/index.ts";
import { type Asking, createConversations } from "./conversations.ts";
import type { Step, Trail } from "./trail.ts";

/** An asking that the page can make: its locale is one that the server words answers in. */
export interface ShopAsking extends Asking {
  readonly locale: Locale;
}

const conversations = createConversations();

const turnKey = (asking: ShopAsking) => ["turn", asking] as const;

/** The trails that were answered in this visit, in the order of asking. */
export function useAskedTrails(): readonly Trail[] {
  return useQueryClient()
    .getQueriesData<Turn>({ queryKey: ["turn"] })
    .flatMap(([key]) => {
      const [, asking] = key;
      return isAsking(asking) ? [asking.trail] : [];
    });
}

const isAsking = (value: unknown): value is ShopAsking =>
  typeof value === "object" && value !== null && "trail" in value && Array.isArray(value.trail);

/** The answer to the last step of a trail, and what has arrived of it while it streams. */
export function useTurn(asking: ShopAsking) {
  const api = useApi();
  const client = useQueryClient();
  const progressKey = ["turn-progress", asking] as const;

  const turn = useQuery({
    queryKey: turnKey(asking),
    enabled: asking.trail.length > 0,
    // An answer stays what it was when it was given: going back shows it as it was, loading again asks afresh.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60 * 60_000,
    retry: (count, failure) => count < 1 && mayPass(failure),
    queryFn: ({ signal }) => {
      client.removeQueries({ queryKey: progressKey, exact: true });
      return walk(api, asking, signal, (progress) => client.setQueryData(progressKey, progress));
    },
  });
  const progress = useQuery<TurnProgress>({
    queryKey: progressKey,
    // Only ever written by the query above.
    enabled: false,
    queryFn: () => ({ blocks: [] }),
  });
  return { turn, progress: progress.data };
}

async function walk(
  api: Api,
  asking: ShopAsking,
  signal: AbortSignal,
  onProgress: (progress: TurnProgress) => void,
): Promise<Turn> {
  const { steps, sessionId } = conversations.route(asking);
  let session = sessionId;
  let turn: Turn | undefined;
  for (const [index, step] of steps.entries()) {
    const isLast = index === steps.length - 1;
    turn = await api.takeTurn(requestOf(step, asking, session), {
      signal,
      onProgress: isLast ? onProgress : () => undefined,
    });
    session = turn.sessionId;
    const walked = asking.trail.length - steps.length + index + 1;
    conversations.stands({ ...asking, trail: asking.trail.slice(0, walked) }, session);
  }
  if (!turn) throw new Error("a trail without a step has no answer");
  return turn;
}

const requestOf = (step: Step, asking: ShopAsking, sessionId: string | undefined): TurnRequest => ({
  experience: "shop",
  locale: asking.locale,
  ...(typeof step === "string" ? { text: step } : { text: "", edit: step }),
  ...(sessionId === undefined ? {} : { sessionId }),
  ...(asking.plain ? { unpersonalised: true } : {}),
});
