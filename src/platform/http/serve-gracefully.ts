import { once } from "node:events";
import { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { RapportError } from "../errors.ts";

export interface Serving {
  readonly host: string;
  readonly port: number;
  /** Resolves once the last connection is closed. */
  readonly closed: Promise<void>;
}

export interface ServeOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Stops the server when it aborts. */
  readonly signal: AbortSignal;
  /** How long requests in flight may take to finish; 10 s. */
  readonly graceMs?: number;
}

/**
 * Serves until `signal` aborts; then takes no new connection, lets requests in flight finish for `graceMs`, and cuts
 * what is left. Throws `platform/bad-config` where the address cannot be listened on.
 */
export async function serveGracefully(
  app: { fetch: Parameters<typeof createAdaptorServer>[0]["fetch"] },
  { host, port, signal, graceMs = 10_000 }: ServeOptions,
): Promise<Serving> {
  const server = createAdaptorServer({ fetch: app.fetch, hostname: host });
  if (!(server instanceof Server)) throw new TypeError("the adaptor made no HTTP/1.1 server");
  await listen(server, host, port);
  const closed = once(server, "close").then(() => {});
  const stop = () => drain(server, graceMs);
  if (signal.aborted) stop();
  else signal.addEventListener("abort", stop, { once: true });
  return { host, port: portOf(server.address()), closed };
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (cause) {
    throw new RapportError("platform/bad-config", explainListening(cause, host, port), {}, { cause });
  }
}

function explainListening(cause: unknown, host: string, port: number): string {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown";
  const why: Readonly<Record<string, string>> = {
    EADDRINUSE: "another program listens there: stop it, or set PORT to another number",
    EACCES: "this user may not: set PORT to a number above 1023",
    EADDRNOTAVAIL: "this machine has no such address: set HOST to one that it has",
    ENOTFOUND: "there is no such name: set HOST to an address of this machine",
  };
  return `cannot listen on HOST ${host}, PORT ${port}: ${why[code] ?? code}`;
}

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === "object" && address ? address.port : 0;

function drain(server: Server, graceMs: number): void {
  server.close();
  // A connection that is kept alive turns idle only after its last answer, so idle ones are closed again and again.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  server.once("close", () => {
    clearInterval(sweep);
    clearTimeout(cut);
  });
}
