/**
 * Events per second through HTTP, in batches of 100 over 8 connections, the sender and the server in processes of their
 * own; beside the peer that inserts and commits each event by itself. Server CPU is measured too, since a machine may be
 * shared. `npx tsx bench/intake.ts [SECONDS] [postgres://…]` prints one JSON line; the database of that URL gets a new
 * source and the events.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RunningIntake, startIntake } from "../src/modules/customers/intake/testing/start-intake.ts";
import { rounded } from "./measure.ts";

const seconds = Number(process.argv[2] ?? 10);
const databaseUrl = process.argv[3];
const connections = 8;
const eventsABatch = 100;

const agent = new Agent({ keepAlive: true, maxSockets: connections });
const run = process.hrtime.bigint().toString(36);
let sent = 0;

/** As large as what a shop's server sends: about 600 bytes. */
const event = () => {
  sent += 1;
  const user = sent % 10_000;
  return {
    type: sent % 10 === 0 ? "identify" : "track",
    event: "Product Viewed",
    userId: `user-${user}`,
    anonymousId: `device-${user}`,
    messageId: `bench-${run}-${sent}`,
    timestamp: new Date().toISOString(),
    properties: {
      product_id: `product-${sent % 500}`,
      name: "Reading lamp, navy",
      price: 49.5,
      currency: "EUR",
      category: "Lamps",
      url: "https://shop.example/lamps/reading-lamp-navy",
    },
    context: {
      ip: "192.0.2.7",
      locale: "en-GB",
      library: { name: "@segment/analytics-node", version: "3.1.0" },
      userAgent: "Mozilla/5.0 (X11; Linux x86_64) Example/1.0",
      page: { path: "/lamps/reading-lamp-navy", referrer: "https://shop.example/lamps" },
    },
  };
};

const batch = () =>
  JSON.stringify({ batch: Array.from({ length: eventsABatch }, event), sentAt: new Date().toISOString() });

function post(intake: RunningIntake, path: string, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const sending = request(`${intake.url}${path}`, {
      method: "POST",
      agent,
      headers: { "content-type": "application/json", authorization: intake.authorization },
    });
    sending.on("error", reject);
    sending.on("response", (response) => {
      response.resume();
      response.on("end", () =>
        response.statusCode === 200
          ? resolve(performance.now() - start)
          : reject(new Error(`status ${response.statusCode}`)),
      );
    });
    sending.end(body);
  });
}

/** Until the embedded database, which is WebAssembly, is compiled for speed. */
const warmUpEvents = 30_000;

async function warmUp(intake: RunningIntake, path: string): Promise<void> {
  let left = warmUpEvents / eventsABatch;
  const worker = async () => {
    while (left-- > 0) await post(intake, path, batch());
  };
  await Promise.all(Array.from({ length: connections }, worker));
}

/** Sends for a while over all connections. */
async function load(intake: RunningIntake, path: string, ms: number) {
  const before = await intake.figures();
  const times: number[] = [];
  const start = performance.now();
  const worker = async () => {
    while (performance.now() - start < ms) times.push(await post(intake, path, batch()));
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const elapsed = (performance.now() - start) / 1_000;
  const after = await intake.figures();
  const events = times.length * eventsABatch;
  const sorted = times.sort((a, b) => a - b);
  return {
    events,
    kept: path === "/peer" ? after.peer - before.peer : after.events - before.events,
    eventsPerSecond: Math.round(events / elapsed),
    serverCpuMsPer1000: rounded(((after.cpuMs - before.cpuMs) / events) * 1_000, 1),
    batchP50Ms: rounded(sorted[Math.floor(sorted.length / 2)], 1),
    batchP95Ms: rounded(sorted[Math.floor(sorted.length * 0.95)], 1),
    rssMb: Math.round(after.rssMb),
  };
}

const folder = await mkdtemp(join(tmpdir(), "rapport-bench-"));
const intake = await startIntake(folder, `bench-${run}`, databaseUrl);
try {
  await warmUp(intake, "/v1/batch");
  const ours = await load(intake, "/v1/batch", seconds * 1_000);
  const peer = await load(intake, "/peer", Math.min(seconds, 5) * 1_000);
  console.log(
    JSON.stringify({
      bench: "intake",
      database: databaseUrl ? "postgres" : "embedded",
      connections,
      eventsABatch,
      ...ours,
      peer: { name: "one insert an event", ...peer },
      timesThePeer: rounded(ours.eventsPerSecond / peer.eventsPerSecond, 1),
    }),
  );
} finally {
  agent.destroy();
  await intake.stop();
  await rm(folder, { recursive: true });
}
