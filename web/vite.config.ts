import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const server = process.env.RAPPORT_URL ?? "http://127.0.0.1:4321";

/**
 * Puts `first-paint.js` before everything else, as a classic script that the page waits for. Vite bundles modules
 * alone, and the content security policy forbids to write it inline.
 */
function firstPaint(): Plugin {
  const source = readFileSync(new URL("src/app/first-paint.js", import.meta.url), "utf8");
  const digest = createHash("sha256").update(source).digest("base64url").slice(0, 8);
  const built = `assets/first-paint-${digest}.js`;
  let src = `/${built}`;
  return {
    name: "first-paint",
    configResolved({ command }) {
      if (command === "serve") src = "/src/app/first-paint.js";
    },
    generateBundle() {
      this.emitFile({ type: "asset", fileName: built, source });
    },
    transformIndexHtml: () => [{ tag: "script", attrs: { src }, injectTo: "head-prepend" }],
  };
}

/** `npm run build:web` writes `web/dist`, which the server serves; `npx vite web` is for working on the page. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [react(), firstPaint()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // Every browser that the page is for preloads modules by itself.
    modulePreload: { polyfill: false },
  },
  server: { host: "127.0.0.1", port: 5173, proxy: { "/v1": server } },
});
