import { createSend, type Send, sendOnce } from "./http.ts";
import {
  type Feedback,
  fetchLogKeys,
  fetchReceipt,
  type LogKey,
  type Receipt,
  sendFeedback,
} from "./receipt.ts";
import type { Role, Session } from "./session.ts";
import { type TurnProgress, takeTurn } from "./take-turn.ts";
import type { Turn, TurnRequest } from "./turn.ts";

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** The server, as the page uses it. Every method throws `ApiFailure` where it brings no answer. */
export interface Api {
  session(): Promise<Session>;
  signInAs(role: Role): Promise<void>;
  /** Throws `ApiFailure` of the kind refused where the two do not belong together. */
  signIn(credentials: Credentials): Promise<void>;
  signOut(): Promise<void>;
  takeTurn(
    request: TurnRequest,
    watch: { signal: AbortSignal; onProgress(progress: TurnProgress): void },
  ): Promise<Turn>;
  receipt(receiptId: string, session: string | undefined, signal: AbortSignal): Promise<Receipt>;
  logKeys(signal: AbortSignal): Promise<readonly LogKey[]>;
  giveFeedback(receiptId: string, session: string | undefined, feedback: Feedback): Promise<void>;
  /** Any other route, with the session's token where something is changed. */
  readonly send: Send;
}

/** One session at a time: it is fetched once, when first needed, and again after signing in or out. */
export function createApi(): Api {
  let current: Promise<Session> | undefined;

  const renew = (): Promise<Session> => {
    const fetched: Promise<Session> = sendOnce("/v1/session", {}).then((response) => response.json());
    // A failed try must not stand in the way of the next.
    fetched.catch(() => {
      if (current === fetched) current = undefined;
    });
    current = fetched;
    return fetched;
  };
  const session = (): Promise<Session> => current ?? renew();
  const send = createSend({
    csrf: async () => (await session()).csrfToken,
    renew: async () => (await renew()).csrfToken,
  });

  return {
    session,
    async signInAs(role) {
      await send("/v1/session/demonstration", { method: "POST", body: { role } });
      await renew();
    },
    async signIn(credentials) {
      await send("/v1/session", { method: "POST", body: credentials });
      await renew();
    },
    async signOut() {
      await send("/v1/session", { method: "DELETE" });
      await renew();
    },
    takeTurn: (request, watch) => takeTurn(send, request, watch),
    receipt: (id, capability, signal) => fetchReceipt(send, id, capability, signal),
    logKeys: (signal) => fetchLogKeys(send, signal),
    giveFeedback: (id, capability, feedback) => sendFeedback(send, id, capability, feedback),
    send,
  };
}
