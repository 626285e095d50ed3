import { createRoute, OpenAPIHono, type z } from "@hono/zod-openapi";
import type { Context, Env } from "hono";
import type { Clock } from "../../../platform/clock.ts";
import { refuseBadInput } from "../../../platform/http/index.ts";
import { type Attestation, NewAttestation } from "./attestation.ts";
import type { Sources } from "./open-sources.ts";
import { checked } from "./register-source.ts";
import {
  AnyBody,
  AttestationId,
  AttestationList,
  IssuedKey,
  KeyId,
  KeyList,
  RegisteredSource,
  ShownAttestation,
  ShownPlan,
  ShownSource,
  SourceId,
  SourceList,
} from "./schema.ts";
import { NewSource, type Source, SourceChange } from "./source.ts";

export interface SourceRoutePorts<E extends Env> {
  readonly sources: Sources;
  readonly clock: Clock;
  /** The account or key that records an attestation. */
  readonly by?: (c: Context<E>) => string | undefined;
}

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { "application/json": { schema } },
});
const body = (description: string) => ({ required: true, ...json(AnyBody, description) });

const list = createRoute({
  method: "get",
  path: "/v1/sources",
  responses: { 200: json(SourceList, "All sources, closed ones included.") },
});
const register = createRoute({
  method: "post",
  path: "/v1/sources",
  request: { body: body("The source's terms.") },
  responses: { 201: json(RegisteredSource, "The source, and its write key this once.") },
});
const show = createRoute({
  method: "get",
  path: "/v1/sources/{id}",
  request: { params: SourceId },
  responses: { 200: json(ShownSource, "The source.") },
});
const change = createRoute({
  method: "patch",
  path: "/v1/sources/{id}",
  request: { params: SourceId, body: body("What changes; the rest stays.") },
  responses: { 200: json(ShownSource, "The source as it is now.") },
});
const close = createRoute({
  method: "post",
  path: "/v1/sources/{id}/close",
  request: { params: SourceId },
  responses: { 200: json(ShownSource, "Nothing comes from it any more, and nothing of it is read.") },
});
const keys = createRoute({
  method: "get",
  path: "/v1/sources/{id}/write-keys",
  request: { params: SourceId },
  responses: { 200: json(KeyList, "Its keys, by their last letters.") },
});
const issueKey = createRoute({
  method: "post",
  path: "/v1/sources/{id}/write-keys",
  request: { params: SourceId },
  responses: { 201: json(IssuedKey, "One key more, shown this once.") },
});
const revokeKey = createRoute({
  method: "delete",
  path: "/v1/sources/{id}/write-keys/{key}",
  request: { params: KeyId },
  responses: { 204: { description: "The key is revoked." } },
});
const attestations = createRoute({
  method: "get",
  path: "/v1/sources/{id}/attestations",
  request: { params: SourceId },
  responses: { 200: json(AttestationList, "What the partner signed, the latest to expire first.") },
});
const attest = createRoute({
  method: "post",
  path: "/v1/sources/{id}/attestations",
  request: { params: SourceId, body: body("What the partner signed.") },
  responses: { 201: json(ShownAttestation, "Recorded; what waited for it goes in.") },
});
const revokeAttestation = createRoute({
  method: "delete",
  path: "/v1/sources/{id}/attestations/{attestation}",
  request: { params: AttestationId },
  responses: { 204: { description: "It counts no more." } },
});
const showPlan = createRoute({
  method: "get",
  path: "/v1/sources/{id}/plan",
  request: { params: SourceId },
  responses: {
    200: json(ShownPlan, "The newest tracking plan; version 0 is none, under which nothing is checked."),
  },
});
const setPlan = createRoute({
  method: "put",
  path: "/v1/sources/{id}/plan",
  request: { params: SourceId, body: body("events, unplanned, identify, group, page, screen.") },
  responses: { 200: json(ShownPlan, "It holds for what comes in from now on.") },
});

