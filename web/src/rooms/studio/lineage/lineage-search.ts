/** What the address of the page asks for: one fact back, or one source forward. */
export interface LineageSearch {
  readonly fact?: string;
  readonly source?: string;
}

export function readLineageSearch({ fact, source }: Record<string, unknown>): LineageSearch {
  if (typeof fact === "string" && fact !== "") return { fact };
  return typeof source === "string" && source !== "" ? { source } : {};
}

/** How a fact is named: whose it is, and what it is called. */
export const factId = (person: string, name: string): string => `${person}:${name}`;

/** Where the server tells it; nothing where nothing is asked for. */
export function lineagePath({ fact, source }: LineageSearch): string | undefined {
  if (fact !== undefined) return `/v1/lineage/facts/${encodeURIComponent(fact)}`;
  return source === undefined ? undefined : `/v1/lineage/sources/${encodeURIComponent(source)}`;
}
