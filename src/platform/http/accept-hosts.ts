import { RapportError } from "../errors.ts";
import type { Middleware } from "./context.ts";

/** The host of a request without its port; brackets of an IPv6 address are kept off. */
export const hostNameOf = (host: string): string =>
  (host.startsWith("[") ? host.slice(1, host.indexOf("]")) : host.split(":")[0]).toLowerCase();

/**
 * Refuses requests that name another host. A server on loopback needs it: a foreign page whose name is pointed at
 * 127.0.0.1 (DNS rebinding) would otherwise be of our own origin. `app.use(acceptHosts(isLoopback))`
 */
export const acceptHosts =
  (isOurs: (hostName: string) => boolean): Middleware =>
  async (c, next) => {
    const host = c.req.header("host") ?? new URL(c.req.url).host;
    if (!isOurs(hostNameOf(host))) {
      throw new RapportError("platform/bad-input", "this server does not answer under that host name");
    }
    await next();
  };
