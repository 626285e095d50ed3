import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context, Env } from "hono";
import { refuseBadInput } from "../../../platform/http/index.ts";
import { worthAsCsv } from "./data-worth.ts";
import { type FactId, readFactId } from "./fact-id.ts";
import type { Provenance } from "./open-provenance.ts";
import { DataWorth, ExportQuery, FactParams, Lineage, SourceParams, WorthQuery } from "./schema.ts";

export interface ProvenanceRoutePorts<E extends Env> {
  readonly provenance: Provenance;
  /** Told before a graph of somebody's own facts is shown, so that it is kept who looked at whom. */
  looking?(c: Context<E>, fact: FactId): Promise<void>;
}

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { "application/json": { schema } },
});

const back = createRoute({
  method: "get",
  path: "/v1/lineage/facts/{id}",
  request: { params: FactParams },
  responses: { 200: json(Lineage, "Where a fact comes from, and which turns used it.") },
});
const forward = createRoute({
  method: "get",
  path: "/v1/lineage/sources/{id}",
  request: { params: SourceParams },
  responses: { 200: json(Lineage, "All that a source touched. Nobody is named in it.") },
});
const exported = createRoute({
  method: "get",
  path: "/v1/lineage/export",
  request: { query: ExportQuery },
  responses: {
    200: json(z.unknown(), "A list of OpenLineage run events, or a PROV-JSON document."),
  },
});
const worth = createRoute({
  method: "get",
  path: "/v1/data-worth",
  request: { query: WorthQuery },
  responses: {
    200: {
      description: "Which sources' facts changed decisions and outcomes, and which are never used.",
      content: { "application/json": { schema: DataWorth }, "text/csv": { schema: z.string() } },
    },
  },
});

/** Where facts come from and what they touched, for roles that may; the house's access table says which. */
export function provenanceRoutes<E extends Env>({
  provenance,
  looking,
}: ProvenanceRoutePorts<E>): OpenAPIHono<E> {
  const app = new OpenAPIHono<E>({ defaultHook: refuseBadInput });
  const isPrivate = (c: Context) => c.header("cache-control", "private, no-store");
  const followed = async (c: Context<E>, written: string) => {
    const fact = readFactId(written);
    await looking?.(c, fact);
    return provenance.followFact(fact);
  };

  app.openapi(back, async (c) => {
    isPrivate(c);
    return c.json(Lineage.parse(await followed(c, c.req.valid("param").id)), 200);
  });
  app.openapi(forward, async (c) => {
    isPrivate(c);
    return c.json(Lineage.parse(await provenance.followSource(c.req.valid("param").id)), 200);
  });
  app.openapi(exported, async (c) => {
    const { format, fact, source } = c.req.valid("query");
    const base = new URL(c.req.url).origin;
    isPrivate(c);
    c.header("content-disposition", `attachment; filename="lineage-${format}.json"`);
    const document =
      format === "openlineage"
        ? await provenance.asOpenLineage({ base, ...(source !== undefined && { source }) })
        : provenance.asProv(
            fact === undefined ? await provenance.ofSources(source) : [await followed(c, fact)],
            {
              base,
            },
          );
    return c.json(JSON.parse(JSON.stringify(document)), 200);
  });
  app.openapi(worth, async (c) => {
    const found = await provenance.worth();
    isPrivate(c);
    if (c.req.valid("query").format === "json") return c.json(DataWorth.parse({ worth: found }), 200);
    c.header("content-disposition", 'attachment; filename="data-worth.csv"');
    return c.body(worthAsCsv(found), 200, { "content-type": "text/csv; charset=utf-8" });
  });
  return app;
}
