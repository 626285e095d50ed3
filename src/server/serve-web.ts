import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import type { Hono } from "hono";
import { webDist } from "./build-web.ts";

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

/** A built asset's name carries the hash of its content, so it never changes. */
const forever = "public, max-age=31536000, immutable";

/**
 * Serves the built web app: assets by name, and the page for every other path, with the response's own nonce for
 * its styles. `nonceOf` gives the nonce that the Content-Security-Policy of this response names.
 */
export function serveWeb<Env extends object>(app: Hono<Env>, nonceOf: (c: { get(key: string): unknown }) => string): void {
  app.get("/assets/:name", async (c) => {
    const name = c.req.param("name");
    const type = types[extname(name)];
    if (!type || !/^[\w.-]+$/.test(name)) return c.notFound();
    const body = await readFile(new URL(`assets/${name}`, webDist)).catch(() => undefined);
    return body ? c.body(new Uint8Array(body), 200, { "content-type": type, "cache-control": forever }) : c.notFound();
  });
  const page = readFile(new URL("index.html", webDist), "utf8");
  for (const path of ["/", "/shop", "/receipts/:id"]) {
    app.get(path, async (c) => {
      const html = (await page).replaceAll("__CSP_NONCE__", nonceOf(c));
      return c.html(html, 200, { "cache-control": "no-store" });
    });
  }
}
