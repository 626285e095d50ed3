import { z } from "zod";

/*
 * What two specifications ask of a document, as far as ours uses them, so that a test can hold an export against
 * them. Written from OpenLineage 2-0-2 and from the PROV-JSON member submission of 24 April 2013.
 */

const baseFacet = z.looseObject({ _producer: z.url(), _schemaURL: z.url() });
const facets = z.record(z.string(), baseFacet);
const inputField = z.looseObject({ namespace: z.string(), name: z.string(), field: z.string() });
const datasetFacets = facets.and(
  z.looseObject({
    schema: baseFacet.extend({ fields: z.array(z.looseObject({ name: z.string() })) }).optional(),
    columnLineage: baseFacet
      .extend({ fields: z.record(z.string(), z.looseObject({ inputFields: z.array(inputField) })) })
      .optional(),
  }),
);
const dataset = z.looseObject({
  namespace: z.string().min(1),
  name: z.string().min(1),
  facets: datasetFacets.optional(),
});

export const openLineageRunEvent = z.looseObject({
  eventType: z.enum(["START", "RUNNING", "COMPLETE", "ABORT", "FAIL", "OTHER"]),
  eventTime: z.iso.datetime({ offset: true }),
  producer: z.url(),
  schemaURL: z.url(),
  run: z.looseObject({ runId: z.uuid(), facets: facets.optional() }),
  job: z.looseObject({ namespace: z.string().min(1), name: z.string().min(1), facets: facets.optional() }),
  inputs: z.array(dataset),
  outputs: z.array(dataset),
});

/** A name with a prefix, or a blank one. */
const qualified = z.string().regex(/^(?:[A-Za-z_][\w.-]*:[^\s]*|_:[\w]+)$/);
const value = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.strictObject({ $: z.string(), type: z.string(), lang: z.string().optional() }),
]);
const attributes = z.record(z.string(), value);
const relation = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.record(qualified, z.object(shape).catchall(value)).optional();

export const provJson = z.strictObject({
  prefix: z.record(z.string(), z.url()),
  entity: z.record(qualified, attributes).optional(),
  activity: z
    .record(
      qualified,
      z
        .object({
          "prov:startTime": z.iso.datetime().optional(),
          "prov:endTime": z.iso.datetime().optional(),
        })
        .catchall(value),
    )
    .optional(),
  agent: z.record(qualified, attributes).optional(),
  used: relation({ "prov:activity": qualified, "prov:entity": qualified.optional() }),
  wasGeneratedBy: relation({ "prov:entity": qualified, "prov:activity": qualified.optional() }),
  wasDerivedFrom: relation({
    "prov:generatedEntity": qualified,
    "prov:usedEntity": qualified,
    "prov:activity": qualified.optional(),
  }),
  wasAttributedTo: relation({ "prov:entity": qualified, "prov:agent": qualified }),
  wasAssociatedWith: relation({ "prov:activity": qualified, "prov:agent": qualified.optional() }),
});

/** References of a PROV document to what it does not declare: none, in a sound one. */
export function undeclared(document: z.infer<typeof provJson>): string[] {
  const declared = new Set(
    [document.entity, document.activity, document.agent].flatMap((group) => Object.keys(group ?? {})),
  );
  const relations = [
    document.used,
    document.wasGeneratedBy,
    document.wasDerivedFrom,
    document.wasAttributedTo,
    document.wasAssociatedWith,
  ];
  return relations
    .flatMap((group) => Object.values(group ?? {}))
    .flatMap((one) => Object.values(one).filter((name) => typeof name === "string"))
    .filter((name) => !declared.has(name));
}