/** The registry over HTTP. Who may is for the server. */
export function sourceRoutes<E extends Env>({
  sources,
  clock,
  by = () => undefined,
}: SourceRoutePorts<E>): OpenAPIHono<E> {
  const app = new OpenAPIHono<E>({ defaultHook: refuseBadInput });
  const present = async (source: Source) => ({
    ...source,
    purposes: [...source.purposes],
    verifies: [...source.verifies],
    createdAt: source.createdAt.toISOString(),
    closedAt: source.closedAt?.toISOString(),
    standing: await sources.standing(source.id, clock.now()),
  });

  app.openapi(list, async (c) =>
    c.json({ sources: await Promise.all((await sources.list()).map(present)) }, 200),
  );
  app.openapi(register, async (c) => {
    const { source, writeKey } = await sources.register(checked(NewSource, c.req.valid("json")));
    return c.json({ source: await present(source), ...(writeKey !== undefined && { writeKey }) }, 201);
  });
  app.openapi(show, async (c) => c.json(await present(await sources.get(c.req.valid("param").id)), 200));
  app.openapi(change, async (c) => {
    const wanted = checked(SourceChange, c.req.valid("json"));
    return c.json(await present(await sources.change(c.req.valid("param").id, wanted)), 200);
  });
  app.openapi(close, async (c) => {
    const { id } = c.req.valid("param");
    await sources.close(id);
    return c.json(await present(await sources.get(id)), 200);
  });

  app.openapi(keys, async (c) => {
    const found = await sources.writeKeys(c.req.valid("param").id);
    const writeKeys = found.map(({ id, ending, createdAt, revokedAt }) => ({
      id,
      ending,
      createdAt: createdAt.toISOString(),
      revokedAt: revokedAt?.toISOString(),
    }));
    return c.json({ writeKeys }, 200);
  });
  app.openapi(issueKey, async (c) => {
    return c.json(await sources.issueWriteKey(c.req.valid("param").id), 201);
  });
  app.openapi(revokeKey, async (c) => {
    const { id, key } = c.req.valid("param");
    await sources.revokeWriteKey(id, key);
    return c.body(null, 204);
  });

  app.openapi(attestations, async (c) => {
    const found = await sources.attestations(c.req.valid("param").id);
    return c.json({ attestations: found.map(presentAttestation) }, 200);
  });
  app.openapi(attest, async (c) => {
    const wanted = checked(NewAttestation, c.req.valid("json"));
    const recorded = await sources.attest(c.req.valid("param").id, wanted, by(c));
    return c.json(presentAttestation(recorded), 201);
  });
  app.openapi(revokeAttestation, async (c) => {
    const { id, attestation } = c.req.valid("param");
    await sources.revokeAttestation(id, attestation);
    return c.body(null, 204);
  });

  app.openapi(showPlan, async (c) => {
    const source = await sources.get(c.req.valid("param").id);
    const kept = await sources.planOf(source.id);
    return c.json(
      {
        version: kept?.version ?? 0,
        createdAt: (kept?.createdAt ?? source.createdAt).toISOString(),
        plan: { ...kept?.plan },
      },
      200,
    );
  });
  app.openapi(setPlan, async (c) => {
    const { version, plan, createdAt } = await sources.setPlan(c.req.valid("param").id, c.req.valid("json"));
    return c.json({ version, createdAt: createdAt.toISOString(), plan: { ...plan } }, 200);
  });
  return app;
}

const presentAttestation = ({
  id,
  scope,
  signer,
  fileHash,
  validFrom,
  expiresAt,
  recordedAt,
  revokedAt,
}: Attestation) => ({
  id,
  scope,
  signer,
  fileHash,
  validFrom: validFrom.toISOString(),
  expiresAt: expiresAt.toISOString(),
  recordedAt: recordedAt.toISOString(),
  revokedAt: revokedAt?.toISOString(),
});
