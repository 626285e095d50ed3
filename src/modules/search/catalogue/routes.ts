import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { RapportError } from "../../../platform/errors.ts";
import { type HttpEnv, refuseBadInput } from "../../../platform/http/index.ts";
import type { CatalogueStatus, CatalogueStore } from "./store/catalogue-store.ts";
import type { ImportReport } from "./store/import-report.ts";
import { offerChangeSchema } from "./store/offers.ts";

export interface CatalogueRoutesPorts {
  readonly store: Pick<CatalogueStore<unknown>, "import" | "changeOffers" | "status">;
  /** Bytes of an uploaded file; 64 MiB. Larger ones go in by the command. */
  readonly maxUploadBytes?: number;
}

const importReport = z
  .object({
    generation: z.int(),
    source: z.string(),
    read: z.int().describe("products found in the file, good or bad"),
    written: z.int(),
    bad: z.int().describe("left out"),
    repeated: z.int().describe("ids that the file holds more than once: the last one counts"),
    before: z.int(),
    products: z.int(),
    milliseconds: z.number(),
    problems: z.array(z.object({ message: z.string(), kept: z.boolean() })).describe("the first hundred"),
  })
  .openapi("CatalogueImport");

const status = z
  .object({ version: z.string(), products: z.int(), lastImport: importReport.optional() })
  .openapi("Catalogue");

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { "application/json": { schema } },
});

const readStatus = createRoute({
  method: "get",
  path: "/v1/catalogue",
  responses: { 200: json(status, "The version that is served, and how its import went") },
});

const patchOffers = createRoute({
  method: "patch",
  path: "/v1/catalogue/offers",
  request: {
    body: { required: true, ...json(z.array(offerChangeSchema).min(1).max(10_000), "New prices and stock") },
  },
  responses: {
    200: json(
      z.object({ change: z.int(), changed: z.int(), unknown: z.array(z.string()) }),
      "They hold for every turn from now on; ids that the catalogue does not have are listed",
    ),
  },
});

/** The types of body that an upload may have, and the format that each stands for. */
export const uploadTypes: Readonly<Record<string, string>> = {
  "application/x-ndjson": "upload.jsonl",
  "text/csv": "upload.csv",
};

const flag = z.enum(["true", "false"]).default("false");
const upload = { schema: z.string() };
const postImport = createRoute({
  method: "post",
  path: "/v1/catalogue/imports",
  request: {
    query: z.object({ replace: flag, yes: flag }),
    body: { required: true, content: { "application/x-ndjson": upload, "text/csv": upload } },
  },
  responses: { 201: json(importReport, "The file is in, and served") },
});

/** `GET /v1/catalogue`, `PATCH /v1/catalogue/offers` and `POST /v1/catalogue/imports`. Who may is for the server. */
export function catalogueRoutes({ store, maxUploadBytes = 64 * 1024 * 1024 }: CatalogueRoutesPorts) {
  return new OpenAPIHono<HttpEnv>({ defaultHook: refuseBadInput })
    .openapi(readStatus, async (c) => c.json(present(await store.status()), 200))
    .openapi(patchOffers, async (c) => {
      const { change, changed, unknown } = await store.changeOffers(c.req.valid("json"));
      return c.json({ change, changed, unknown: [...unknown] }, 200);
    })
    .openapi(postImport, async (c) => {
      const { replace, yes } = c.req.valid("query");
      const report = await store.import({
        source: {
          name: uploadName(c.req.header("content-type")),
          bytes: limited(c.req.raw.body, maxUploadBytes),
        },
        signal: c.req.raw.signal,
        replace: replace === "true",
        yes: yes === "true",
      });
      return c.json(presentReport(report), 201);
    });
}

function uploadName(contentType = ""): string {
  const type = contentType.split(";")[0].trim().toLowerCase();
  if (Object.hasOwn(uploadTypes, type)) return uploadTypes[type];
  const takes = Object.keys(uploadTypes).join(" or ");
  throw new RapportError("platform/unsupported-type", `an upload is sent as Content-Type: ${takes}`);
}

async function* limited(body: AsyncIterable<Uint8Array> | null, limit: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > limit) {
      throw new RapportError(
        "platform/too-large",
        `an upload may have ${limit} bytes: import a larger file with \`rapport catalog import\``,
      );
    }
    yield chunk;
  }
}

const presentReport = ({ problems, ...report }: ImportReport) => ({ ...report, problems: [...problems] });

const present = ({ lastImport, ...status }: CatalogueStatus) => ({
  ...status,
  ...(lastImport && { lastImport: presentReport(lastImport) }),
});
