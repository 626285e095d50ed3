import { canonicalize } from "json-canonicalize";
import type { Claim, EvidenceSource, Json } from "../../../kernel/index.ts";
import type { Fault } from "./fault.ts";

/** Sources by name, as one turn sees them. */
export type Sources = ReadonlyMap<string, EvidenceSource>;

export const sourcesByName = (sources: readonly EvidenceSource[]): Sources =>
  new Map(sources.map((source) => [source.source, source]));

/** What a source states beside a claim's value; `undefined` where the source is unknown or states nothing. */
export function statedBeside({ evidence }: Claim, field: string, sources: Sources): Json | undefined {
  return sources.get(evidence.source)?.lookUp(evidence.id, field);
}

/** Of several values that are stated side by side, a claim may name one. */
const states = (present: Json, value: Json): boolean =>
  present === value ||
  canonicalize(present) === canonicalize(value) ||
  (typeof value === "string" && Array.isArray(present) && present.includes(value));

/**
 * What is wrong with a claim's evidence as it stands now. A value that is absent equals `null`, so that "not
 * stated" can be claimed, and goes stale once something is stated. Throws what a source throws.
 */
export function checkEvidence({ kind, evidence }: Claim, sources: Sources): readonly Fault[] {
  const source = sources.get(evidence.source);
  if (!source) {
    return [{ kind: "unbacked", detail: `no source "${evidence.source}" for ${kind} of ${evidence.id}` }];
  }
  const present = source.lookUp(evidence.id, evidence.field) ?? null;
  if (states(present, evidence.value)) return [];
  return [{ kind: "stale", detail: `${evidence.field} of ${evidence.id} has changed` }];
}
