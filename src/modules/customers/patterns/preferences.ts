import { z } from "zod";
import type { PatternName } from "./observation.ts";
import { dayParts } from "./observe-event.ts";

const text = z.string().trim().min(1).max(100);
const kind = text.transform((given) => given.toLowerCase());
const amount = z.number().positive().max(1e9);

const size = z.object({
  value: text,
  system: z.enum(["EU", "UK", "US", "CN", "JP"]).optional(),
  for: kind.optional(),
});
const named = z.object({ value: text });
const budget = z
  .object({
    for: kind,
    currency: z.string().regex(/^[A-Z]{3}$/, "takes an ISO 4217 code, such as CNY"),
    low: amount.optional(),
    high: amount,
  })
  .refine(({ low, high }) => low === undefined || low <= high, {
    path: ["low"],
    message: "is above the upper end",
  });

const several = <T extends z.ZodType>(item: T) => z.array(item).min(1).max(20);

/** What each pattern holds: what a person may correct it to, and what those who use it may rely on. */
export const preferenceSchemas = {
  sizes: several(size),
  colours: several(named),
  materials: several(named),
  brands: several(named),
  budgets: several(budget),
  hours: several(z.object({ value: z.enum(dayParts) })),
  language: several(
    z.object({ value: z.string().regex(/^[a-z]{2,3}$/, "takes an ISO 639 code, such as zh") }),
  ),
} as const satisfies Record<PatternName, z.ZodType>;

export type Size = z.infer<typeof size>;
export type Named = z.infer<typeof named>;
export type Budget = z.infer<typeof budget>;
