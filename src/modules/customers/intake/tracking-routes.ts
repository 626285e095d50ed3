import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context, Env } from "hono";
import type { Clock } from "../../../platform/clock.ts";
import { RapportError } from "../../../platform/errors.ts";
import type { Source, Sources } from "../sources/index.ts";
import type { EventType, Identifier } from "../words.ts";
import { allowCrossOrigin } from "./allow-cross-origin.ts";
import { isFields } from "./clean-fields.ts";
import { librarySettings } from "./library-settings.ts";
import type { EventOutcome, Intake } from "./open-intake.ts";
import { readCallBody } from "./read-body.ts";
import { readCall, writeKeyOf } from "./read-call.ts";
import { largestEvent } from "./read-event.ts";
import { type DropReason, dropReasons } from "./reasons.ts";

export interface TrackingRoutePorts {
  readonly intake: Intake;
  readonly sources: Sources;
  readonly clock: Clock;
  /** Where browsers reach this server, if not at the address that they ask by. */
  readonly publicUrl?: string;
  /** Told whose browsers say, with `Sec-GPC: 1`, that their data may not be sold or shared. */
  readonly signalled?: (identifiers: readonly Identifier[]) => void;
}

/** One event a call, by its long name and by the short one of Segment's browser library. */
const single: Readonly<Record<string, EventType>> = {
  identify: "identify",
  i: "identify",
  track: "track",
  t: "track",
  page: "page",
  p: "page",
  screen: "screen",
  s: "screen",
  group: "group",
  g: "group",
  alias: "alias",
  a: "alias",
  merge: "merge",
};

/** Several events a call; `import` is what Segment's older libraries call it. */
const batches = ["/v1/batch", "/v1/b", "/v1/import", "/beacon/v1/batch"];

/** What the browser's library tells of itself. Nobody reads it here. */
const metrics = "/v1/m";

/** Every route of them, for the table of who may call what: a write key of their own opens them. */
export const trackingPaths = {
  POST: [...Object.keys(single).map((name) => `/v1/${name}`), ...batches, metrics],
  GET: ["/v1/projects/:writeKey/settings"],
} as const;

/**
 * Segment's HTTP API, and what RudderStack's adds to it. Its callers are known by their write key alone, so it stands
 * before all that asks for a sign-in.
 */
export function trackingRoutes<E extends Env>(ports: TrackingRoutePorts): OpenAPIHono<E> {
  const app = new OpenAPIHono<E>();
  const take = (path: string, type?: EventType) => {
    app.on(["OPTIONS", "POST"], path, allowCrossOrigin(), (c) => takeCall(c, type, ports));
  };
  for (const [name, type] of Object.entries(single)) take(`/v1/${name}`, type);
  for (const path of batches) take(path);
  app.on(["OPTIONS", "POST"], metrics, allowCrossOrigin(), (c) => c.json({ success: true }, 200));
  app.on(["OPTIONS", "GET"], "/v1/projects/:writeKey/settings", allowCrossOrigin(), (c) =>
    showSettings(c, c.req.param("writeKey"), ports),
  );
  return app;
}

async function takeCall(
  c: Context,
  type: EventType | undefined,
  { intake, sources, clock, signalled }: TrackingRoutePorts,
): Promise<Response> {
  const receivedAt = clock.now();
  const body = await readCallBody(c.req.raw);
  const writeKey = writeKeyOf({
    authorization: c.req.header("authorization"),
    ...("json" in body && { json: body.json }),
    query: c.req.query("writeKey"),
  });
  // The key is in the body that cannot be read: whose call it was, nobody can tell.
  if ("fault" in body && writeKey === undefined) return answerRefused(c, body.fault);
  const source = await sourceOfCall(writeKey, sources);
  if (source.closedAt) {
    await intake.countDrop(source, "source-closed");
    throw new RapportError("customers/unknown-write-key", dropReasons["source-closed"].en);
  }
  if ("fault" in body) return refuseCall(c, intake, source, body.fault);
  if (type && body.bytes > largestEvent) return refuseCall(c, intake, source, "event-too-large");
  const call = readCall(body.json, { ...(type && { type }), receivedAt });
  if (!call) return refuseCall(c, intake, source, type ? "not-an-object" : "not-a-batch");
  const outcomes = await intake.accept(source, call);
  // A server passes on what browsers sent it, and its own request says nothing of them.
  if (source.platform === "browser" && c.req.header("sec-gpc") === "1")
    signalled?.(namedIn(call.events, outcomes));
  return c.req.header("x-strict-mode") === "1" ? answerStrictly(c, outcomes) : c.json({ success: true }, 200);
}

/** Whom the events that went in name: the rest is of nobody. */
function namedIn(events: readonly unknown[], outcomes: readonly EventOutcome[]): Identifier[] {
  return events
    .filter((_, index) => outcomes[index]?.state === "kept")
    .filter(isFields)
    .flatMap(({ userId, anonymousId }) => [
      ...(isId(userId) ? [{ kind: "userId", value: String(userId) }] : []),
      ...(isId(anonymousId) ? [{ kind: "anonymousId", value: String(anonymousId) }] : []),
    ]);
}

const isId = (value: unknown): value is string | number =>
  typeof value === "string" || typeof value === "number";

async function sourceOfCall(writeKey: string | undefined, sources: Sources): Promise<Source> {
  const source = writeKey === undefined ? undefined : await sources.byWriteKey(writeKey);
  if (source) return source;
  throw new RapportError(
    "customers/unknown-write-key",
    writeKey === undefined
      ? "send the source's write key: as the user name of Basic authentication, or as writeKey in the body"
      : "no source has this write key: look it up in the studio, or issue a new one",
  );
}

/** The whole call cannot be read, which is the one thing that Segment answers with an error. */
async function refuseCall(c: Context, intake: Intake, source: Source, reason: DropReason): Promise<Response> {
  await intake.countDrop(source, reason);
  return answerRefused(c, reason);
}

const answerRefused = (c: Context, reason: DropReason): Response =>
  c.json({ success: false, errors: [{ reason, message: dropReasons[reason].en }] }, 400);

/**
 * In strict mode the sender learns which events did not go in. All others did: sending the whole call again does no
 * harm, since each message goes in once.
 */
function answerStrictly(c: Context, outcomes: readonly EventOutcome[]): Response {
  const errors = outcomes.flatMap((outcome, index) =>
    outcome.state === "dropped" && outcome.reason !== "duplicate"
      ? [
          {
            index,
            ...(outcome.messageId !== undefined && { messageId: outcome.messageId }),
            reason: outcome.reason,
            message: dropReasons[outcome.reason].en,
          },
        ]
      : [],
  );
  return errors.length > 0
    ? c.json({ success: false, errors: errors.slice(0, 100) }, 400)
    : c.json({ success: true }, 200);
}

async function showSettings(
  c: Context,
  writeKey: string,
  { sources, publicUrl }: TrackingRoutePorts,
): Promise<Response> {
  const source = await sources.byWriteKey(writeKey);
  if (!source || source.closedAt) {
    throw new RapportError("platform/not-found", "no source has this write key");
  }
  c.header("Cache-Control", "private, max-age=60");
  return c.json(librarySettings({ writeKey, url: new URL(publicUrl ?? c.req.url) }), 200);
}
