import { createRoute, OpenAPIHono, type z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { RapportError } from "../../../platform/errors.ts";
import { refuseBadInput } from "../../../platform/http/index.ts";
import type { AccountsEnv } from "../../accounts/index.ts";
import { ComputedTrait } from "./computed/definition.ts";
import type { Profiles } from "./open-profiles.ts";
import { requirePurpose } from "./require-purpose.ts";
import {
  ComputedTraits,
  DescribedTraits,
  FoundProfiles,
  ProfileQuery,
  SearchQuery,
  ShownProfileBody,
  SubjectId,
  TraitName,
} from "./schema.ts";
import { rightsPurpose } from "./studio/open-profile.ts";
import { TraitSetting } from "./traits/settings.ts";

export interface ProfileRoutePorts {
  readonly profiles: Profiles;
  /** Consents and receipts of a person, as their own rooms present them. */
  readonly consentsOf: (subjects: readonly string[]) => Promise<readonly unknown[]>;
  readonly receiptsOf: (subjects: readonly string[]) => Promise<readonly unknown[]>;
  /** The purposes that there are. */
  readonly purposes: () => Promise<readonly { readonly id: string }[]>;
}

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { "application/json": { schema } },
});

const search = createRoute({
  method: "get",
  path: "/v1/profiles",
  request: { query: SearchQuery },
  responses: {
    200: json(FoundProfiles, "Profiles found; each find is written down as a look at the person."),
  },
});
const show = createRoute({
  method: "get",
  path: "/v1/profiles/{id}",
  request: { params: SubjectId, query: ProfileQuery },
  responses: {
    200: json(ShownProfileBody, "What this purpose may see of the person, with why not of the rest."),
  },
});
const listTraits = createRoute({
  method: "get",
  path: "/v1/trait-policies",
  responses: { 200: json(DescribedTraits, "Traits: what each holds, and whose value counts.") },
});
const changeTrait = createRoute({
  method: "put",
  path: "/v1/trait-policies/{name}",
  request: {
    params: TraitName,
    body: { required: true, ...json(TraitSetting, "What is decided about it.") },
  },
  responses: { 204: { description: "It holds from the next reading on." } },
});
const listComputed = createRoute({
  method: "get",
  path: "/v1/computed-traits",
  responses: { 200: json(ComputedTraits, "Computed traits, and whether each holds all kept events yet.") },
});
const define = createRoute({
  method: "post",
  path: "/v1/computed-traits",
  request: { body: { required: true, ...json(ComputedTrait, "The definition.") } },
  responses: { 201: json(ComputedTrait, "Defined; it is being filled from kept events.") },
});
const undefine = createRoute({
  method: "delete",
  path: "/v1/computed-traits/{name}",
  request: { params: TraitName },
  responses: { 204: { description: "It is gone, with all that was computed by it." } },
});

/** Who is looking. Somebody unknown cannot: whom would the person be told of? */
function lookOf(c: Context<AccountsEnv>, purpose: string) {
  const principal = c.get("principal");
  if (principal.via === "anonymous") throw new RapportError("accounts/not-signed-in", "sign in first");
  const { subject, roles } = principal;
  const handlesRights = roles.includes("governor") || roles.includes("administrator");
  if (purpose === rightsPurpose && !handlesRights) {
    throw new RapportError("accounts/not-allowed", "only governors see a profile for a person's rights");
  }
  return { looker: subject, roles: [...roles] };
}

const changerOf = (c: Context<AccountsEnv>): { by?: string } => {
  const principal = c.get("principal");
  return principal.via === "anonymous" ? {} : { by: principal.subject };
};

/** `/v1/profiles`, `/v1/trait-policies` and `/v1/computed-traits`. Who may call is the access table's to say. */
export function profileRoutes({
  profiles,
  consentsOf,
  receiptsOf,
  purposes,
}: ProfileRoutePorts): OpenAPIHono<AccountsEnv> {
  const app = new OpenAPIHono<AccountsEnv>({ defaultHook: refuseBadInput });
  const isPrivate = (c: Context) => c.header("cache-control", "private, no-store");
  const lookable = async () => [...(await purposes()).map(({ id }) => id), rightsPurpose];

  app.openapi(search, async (c) => {
    const { q, purpose, limit } = c.req.valid("query");
    requirePurpose(purpose, await lookable());
    const found = await profiles.search({ text: q, purpose, limit, look: lookOf(c, purpose) });
    isPrivate(c);
    return c.json(FoundProfiles.parse({ profiles: found }), 200);
  });

  app.openapi(show, async (c) => {
    const subject = c.req.valid("param").id;
    const { purpose, before, beforePosition = 0, limit } = c.req.valid("query");
    requirePurpose(purpose, await lookable());
    const look = lookOf(c, purpose);
    const shown = await profiles.show({ subject, purpose, look });
    const from = before === undefined ? {} : { before: { at: new Date(before), position: beforePosition } };
    const timeline = await profiles.timeline({ subject, purpose, limit, ...from });
    const looks = await profiles.looksAt(shown.subjects);
    const body = {
      ...shown,
      timeline: { ...timeline, ...(timeline.next && { next: present(timeline.next) }) },
      consents: await consentsOf(shown.subjects),
      receipts: shown.withheld === undefined ? await receiptsOf(shown.subjects) : [],
      looks: looks.map(present),
    };
    isPrivate(c);
    return c.json(ShownProfileBody.parse(body), 200);
  });

  app.openapi(listTraits, async (c) =>
    c.json(DescribedTraits.parse({ traits: await profiles.traits() }), 200),
  );
  app.openapi(changeTrait, async (c) => {
    await profiles.changeTrait({ ...c.req.valid("param"), setting: c.req.valid("json"), ...changerOf(c) });
    return c.body(null, 204);
  });

  app.openapi(listComputed, async (c) => {
    const all = await profiles.definitions();
    return c.json({ computedTraits: all.map(({ definition, filled }) => ({ definition, filled })) }, 200);
  });
  app.openapi(define, async (c) => {
    const definition = c.req.valid("json");
    await profiles.define(definition);
    return c.json(definition, 201);
  });
  app.openapi(undefine, async (c) => {
    await profiles.undefine(c.req.valid("param").name);
    return c.body(null, 204);
  });
  return app;
}

/** With its instant as text. */
const present = <T extends { readonly at: Date }>({ at, ...rest }: T) => ({ ...rest, at: at.toISOString() });
