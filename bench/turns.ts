/**
 * Whole turns over HTTP with their receipts, against the demonstration's catalogue: 20 connections from one process,
 * after a warm-up of 5 s; first as fast as answers come, then at a steady pace. `npx tsx bench/turns.ts [SECONDS] [postgres://…]` prints one JSON line.
 */
import { Agent, request } from "node:http";
import { startServer, temporaryFolder } from "../tests/support/start-server.ts";

const connections = 20;
const warmUpMs = 5_000;
const seconds = Number(process.argv[2] ?? 20);
const databaseUrl = process.argv[3];

const requests = [
  "navy linen sofa under $900 by Friday, not a sectional",
  "想要一张藏青色的亚麻沙发，5000元以内，周五前送到",
  "black leather office chair",
  "无线耳机",
  "running shoes size 42, not red",
  "两百元以内的白色T恤",
  "oak dining table about 160 cm wide",
  "送妈妈的丝绸围巾",
];

const agent = new Agent({ keepAlive: true, maxSockets: connections });

function ask(url: string, text: string): Promise<number> {
  const body = JSON.stringify({ experience: "shop", text });
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const sent = request(`${url}/v1/turns`, {
      method: "POST",
      agent,
      headers: { "content-type": "application/json" },
    });
    sent.on("error", reject);
    sent.on("response", (response) => {
      response.resume();
      response.on("end", () => {
        if (response.statusCode === 200) resolve(performance.now() - start);
        else reject(new Error(`status ${response.statusCode}`));
      });
    });
    sent.end(body);
  });
}

async function load(url: string, ms: number): Promise<number[]> {
  const end = performance.now() + ms;
  const times: number[] = [];
  let next = 0;
  const worker = async () => {
    while (performance.now() < end) {
      next += 1;
      times.push(await ask(url, requests[next % requests.length]));
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return times;
}

/** Asks at a steady pace, whatever the answers take; a late start counts as part of the answer's time. */
async function paced(url: string, perSecond: number, ms: number): Promise<number[]> {
  const begin = performance.now();
  const asked = Array.from({ length: Math.floor((perSecond * ms) / 1_000) }, async (_, at) => {
    const due = begin + (at * 1_000) / perSecond;
    await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
    await ask(url, requests[at % requests.length]);
    return performance.now() - due;
  });
  return Promise.all(asked);
}

const percentile = (sorted: readonly number[], share: number) =>
  sorted[Math.floor(share * (sorted.length - 1))];
const rounded = (value: number) => Math.round(value * 100) / 100;

await using folder = await temporaryFolder();
const server = await startServer(
  folder.path,
  databaseUrl ? { DATABASE_URL: databaseUrl, RAPPORT_DEMO: "true" } : {},
);
try {
  await load(server.url, warmUpMs);
  const start = performance.now();
  const times = (await load(server.url, seconds * 1_000)).sort((a, b) => a - b);
  const elapsed = (performance.now() - start) / 1_000;
  const pace = 100;
  const steady = (await paced(server.url, pace, seconds * 1_000)).sort((a, b) => a - b);
  const report = {
    bench: "turns",
    database: databaseUrl ? "postgres" : "embedded",
    connections,
    turns: times.length,
    turnsPerSecond: rounded(times.length / elapsed),
    p50Ms: rounded(percentile(times, 0.5)),
    p95Ms: rounded(percentile(times, 0.95)),
    p99Ms: rounded(percentile(times, 0.99)),
    paced: {
      turnsPerSecond: pace,
      p50Ms: rounded(percentile(steady, 0.5)),
      p95Ms: rounded(percentile(steady, 0.95)),
    },
  };
  console.log(JSON.stringify(report));
} finally {
  await server.stop();
  agent.destroy();
}
