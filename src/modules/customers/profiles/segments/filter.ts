import { z } from "@hono/zod-openapi";
import { RapportError } from "../../../../platform/errors.ts";

const Scalar = z.union([z.string().max(500), z.number(), z.boolean()]);
const Bound = z.union([z.number(), z.string().max(40)]);

const parts = ["is", "in", "startsWith", "gt", "gte", "lt", "lte", "exists"] as const;

/**
 * What a value is held against, all of it. Words are compared without case; bounds are numbers, or ISO 8601 dates for
 * dates.
 */
export const Comparison = z
  .strictObject({
    is: Scalar.optional(),
    in: z.array(Scalar).min(1).max(200).optional(),
    startsWith: z.string().min(1).max(100).optional(),
    gt: Bound.optional(),
    gte: Bound.optional(),
    lt: Bound.optional(),
    lte: Bound.optional(),
    exists: z.literal(true).optional().describe("there is a value, whatever it is"),
  })
  .refine((comparison) => parts.some((part) => comparison[part] !== undefined), {
    message: "say what the value is held against: is, in, startsWith, gt, gte, lt, lte or exists",
  });
export type Comparison = z.infer<typeof Comparison>;

const name = z.string().min(1).max(128);
const TraitIs = Comparison.safeExtend({ trait: name });
const ComputedIs = Comparison.safeExtend({
  computed: name.describe("a computed trait; one without any event counts as 0 where it is a count or a sum"),
  currency: z.string().length(3).optional().describe("of a sum of money; any currency without"),
});
const Count = z
  .strictObject({ gt: z.int(), gte: z.int(), lt: z.int(), lte: z.int(), is: z.int() })
  .partial()
  .refine((count) => Object.values(count).some((part) => part !== undefined), "say how often");
const EventCount = z.strictObject({
  event: z.string().min(1).max(200).describe("name of a `track`"),
  count: Count,
  days: z.int().min(1).max(3_650).optional().describe("in these days, today (UTC) included; ever, without"),
});
const ConsentIs = z.strictObject({
  consents: z.string().min(1).max(64).describe("a purpose that the person decided about"),
  is: z.enum(["permitted", "not-permitted"]),
});

export type Filter =
  | { readonly all: readonly Filter[] }
  | { readonly any: readonly Filter[] }
  | { readonly not: Filter }
  | Leaf;
export type Leaf =
  | z.infer<typeof TraitIs>
  | z.infer<typeof ComputedIs>
  | z.infer<typeof EventCount>
  | z.infer<typeof ConsentIs>;

/** A filter over people: all, any and not, over traits, computed traits, how often events happened, and consents. */
export const Filter: z.ZodType<Filter> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(Filter).min(1).max(30) }),
    z.strictObject({ any: z.array(Filter).min(1).max(30) }),
    z.strictObject({ not: Filter }),
    TraitIs,
    ComputedIs,
    EventCount,
    ConsentIs,
  ]),
);

/** More parts than this make no filter that anybody understands. */
const mostLeaves = 20;
/** Of a filter as JSON. Twenty conditions fit in well, and reading what is longer would cost more than it could say. */
const longest = 20_000;
const deepest = 6;

/** The parts of a filter that say something of a person themselves. */
export function leavesOf(filter: Filter): Leaf[] {
  if ("all" in filter) return filter.all.flatMap(leavesOf);
  if ("any" in filter) return filter.any.flatMap(leavesOf);
  return "not" in filter ? leavesOf(filter.not) : [filter];
}

const depthOf = (filter: unknown): number => {
  if (filter === null || typeof filter !== "object") return 0;
  const inner = Object.values(filter).flat().map(depthOf);
  return 1 + Math.max(0, ...inner);
};

/** Reads a filter. Throws `customers/bad-segment`, which says what is wrong where. */
export function readFilter(given: unknown): Filter {
  if (JSON.stringify(given).length > longest) {
    throw new RapportError("customers/bad-segment", `a filter has at most ${longest} characters`);
  }
  if (depthOf(given) > deepest + 2) {
    throw new RapportError(
      "customers/bad-segment",
      `a filter has at most ${deepest} levels of all, any and not`,
    );
  }
  const read = Filter.safeParse(given);
  if (!read.success) throw new RapportError("customers/bad-segment", faultIn(given));
  if (leavesOf(read.data).length > mostLeaves) {
    throw new RapportError("customers/bad-segment", `a filter has at most ${mostLeaves} conditions`);
  }
  return read.data;
}

const forms: readonly { readonly key: string; readonly schema: z.ZodType }[] = [
  { key: "trait", schema: TraitIs },
  { key: "computed", schema: ComputedIs },
  { key: "event", schema: EventCount },
  { key: "consents", schema: ConsentIs },
];

/** The first part that is no filter, with what it should be: a union's own complaint names every form at once. */
function faultIn(given: unknown, where = "filter"): string {
  if (given === null || typeof given !== "object" || Array.isArray(given))
    return `${where}: an object is needed`;
  const entries = new Map<string, unknown>(Object.entries(given));
  for (const key of ["all", "any"]) {
    const parts = entries.get(key);
    if (!Array.isArray(parts)) continue;
    const bad = parts.findIndex((part) => !Filter.safeParse(part).success);
    if (bad >= 0) return faultIn(parts[bad], `${where}.${key}[${bad}]`);
    return `${where}: "${key}" takes 1 to 30 conditions and stands alone`;
  }
  if (entries.has("not")) return faultIn(entries.get("not"), `${where}.not`);
  const form = forms.find(({ key }) => entries.has(key));
  if (!form) return `${where}: needs one of all, any, not, trait, computed, event, consents`;
  const issues = form.schema.safeParse(given).error?.issues ?? [];
  return issues
    .map(({ path, message }) => `${[where, ...path.map(String)].join(".")}: ${message}`)
    .join("; ");
}
