// The intake behind its routes, in a process of its own, for what a test kills and a benchmark measures from outside:
// `intake-child.ts FOLDER SOURCE [postgres://…]` prints one line with its address and the source's write key.
import { writeSync } from "node:fs";
import { OpenAPIHono } from "@hono/zod-openapi";
import { systemClock } from "../../../../platform/clock.ts";
import { type Database, migrate, openDatabase } from "../../../../platform/db/index.ts";
import { answerErrors, type HttpEnv, serveGracefully } from "../../../../platform/http/index.ts";
import { openLog } from "../../../../platform/log.ts";
import { openSources, sourceMigrations } from "../../sources/index.ts";
import { madeUpSource } from "../../sources/testing.ts";
import { intakeMigrations, openIntake, trackingRoutes } from "../index.ts";

const [folder = "", name = "", url] = process.argv.slice(2);
const log = openLog("warn");
const clock = systemClock;
const db: Database = await openDatabase({ folder, ...(url !== undefined && { url }) });
await migrate(db, [sourceMigrations, intakeMigrations]);
const sources = openSources({ db, clock });
const intake = await openIntake({ db, clock, log, sources, accepted: () => {} });
const known = await sources.byName(name);
const { writeKey } = known
  ? await sources.issueWriteKey(known.id)
  : await sources.register(madeUpSource(name));

const app = new OpenAPIHono<HttpEnv>();
app.onError(answerErrors({ log }));
app.route("/", trackingRoutes<HttpEnv>({ intake, sources, clock }));

/** What one writes first, for comparison: a statement an event, each committed by itself. */
await db.script("create table if not exists peer_events (id text primary key, body jsonb not null)");
app.post("/peer", async (c) => {
  const { batch }: { batch: readonly { messageId: string }[] } = await c.req.json();
  for (const event of batch) {
    await db.query("insert into peer_events (id, body) values ($1, $2::jsonb) on conflict do nothing", [
      event.messageId,
      JSON.stringify(event),
    ]);
  }
  return c.json({ success: true });
});

app.get("/figures", async (c) => {
  const [figures] = await db.query<{ events: number; messages: number; peer: number }>(
    `select (select count(*)::int from events) as events, (select count(distinct message_id)::int from events) as messages,
            (select count(*)::int from peer_events) as peer`,
  );
  const { user, system } = process.cpuUsage();
  return c.json({ ...figures, cpuMs: (user + system) / 1_000, rssMb: process.memoryUsage.rss() / 2 ** 20 });
});

const stop = new AbortController();
process.once("SIGTERM", () => stop.abort());
const serving = await serveGracefully(app, { host: "127.0.0.1", port: 0, signal: stop.signal });
writeSync(1, `${JSON.stringify({ url: `http://127.0.0.1:${serving.port}`, writeKey })}\n`);
await serving.closed;
await intake.close();
await db.close();
