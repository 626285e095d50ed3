import { z } from "@hono/zod-openapi";

export const Lineage = z
  .object({
    focus: z.string(),
    nodes: z.array(
      z.object({ id: z.string(), kind: z.string(), label: z.string(), at: z.iso.datetime().optional() }),
    ),
    edges: z.array(z.object({ from: z.string(), to: z.string(), how: z.string() })),
  })
  .openapi("Lineage");

const count = z.int().nonnegative();

export const DataWorth = z
  .object({
    worth: z.array(
      z.object({
        source: z.string(),
        trait: z.string(),
        people: count,
        decisions: count,
        changedFirst: count,
        changed: count,
        ordersAfter: count,
        helpful: count,
        wrong: count,
        objections: count,
        outcomes: count,
      }),
    ),
  })
  .openapi("DataWorth");

export const WorthQuery = z.object({ format: z.enum(["json", "csv"]).default("json") });

export const FactParams = z.object({
  id: z.string().max(300).openapi({
    description:
      "`trait:SUBJECT:NAME`, `computed:SUBJECT:NAME`, `pattern:SUBJECT:NAME`, `segment:ID`, `receipt:ID`",
  }),
});

export const SourceParams = z.object({ id: z.string().min(1).max(100) });

export const ExportQuery = z
  .object({
    format: z.enum(["openlineage", "prov"]),
    fact: z.string().max(300).optional().openapi({ description: "PROV of one fact." }),
    source: z.string().max(100).optional().openapi({ description: "Of one source; of all without it." }),
  })
  .refine(({ format, fact }) => format === "prov" || fact === undefined, {
    path: ["fact"],
    message: "OpenLineage tells of data sets and not of one fact: ask for format=prov",
  });
