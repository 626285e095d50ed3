import type { Log } from "../../../platform/log.ts";
import type { SignedHead } from "./head.ts";

/** Sends heads to an address elsewhere; never waited for. */
export interface HeadWebhook {
  send(head: SignedHead): void;
  /** Resolves when the last head was delivered or given up. */
  settled(): Promise<void>;
}

/**
 * Posts signed heads as JSON. While one is on its way the newest of those that follow waits, since it covers the
 * others; one that can't be delivered in `attempts` is logged and left to its successor.
 */
export function headWebhook({
  url,
  log,
  attempts = 4,
  firstPauseMs = 500,
}: {
  readonly url: string;
  readonly log: Log;
  readonly attempts?: number;
  /** Doubled after each attempt that failed. */
  readonly firstPauseMs?: number;
}): HeadWebhook {
  let next: SignedHead | undefined;
  let running: Promise<void> | undefined;

  const deliver = async (): Promise<void> => {
    while (next) {
      const head = next;
      next = undefined;
      for (let attempt = 1; ; attempt++) {
        const failure = await post(url, head);
        if (failure === undefined) break;
        if (attempt === attempts) {
          log.error({ size: head.size, failure }, "a signed head could not be delivered to the webhook");
          break;
        }
        await new Promise((resolve) => setTimeout(resolve, firstPauseMs * 2 ** (attempt - 1)));
      }
    }
  };

  return {
    send(head) {
      next = head;
      running ??= deliver().finally(() => {
        running = undefined;
      });
    },
    settled: async () => {
      await running;
    },
  };
}

/** What went wrong, or nothing. */
async function post(url: string, head: SignedHead): Promise<string | undefined> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(head),
      redirect: "error",
      signal: AbortSignal.timeout(5_000),
    });
    await response.body?.cancel();
    return response.ok ? undefined : `status ${response.status}`;
  } catch (error) {
    return error instanceof Error ? error.name : "unreachable";
  }
}
