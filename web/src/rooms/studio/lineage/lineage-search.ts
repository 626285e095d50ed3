/** What the address of the page asks for: one fact back, or one source forward. */
export interface LineageSearch {
  readonly fact?: string;
  readonly source?: string;
}

export function readLineageSearch({ fact, source }: Record<string, unknown>): LineageSearch {
  if (typeof fact === "string" && fact !== "") return { fact };
  return typeof source === "string" && source !== "" ? { source } : {};
}

/** How the server names a fact of somebody. */
export const factId = (kind: "trait" | "computed", subject: string, name: string): string =>
  `${kind}:${subject}:${name}`;

/** Where the server tells it; nothing where nothing is asked for. */
export function lineagePath({ fact, source }: LineageSearch): string | undefined {
  if (fact !== undefined) return `/v1/lineage/facts/${encodeURIComponent(fact)}`;
  return source === undefined ? undefined : `/v1/lineage/sources/${encodeURIComponent(source)}`;
}

/** Where the same is to be had as a document. OpenLineage tells of data sets, and not of one fact. */
export function exportPath(format: "openlineage" | "prov", { fact, source }: LineageSearch): string {
  const query = new URLSearchParams({
    format,
    ...(source !== undefined && { source }),
    ...(fact !== undefined && format === "prov" && { fact }),
  });
  return `/v1/lineage/export?${query}`;
}
