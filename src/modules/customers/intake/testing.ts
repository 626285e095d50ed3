import { Hono } from "hono";
import { type Clock, fixedClock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/db/index.ts";
import { openTestDatabase } from "../../../platform/db/testing.ts";
import { answerErrors, type HttpEnv } from "../../../platform/http/index.ts";
import type { Log } from "../../../platform/log.ts";
import { openSources, type Source, type Sources, sourceMigrations } from "../sources/index.ts";
import { madeUpSource } from "../sources/testing.ts";
import { type Intake, type IntakePorts, openIntake } from "./open-intake.ts";
import { intakeMigrations } from "./tables.ts";
import { trackingRoutes } from "./tracking-routes.ts";

export const silent: Log = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} };

/** The tables that the intake and its sources stand on. */
export const testMigrations = [sourceMigrations, intakeMigrations];

export const testNow = new Date("2026-05-01T12:00:00.000Z");

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** An intake behind its routes, with a source of the test's own; over a database of its own where none is given. */
export interface TestIntake extends AsyncDisposable {
  readonly db: Database;
  readonly sources: Sources;
  readonly intake: Intake;
  readonly app: Hono<HttpEnv>;
  readonly source: Source;
  readonly writeKey: string;
  /** Posts JSON with the write key by Basic authentication; `how` is laid over that. */
  post(path: string, body: unknown, how?: RequestInit): Promise<Answer>;
  /** Events of the source that are in, in order. */
  kept(): Promise<KeptRow[]>;
  /** Drops as `reason: count`. */
  drops(): Promise<Record<string, number>>;
}

export type KeptRow = {
  owner: string;
  anonymous_id: string | null;
  message_id: string;
  type: string;
  event: string | null;
  at: Date;
  body: Record<string, unknown>;
  violations: readonly { path: string; problem: string }[] | null;
};

export const basic = (writeKey: string): string => `Basic ${Buffer.from(`${writeKey}:`).toString("base64")}`;

export async function openTestIntake(
  ports: Partial<Pick<IntakePorts, "accepted" | "suppressed">> & { db?: Database; clock?: Clock } = {},
): Promise<TestIntake> {
  const db = ports.db ?? (await openTestDatabase(testMigrations));
  const clock = ports.clock ?? fixedClock(testNow);
  const sources = openSources({ db, clock });
  const intake = await openIntake({ accepted: () => {}, log: silent, ...ports, db, clock, sources });
  const { source, writeKey = "" } = await sources.register(madeUpSource(`source-${crypto.randomUUID()}`));
  const app = new Hono<HttpEnv>();
  app.onError(answerErrors({ log: silent }));
  app.route("/", trackingRoutes<HttpEnv>({ intake, sources, clock }));
  return {
    db,
    sources,
    intake,
    app,
    source,
    writeKey,
    async post(path, body, how = {}) {
      const response = await app.request(path, {
        method: "POST",
        body: typeof body === "string" ? body : JSON.stringify(body),
        ...how,
        headers: { authorization: basic(writeKey), "content-type": "application/json", ...how.headers },
      });
      return { status: response.status, headers: response.headers, body: await response.json() };
    },
    kept: () => db.query<KeptRow>("select * from events where source = $1 order by position", [source.id]),
    async drops() {
      const counted = await intake.drops({ source: source.id, since: new Date(0) });
      return Object.fromEntries(counted.map(({ reason, count }) => [reason, count]));
    },
    async [Symbol.asyncDispose]() {
      await intake.close();
      if (!ports.db) await db.close();
    },
  };
}
