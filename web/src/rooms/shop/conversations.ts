import type { Trail } from "./trail.ts";

/** What makes two askings the same. */
export interface Asking {
  readonly trail: Trail;
  readonly locale: string;
  readonly plain: boolean;
}

/** How to get the answer of a trail: which of its steps are still to be asked, and in which conversation. */
export interface Route {
  readonly sessionId?: string;
  readonly steps: Trail;
}

/**
 * Remembers which conversation of the server's stands at which trail. The server refines the *last* request of a
 * conversation, so a trail can be continued there only while it is the last; after going back, the way is walked
 * again in a new conversation, and “cheaper” never means cheaper than something that is no longer on the page.
 */
export function createConversations(): {
  route(asking: Asking): Route;
  stands(asking: Asking, sessionId: string): void;
} {
  const lastOf = new Map<string, string>();
  const keyOf = ({ trail, locale, plain }: Asking): string => JSON.stringify([trail, locale, plain]);

  return {
    route(asking) {
      for (let length = asking.trail.length - 1; length > 0; length--) {
        const walked = keyOf({ ...asking, trail: asking.trail.slice(0, length) });
        for (const [sessionId, last] of lastOf) {
          if (last === walked) return { sessionId, steps: asking.trail.slice(length) };
        }
      }
      return { steps: asking.trail };
    },
    stands(asking, sessionId) {
      lastOf.set(sessionId, keyOf(asking));
    },
  };
}
