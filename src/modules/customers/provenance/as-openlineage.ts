import type { Flow } from "./flows.ts";

/*
 * Flows of data as OpenLineage run events (https://openlineage.io/spec/2-0-2/OpenLineage.json): for each job a START
 * and a COMPLETE of one run, with its inputs, its output, and the output's schema and column lineage as facets.
 */

const spec = "https://openlineage.io/spec";
export const runEventSchema = `${spec}/2-0-2/OpenLineage.json#/$defs/RunEvent`;
const facetSchemas = {
  schema: `${spec}/facets/1-1-1/SchemaDatasetFacet.json#/$defs/SchemaDatasetFacet`,
  columnLineage: `${spec}/facets/1-2-0/ColumnLineageDatasetFacet.json#/$defs/ColumnLineageDatasetFacet`,
  documentation: `${spec}/facets/1-0-0/DocumentationJobFacet.json#/$defs/DocumentationJobFacet`,
  jobType: `${spec}/facets/2-0-3/JobTypeJobFacet.json#/$defs/JobTypeJobFacet`,
} as const;

interface Dataset {
  readonly namespace: string;
  readonly name: string;
  readonly facets?: Readonly<Record<string, object>>;
}

export interface RunEvent {
  readonly eventType: "START" | "COMPLETE";
  /** ISO 8601 instant. */
  readonly eventTime: string;
  readonly run: { readonly runId: string };
  readonly job: {
    readonly namespace: string;
    readonly name: string;
    readonly facets: Readonly<Record<string, object>>;
  };
  readonly inputs: readonly Dataset[];
  readonly outputs: readonly Dataset[];
  readonly producer: string;
  readonly schemaURL: string;
}

export interface Exporting {
  /** The address of this server: the namespace of its jobs and data sets. */
  readonly base: string;
  readonly at: Date;
  /** A new UUID for each run. */
  runId(): string;
}

/** `producer` names the program that says so, as the specification asks. */
const producerOf = (base: string): string => `${base}/v1/lineage/export`;

export function asOpenLineage(flows: readonly Flow[], { base, at, runId }: Exporting): RunEvent[] {
  const producer = producerOf(base);
  const facet = (schema: string, content: object) => ({
    _producer: producer,
    _schemaURL: schema,
    ...content,
  });
  return flows.flatMap((flow): RunEvent[] => {
    const job = {
      namespace: base,
      name: flow.job,
      facets: {
        documentation: facet(facetSchemas.documentation, { description: flow.what }),
        jobType: facet(facetSchemas.jobType, {
          processingType: "STREAMING",
          integration: "RAPPORT",
          jobType: "JOB",
        }),
      },
    };
    const output: Dataset = {
      namespace: base,
      name: flow.output,
      facets: {
        schema: facet(facetSchemas.schema, { fields: flow.fields.map(({ name }) => ({ name })) }),
        columnLineage: facet(facetSchemas.columnLineage, { fields: columnsOf(flow, base) }),
      },
    };
    const event = {
      eventTime: at.toISOString(),
      run: { runId: runId() },
      job,
      inputs: flow.inputs.map((name) => ({ namespace: base, name })),
      outputs: [output],
      producer,
      schemaURL: runEventSchema,
    };
    return [
      { eventType: "START", ...event },
      { eventType: "COMPLETE", ...event },
    ];
  });
}

const columnsOf = ({ fields }: Flow, namespace: string) =>
  Object.fromEntries(
    fields.map(({ name, from }) => [
      name,
      { inputFields: from.map(({ dataset, field }) => ({ namespace, name: dataset, field })) },
    ]),
  );
