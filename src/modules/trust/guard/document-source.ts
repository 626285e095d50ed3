import type { EvidenceSource, Json } from "../../../kernel/index.ts";

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === "object" && value !== null && !isList(value);

function step(value: Json | undefined, name: string): Json | undefined {
  if (isList(value)) return /^\d+$/.test(name) ? value[Number(name)] : undefined;
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/**
 * Looks evidence up in a JSON document that the turn made, its decision: `id` is the path to an object or list,
 * joined by dots (empty for the document itself), `field` the name or index within it.
 */
export const documentSource = (source: string, document: Json): EvidenceSource => ({
  source,
  lookUp: (id, field) =>
    [...(id === "" ? [] : id.split(".")), field].reduce<Json | undefined>(step, document),
});
