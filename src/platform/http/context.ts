import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";

/** What the platform's middleware leaves for the handlers behind it. */
export interface HttpEnv {
  Variables: {
    /** Names this request in answers and in the log. */
    requestId: string;
    /** The nonce that this response's Content-Security-Policy allows styles by. */
    styleNonce: string;
  };
}

export type Middleware = MiddlewareHandler<HttpEnv>;

/** Where the request comes from; `undefined` where there is no socket, as in a test. */
export function clientAddress(c: Context): string | undefined {
  try {
    return getConnInfo(c).remote.address;
  } catch {
    return undefined;
  }
}

/** Whether the request comes from this very machine. A request without a socket does not. */
export function isFromThisMachine(c: Context): boolean {
  const address = clientAddress(c);
  return address !== undefined && /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/.test(address);
}
