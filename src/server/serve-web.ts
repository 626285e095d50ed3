import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import type { Context, Hono } from "hono";
import type { HttpEnv } from "../platform/http/index.ts";
import { webDist } from "./build-web.ts";
import type { ShopSettings } from "./shop-settings.ts";

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

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (mark) => entities[mark]);

/** Whether a browser asks for a page, and not a program for JSON. */
export const wantsPage = (c: Context): boolean =>
  c.req.method === "GET" &&
  !c.req.path.startsWith("/v1/") &&
  (c.req.header("accept") ?? "").includes("text/html");

/** The page, with the response's own nonce for its styles and the company's name in each language. */
export async function webPage<Env extends HttpEnv>(
  c: Context<Env>,
  { name }: Pick<ShopSettings, "name">,
  status: 200 | 404 = 200,
): Promise<Response> {
  const html = await readFile(new URL("index.html", webDist), "utf8").catch(
    () => "The web app is not built.",
  );
  const company = escaped(name ? JSON.stringify(name) : "");
  const page = html.replaceAll("__CSP_NONCE__", c.get("styleNonce")).replaceAll("__COMPANY__", company);
  return c.html(page, status);
}

/** The web app's own paths. Whether somebody may see what a page shows, its calls are told. */
const pages = ["/", "/shop", "/receipts/:id", "/me", "/studio", "/studio/:room", "/studio/:room/:id"];

/** Serves the built web app: assets by name, and the page for each of its paths. */
export function serveWeb<Env extends HttpEnv>(app: Hono<Env>, settings: Pick<ShopSettings, "name">): void {
  app.get("/assets/:name", async (c) => {
    const name = c.req.param("name");
    const type = types[extname(name)];
    if (!type || !/^[\w-][\w.-]*$/.test(name)) return c.notFound();
    const body = await readFile(new URL(`assets/${name}`, webDist)).catch(() => undefined);
    return body
      ? c.body(new Uint8Array(body), 200, { "content-type": type, "cache-control": forever })
      : c.notFound();
  });
  for (const path of pages) app.get(path, (c) => webPage(c, settings));
}
