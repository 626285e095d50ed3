import { z } from "zod";
import type { Json } from "./experience.ts";

/**
 * What a step may hand on. A step's types are checked when it is written; this checks what it really returned,
 * since an Experience may be anybody's code.
 */

const depthLimit = 32;

/** Whether RFC 8785 can write it: finite numbers, well-formed strings, plain objects and arrays, no cycle. */
export function isJson(value: unknown, depth = 0): value is Json {
  if (value === null || typeof value === "boolean") return true;
  if (typeof value === "string") return value.isWellFormed();
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || depth > depthLimit) return false;
  if (Array.isArray(value)) return value.every((inner) => isJson(inner, depth + 1));
  // A key whose value is undefined is written as if it were not there.
  return Object.values(value).every((inner) => inner === undefined || isJson(inner, depth + 1));
}

export const isJsonObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value) && isJson(value);

const leftOut = z.array(
  z.object({
    reason: z.string(),
    count: z.int().nonnegative(),
    examples: z.array(z.object({ id: z.string(), title: z.string() })),
  }),
);

const decision = z.object({
  choice: z.custom(isJsonObject),
  considered: z.int().nonnegative(),
  leftOut,
  factors: z.array(z.object({ name: z.string(), effect: z.string() })),
  counterfactual: z.object({ change: z.string(), outcome: z.string() }).optional(),
  influences: z
    .array(
      z.object({ datum: z.string(), source: z.string(), changed: z.enum(["first", "order", "nothing"]) }),
    )
    .optional(),
  versions: z.record(z.string(), z.string()),
});

const draft = z.object({
  locale: z.enum(["en", "zh"]),
  parts: z
    .array(
      z.object({
        id: z.string().min(1),
        text: z.string().max(20_000),
        claims: z.array(
          z.object({
            kind: z.string(),
            shown: z.string(),
            evidence: z.object({
              source: z.string(),
              id: z.string(),
              field: z.string(),
              value: z.custom((value) => isJson(value)),
            }),
          }),
        ),
      }),
    )
    .refine((parts) => new Set(parts.map(({ id }) => id)).size === parts.length),
});

const facts = z.object({
  used: z.array(z.object({ name: z.string(), source: z.string(), basis: z.string() })),
  refused: z.array(z.object({ name: z.string(), reason: z.string() })),
});

const launch = z.object({ launchId: z.string(), state: z.enum(["demonstration", "live", "team-only"]) });

export const isDecision = (value: unknown): boolean => decision.safeParse(value).success;
export const isDraft = (value: unknown): boolean => draft.safeParse(value).success;
export const areFacts = (value: unknown): boolean => facts.safeParse(value).success;
export const isLaunch = (value: unknown): boolean => launch.safeParse(value).success;
