import { readFile } from "node:fs/promises";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { mockPeople } from "./mock-people.ts";
import { sampleReceipt, sampleSession, sampleTurn } from "./sample-shop.ts";

/**
 * The built page with made-up answers behind it: `npx vite build web && npx tsx web/testing/mock-server.ts`.
 * Asking for “busy”, “broken” or “nothing” shows the page's states of trouble.
 */
const app = new Hono();
const dist = new URL("../dist/", import.meta.url);
const types: Readonly<Record<string, string>> = {
  js: "text/javascript",
  css: "text/css",
  svg: "image/svg+xml",
};
const company = JSON.stringify({ en: "Larkfield & Wren", zh: "云雀行" }).replaceAll('"', "&quot;");
let session = sampleSession;

app.get("/v1/session", (c) => c.json(session));
app.post("/v1/session/demonstration", async (c) => {
  const { role } = await c.req.json();
  session = { ...sampleSession, signedIn: true, roles: [role], csrfToken: "sample" };
  return c.json(session);
});
app.delete("/v1/session", (c) => {
  session = sampleSession;
  return c.json(session);
});

app.post("/v1/turns", async (c) => {
  const { text } = await c.req.json();
  if (text === "busy") {
    return c.json({ error: { code: "platform/rate-limited" } }, 429, { "retry-after": "7" });
  }
  if (text === "broken") return c.json({ error: { code: "platform/internal" } }, 500);
  const turn = text === "nothing" ? { ...sampleTurn, results: [] } : sampleTurn;
  const { understanding, results, relaxations, leftOut } = turn;
  return streamSSE(c, async (stream) => {
    const write = (event: string, data: unknown) => stream.writeSSE({ event, data: JSON.stringify(data) });
    await write("understanding", understanding);
    await stream.sleep(text === "slow" ? 20_000 : 150);
    await write("results", { results, relaxations, leftOut });
    for (const block of turn.reply.blocks) await write("text", block);
    await write("done", turn);
  });
});

app.get("/v1/receipts/keys", (c) => c.json({ keys: [] }));
app.get("/v1/receipts/:id", (c) => {
  const id = c.req.param("id");
  if (id === "erased") return c.json({ error: { code: "trust/erased" } }, 410);
  if (id !== sampleReceipt.receiptId) return c.json({ error: { code: "trust/no-receipt" } }, 404);
  return c.json(sampleReceipt);
});
app.post("/v1/receipts/:id/feedback", (c) => c.json({ ok: true }, 201));
app.route("/", mockPeople);

app.get("/assets/:name", async (c) => {
  const name = c.req.param("name");
  const type = types[name.split(".").at(-1) ?? ""] ?? "application/octet-stream";
  return c.body(new Uint8Array(await readFile(new URL(`assets/${name}`, dist))), 200, {
    "content-type": type,
  });
});
app.get("*", async (c) => {
  const nonce = crypto.randomUUID();
  const page = await readFile(new URL("index.html", dist), "utf8");
  const policy = `default-src 'self'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:`;
  return c.html(page.replaceAll("__CSP_NONCE__", nonce).replace("__COMPANY__", company), 200, {
    "content-security-policy": policy,
  });
});

serve({ fetch: app.fetch, hostname: "127.0.0.1", port: Number(process.env.PORT ?? 4398) });
