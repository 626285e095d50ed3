import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import formats from "ajv-formats";
import { z } from "zod";
import { RapportError } from "../../../platform/errors.ts";
import type { EventType } from "../words.ts";
import { faultsOfSchema, longestMatched } from "./schema-limits.ts";

/** A JSON schema (draft-07) with the keywords that `schema-limits.ts` lets through. */
export type PropertySchema = Readonly<Record<string, unknown>>;

const schema = z.record(z.string(), z.unknown());
const mostEvents = 500;
const longestPlan = 512 * 1024;

/** What a source has agreed to send. Of what the plan does not name, nothing is checked. */
export const TrackingPlan = z.strictObject({
  /** By the name of a `track`: the schema of its properties. */
  events: z.record(z.string().min(1).max(200), schema).default({}),
  /** Whether a `track` of another name breaks the plan. */
  unplanned: z.enum(["keep", "violation"]).default("keep"),
  /** The schema of the traits of `identify` and `group`, and of the properties of `page` and `screen`. */
  identify: schema.optional(),
  group: schema.optional(),
  page: schema.optional(),
  screen: schema.optional(),
});
export type TrackingPlan = z.output<typeof TrackingPlan>;

/** Checks what someone wants for a plan. Throws `customers/bad-plan` that names each wrong place. */
export function readPlan(given: unknown): TrackingPlan {
  const read = TrackingPlan.safeParse(given);
  if (!read.success)
    throw badPlan(
      read.error.issues.map(({ path, message }) => `${path.join(".") || "the plan"}: ${message}`),
    );
  const plan = read.data;
  const faults = [
    ...(Object.keys(plan.events).length > mostEvents ? [`events: takes at most ${mostEvents}`] : []),
    ...(JSON.stringify(plan).length > longestPlan
      ? [`the plan: takes at most ${longestPlan} characters`]
      : []),
    ...schemasOf(plan).flatMap(([place, one]) => faultsOfSchema(one, place)),
  ];
  if (faults.length > 0) throw badPlan(faults);
  compilePlan(plan, 0);
  return plan;
}

/** A plan that was checked when it was kept. */
export const readKeptPlan = (kept: unknown): TrackingPlan => TrackingPlan.parse(kept);

const badPlan = (faults: readonly string[], options?: ErrorOptions): RapportError =>
  new RapportError(
    "customers/bad-plan",
    `the tracking plan cannot be used: ${faults.slice(0, 20).join("; ")}`,
    { faults: faults.slice(0, 20) },
    options,
  );

const ofType = ["identify", "group", "page", "screen"] as const;

const schemasOf = (plan: TrackingPlan): [place: string, schema: PropertySchema][] => [
  ...Object.entries(plan.events).map(([name, one]): [string, PropertySchema] => [`events.${name}`, one]),
  ...ofType.flatMap((type): [string, PropertySchema][] => {
    const one = plan[type];
    return one ? [[type, one]] : [];
  }),
];

/** Where a call breaks a plan: `path` within the call, such as `properties.price`. */
export interface PlanViolation {
  readonly path: string;
  readonly problem: string;
}

/** The parts of a call that a plan speaks of. */
export interface PlannedCall {
  readonly type: EventType;
  readonly event?: string;
  readonly traits: unknown;
  readonly properties: unknown;
}

export interface CompiledPlan {
  readonly version: number;
  violations(call: PlannedCall): PlanViolation[];
}

const mostViolations = 10;

/** Never throws on an event, whatever is in it; the schemas themselves were checked by `readPlan`. */
export function compilePlan(plan: TrackingPlan, version: number): CompiledPlan {
  const ajv = new Ajv({
    strict: false,
    allErrors: false,
    ownProperties: true,
    validateSchema: false,
    addUsedSchema: false,
    inlineRefs: false,
    logger: false,
    code: { regExp: boundedPattern },
  });
  formats.default(ajv, { mode: "fast" });
  // A schema is compiled when its first event comes: a plan of hundreds costs nothing at the start.
  const compiled = new Map<string, ValidateFunction>();
  const validator = (place: string, one: PropertySchema): ValidateFunction => {
    const validate = compiled.get(place) ?? compileSchema(ajv, place, one);
    compiled.set(place, validate);
    return validate;
  };
  if (version === 0) for (const [place, one] of schemasOf(plan)) validator(place, one);

  return {
    version,
    violations({ type, event, traits, properties }) {
      const part = type === "identify" || type === "group" ? "traits" : "properties";
      const checked = type === "track" ? event !== undefined && own(plan.events, event) : planOf(plan, type);
      if (!checked) {
        const unplanned = type === "track" && plan.unplanned === "violation";
        return unplanned ? [{ path: "event", problem: "the tracking plan has no event of this name" }] : [];
      }
      const validate = validator(type === "track" ? `events.${event}` : type, checked);
      if (validate((part === "traits" ? traits : properties) ?? {})) return [];
      return (validate.errors ?? []).slice(0, mostViolations).map((error) => inWords(part, error));
    },
  };
}

const own = (events: TrackingPlan["events"], name: string): PropertySchema | undefined =>
  Object.hasOwn(events, name) ? events[name] : undefined;

const planOf = (plan: TrackingPlan, type: EventType): PropertySchema | undefined =>
  ofType.some((known) => known === type) ? Reflect.get(plan, type) : undefined;

function compileSchema(ajv: Ajv, place: string, { $id: _, id: __, $schema: ___, ...rest }: PropertySchema) {
  try {
    return ajv.compile(rest);
  } catch (cause) {
    throw badPlan([`${place}: ${cause instanceof Error ? cause.message : "is not a JSON schema"}`], {
      cause,
    });
  }
}

/** Tries no pattern on a long text, so that the time that it takes is bounded. */
const boundedPattern = Object.assign(
  (pattern: string, flags: string) => {
    const expression = new RegExp(pattern, flags);
    return { test: (text: string) => text.length <= longestMatched && expression.test(text) };
  },
  { code: "new RegExp" },
);

/** The complaint without the value, which may be personal. */
function inWords(part: string, { instancePath, keyword, params, message }: ErrorObject): PlanViolation {
  const steps = instancePath.split("/").slice(1).map(unescaped);
  const extra: unknown =
    keyword === "required"
      ? params.missingProperty
      : keyword === "additionalProperties"
        ? params.additionalProperty
        : undefined;
  const path = [part, ...steps, ...(typeof extra === "string" ? [extra] : [])].join(".").slice(0, 200);
  const problem =
    keyword === "required"
      ? "is missing"
      : keyword === "additionalProperties"
        ? "is not in the tracking plan"
        : (message ?? "is not as planned").slice(0, 200);
  return { path, problem };
}

const unescaped = (step: string): string => step.replaceAll("~1", "/").replaceAll("~0", "~");
