import { readShopRequest, segmentByVocabulary } from "../../language/index.ts";
import { type Item, isRecord } from "./observation.ts";
import type { Said } from "./read-product.ts";

const patternOf = { size: "sizes", color: "colours", material: "materials", brand: "brands" } as const;
const isPatternField = (field: string): field is keyof typeof patternOf => Object.hasOwn(patternOf, field);

const currencyCode = /^[A-Z]{3}$/;

/** What a constraint that somebody stated says of them; a refusal ("not leather") is no liking. */
function saidBy(constraint: Readonly<Record<string, unknown>>, kind: string): Said[] {
  const { field, op, value, system, currency } = constraint;
  if (typeof field !== "string" || typeof op !== "string") return [];
  const ofKind = kind === "" ? {} : { for: kind };
  if (field === "price") {
    const most = Array.isArray(value) ? value[1] : value;
    const isBound = op === "<" || op === "<=" || op === "~" || op === "between";
    const isStated = typeof most === "number" && most > 0 && typeof currency === "string";
    if (!isBound || !isStated || kind === "" || !currencyCode.test(currency)) return [];
    return [{ pattern: "budgets", item: { value: most, currency, ...ofKind } }];
  }
  if (!isPatternField(field) || (op !== "=" && op !== "in")) return [];
  const values = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === "string");
  const item = (one: string): Item => ({
    value: one,
    ...(field === "size" && typeof system === "string" && { system }),
    ...(field === "size" && ofKind),
  });
  return values.map((one) => ({ pattern: patternOf[field], item: item(one) }));
}

/** What a request that was understood says: its constraints, and of what kind of thing. */
export function readConstraints(constraints: unknown, residue: unknown): Said[] {
  if (!Array.isArray(constraints)) return [];
  const kind = typeof residue === "string" ? (segmentByVocabulary(residue).at(-1)?.word ?? "") : "";
  return constraints.filter(isRecord).flatMap((constraint) => saidBy(constraint, kind));
}

/** What the words of a search say, by the grammar that reads the shop's requests. */
export function readQuery(query: unknown): Said[] {
  if (typeof query !== "string" || query.length > 500) return [];
  const { constraints, residue } = readShopRequest(query, { now: "2000-01-01T00:00" });
  return readConstraints(JSON.parse(JSON.stringify(constraints)), residue);
}
