import { z } from "@hono/zod-openapi";
import { dataCategories } from "../../../../kernel/index.ts";
import { comparableOf } from "../comparable.ts";

const Path = z
  .string()
  .max(200)
  .regex(/^[^.]+(\.[^.]+)*$/, "names joined by dots, as properties.total")
  .describe("where in the event's body, names joined by dots: `properties.total`");

const EventTypes = z.enum(["identify", "track", "page", "screen", "group"]);

const Condition = z.object({
  path: Path,
  equals: z.union([z.string().max(200), z.number(), z.boolean()]),
});

const TraitName = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[\p{L}\p{N}_.-]+$/u, "letters, digits, _ . and - only");

/** A trait that is computed from a person's events. */
export const ComputedTrait = z
  .object({
    name: TraitName,
    label: z.object({ en: z.string().min(1).max(200), zh: z.string().min(1).max(200) }),
    category: z.enum(dataCategories),
    events: z.object({
      types: z.array(EventTypes).min(1).optional().describe("any of these; `track` without"),
      names: z
        .array(z.string().min(1).max(200))
        .min(1)
        .max(50)
        .optional()
        .describe("any of these; all without"),
      where: z.array(Condition).max(10).optional().describe("all of these hold"),
    }),
    function: z.enum(["count", "sum", "recency", "first", "last"]),
    property: Path.optional().describe("what is summed, or whose first or last value it is"),
    currency: Path.optional().describe("where the sum's currency stands: amounts of two are never added"),
    windowDays: z.int().min(1).max(3_650).optional().describe("of these days only, today (UTC) included"),
  })
  .refine(({ function: f, property }) => ["count", "recency"].includes(f) === (property === undefined), {
    message: "sum, first and last need a property; count and recency take none",
    path: ["property"],
  })
  .refine(({ function: f, currency }) => currency === undefined || f === "sum", {
    message: "only a sum has a currency",
    path: ["currency"],
  })
  .openapi("ComputedTrait");
export type ComputedTrait = z.infer<typeof ComputedTrait>;

/** What stands at a path of an event's body, following own fields only; `undefined` where there is nothing. */
export function valueAt(body: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((value, name) => {
    if (value === null || typeof value !== "object" || !Object.hasOwn(value, name)) return undefined;
    return Object.entries(value).find(([key]) => key === name)?.[1];
  }, body);
}

interface Occurrence {
  readonly type: string;
  readonly event?: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Whether an event is one that the definition is about. Words of conditions are compared without case. */
export function isAbout({ events }: ComputedTrait, { type, event, body }: Occurrence): boolean {
  if (!(events.types ?? ["track"]).some((wanted) => wanted === type)) return false;
  if (events.names && (event === undefined || !events.names.includes(event))) return false;
  return (events.where ?? []).every(({ path, equals }) => {
    const [found, wanted] = [comparableOf(valueAt(body, path)), comparableOf(equals)];
    return found.kind === wanted.kind && found.number === wanted.number && found.word === wanted.word;
  });
}
