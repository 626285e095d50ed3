import { ApiFailure, errorCodeOf, errorFaultsOf, failureKindOf } from "./failure.ts";

export interface Ask {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly body?: unknown;
  readonly accept?: string;
  readonly signal?: AbortSignal;
}

type CsrfToken = string | undefined;

export type Send = (path: string, ask?: Ask) => Promise<Response>;

/**
 * Sends to the server that the page came from. Answers the response where it is a good one, and else throws an
 * `ApiFailure`. `csrf` gives the token of the session, where it has one; `renew` fetches it anew after the server has
 * refused it, as it does when somebody signed in or out in another tab.
 */
export function createSend(session: { csrf(): Promise<CsrfToken>; renew(): Promise<CsrfToken> }): Send {
  return async (path, ask = {}) => {
    if (ask.method === undefined || ask.method === "GET") return sendOnce(path, ask);
    try {
      return await sendOnce(path, ask, await session.csrf());
    } catch (failure) {
      if (!(failure instanceof ApiFailure) || failure.code !== "accounts/csrf") throw failure;
      return sendOnce(path, ask, await session.renew());
    }
  };
}

/** One request without a second try. A request that was called off throws the signal's reason. */
export async function sendOnce(path: string, ask: Ask, csrf?: CsrfToken): Promise<Response> {
  const headers = new Headers({ accept: ask.accept ?? "application/json" });
  if (ask.body !== undefined) headers.set("content-type", "application/json");
  if (csrf !== undefined) headers.set("x-rapport-csrf", csrf);
  const response = await fetch(path, {
    method: ask.method ?? "GET",
    headers,
    credentials: "same-origin",
    ...(ask.body === undefined ? {} : { body: JSON.stringify(ask.body) }),
    ...(ask.signal ? { signal: ask.signal } : {}),
  }).catch((cause: unknown) => {
    ask.signal?.throwIfAborted();
    throw new ApiFailure("offline", { code: cause instanceof Error ? cause.name : "network" });
  });
  if (response.ok) return response;
  throw await failureOf(response);
}

async function failureOf(response: Response): Promise<ApiFailure> {
  const body: unknown = await response.json().catch(() => undefined);
  const code = errorCodeOf(body);
  const wait = Number(response.headers.get("retry-after"));
  return new ApiFailure(failureKindOf(response.status), {
    ...(code === undefined ? {} : { code }),
    ...(wait > 0 ? { retryAfterSeconds: Math.ceil(wait) } : {}),
    faults: errorFaultsOf(body),
  });
}
