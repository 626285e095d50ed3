import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context, Env } from "hono";
import { refuseBadInput } from "../../../platform/http/index.ts";
import { isSignalled } from "./heed-signal.ts";
import type { Consent } from "./open-consent.ts";
import { presentConsent } from "./present-consents.ts";
import { AnswerBody, AnswerKept, KeptNotice as Notice, NoticeParams, PersonsConsent } from "./schema.ts";

export interface PersonsConsentPorts<E extends Env> {
  readonly consent: Consent;
  /** All subjects of the person who makes the request. Throws `accounts/not-signed-in` where it is nobody. */
  subjectsOf(c: Context<E>): Promise<readonly string[]>;
}

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { "application/json": { schema } },
});

// JSON within JSON has no end that a description could write down: it is said to be an object.
const anyJson = z.json().openapi({ type: "object" });
const LinkedData = z.object({ "@context": anyJson, "@graph": anyJson });

const list = createRoute({
  method: "get",
  path: "/v1/me/consents",
  responses: {
    200: json(
      z.object({ consents: z.array(PersonsConsent) }),
      "Every purpose, and what the person said of it",
    ),
  },
});
const answer = createRoute({
  method: "post",
  path: "/v1/me/consents",
  request: { body: { required: true, content: { "application/json": { schema: AnswerBody } } } },
  responses: { 200: json(AnswerKept, "Kept; it holds for the very next reading") },
});
const exported = createRoute({
  method: "get",
  path: "/v1/me/consents/export",
  responses: {
    200: {
      description: "All records as JSON-LD, after the DPV profile of ISO/IEC TS 27560",
      content: { "application/ld+json": { schema: LinkedData } },
    },
  },
});
const notice = createRoute({
  method: "get",
  path: "/v1/notices/{hash}",
  request: { params: NoticeParams },
  responses: { 200: json(Notice, "The notice, byte by byte as it was hashed") },
});
const support = createRoute({
  method: "get",
  path: "/.well-known/gpc.json",
  responses: {
    200: json(z.object({ gpc: z.boolean(), lastUpdate: z.iso.date() }), "`Sec-GPC: 1` is heeded"),
  },
});

/** What a person sees and says of each purpose, and the notices that were shown. */
export function personsConsentRoutes<E extends Env>({
  consent,
  subjectsOf,
}: PersonsConsentPorts<E>): OpenAPIHono<E> {
  const app = new OpenAPIHono<E>({ defaultHook: refuseBadInput });
  const isPrivate = (c: Context<E>) => c.header("cache-control", "private, no-store");

  app.openapi(list, async (c) => {
    const current = await consent.currentOf(await subjectsOf(c));
    isPrivate(c);
    return c.json({ consents: current.map((one) => presentConsent(one, isSignalled(c))) }, 200);
  });

  app.openapi(answer, async (c) => {
    const { purpose, state: said, language, notice: shown, despiteSignal } = c.req.valid("json");
    const {
      state,
      at,
      notice: hash,
      records,
    } = await consent.answer(said, {
      subjects: await subjectsOf(c),
      purpose,
      language,
      channel: "web",
      signalled: isSignalled(c),
      ...(shown !== undefined && { notice: shown }),
      ...(despiteSignal !== undefined && { despiteSignal }),
    });
    isPrivate(c);
    return c.json({ purpose, state, since: at.toISOString(), notice: hash, records: [...records] }, 200);
  });

  app.openapi(exported, async (c) => {
    const exercisedAt = new URL("/me", c.req.url).href;
    const document = await consent.exportJsonLd(await subjectsOf(c), exercisedAt);
    isPrivate(c);
    c.header("content-disposition", 'attachment; filename="consents.jsonld"');
    return c.json(LinkedData.parse(document), 200, { "Content-Type": "application/ld+json" });
  });

  app.openapi(notice, async (c) => {
    const text = await consent.notice(c.req.valid("param").hash);
    c.header("cache-control", "public, max-age=31536000, immutable");
    // Canonical JSON that is read and written again is the same, byte by byte.
    return c.json(Notice.parse(JSON.parse(text)), 200);
  });

  // The day from which this reading of the signal holds, as docs/consent.md says it.
  app.openapi(support, (c) => c.json({ gpc: true, lastUpdate: "2026-11-25" }, 200));
  return app;
}
