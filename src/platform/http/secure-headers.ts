import { randomBytes } from "../random.ts";
import type { Middleware } from "./context.ts";

/** Nothing but our own files, and styles that carry this response's nonce; no inline script, no frame, no plug-in. */
const contentPolicy = (nonce: string, images: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    ["img-src 'self' data:", ...images].join(" "),
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

const always: Readonly<Record<string, string>> = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), payment=(), usb=()",
  // An address can hold a capability (`?session=…`), so no page that is linked to may learn it.
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
};

/**
 * Sets the headers that keep a browser from doing what we did not write. `imageHosts` (`https://images.example.com`)
 * may show their pictures too. The nonce for styles is `c.get("styleNonce")`. `app.use(secureHeaders())`
 */
export const secureHeaders =
  ({ imageHosts = [] }: { imageHosts?: readonly string[] } = {}): Middleware =>
  async (c, next) => {
    const nonce = randomBytes(16).toString("base64");
    c.set("styleNonce", nonce);
    await next();
    // On the response itself: `c.header` would make it anew for each header, and its text a stream.
    const { headers } = c.res;
    for (const [name, value] of Object.entries(always)) headers.set(name, value);
    headers.set("Content-Security-Policy", contentPolicy(nonce, imageHosts));
    if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
    if (c.req.url.startsWith("https:")) {
      headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
  };
