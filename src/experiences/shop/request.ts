import { z } from "zod";
import type { Json, Locale } from "../../kernel/index.ts";
import {
  type Constraint,
  refineRequest,
  type ShopRequest,
  withoutConstraint,
  wordConstraint,
} from "../../modules/language/index.ts";

const value = z.union([
  z.string().max(500),
  z.number(),
  z.tuple([z.number(), z.number()]),
  z.array(z.string().max(500)).max(50),
]);

export const constraintSchema: z.ZodType<Constraint> = z.strictObject({
  field: z.string().min(1).max(200),
  op: z.enum(["=", "!=", "in", "<", "<=", ">", ">=", "between", "~"]),
  value,
  strength: z.enum(["must", "prefer"]),
  unit: z.string().max(20).optional(),
  currency: z.string().length(3).optional(),
  system: z.string().max(10).optional(),
  span: z.tuple([z.int().nonnegative(), z.int().nonnegative()]).optional(),
  replaces: z.literal(true).optional(),
});

export const requestSchema: z.ZodType<ShopRequest> = z.object({
  text: z.string(),
  language: z.enum(["en", "zh"]),
  constraints: z.array(constraintSchema),
  residue: z.string(),
  refine: z.custom<ShopRequest["refine"]>((refine) => typeof refine === "string").optional(),
});

/** A chip that was removed, or edited, on the page. */
export const editSchema = z.union([
  z.strictObject({ remove: constraintSchema }),
  z.strictObject({ replace: constraintSchema, with: constraintSchema }),
]);

export type Edit = z.infer<typeof editSchema>;

/** The request after a chip was removed or edited. */
export function editRequest(previous: ShopRequest, edit: Edit): ShopRequest {
  if ("remove" in edit) return withoutConstraint(previous, edit.remove);
  const without = withoutConstraint(previous, edit.replace);
  const { span: _, replaces: __, ...edited } = edit.with;
  return refineRequest(without, { ...without, constraints: [edited], residue: "" });
}

/** A constraint of a remembered request in words; `undefined` where it is not one of ours. */
export function wordAnyConstraint(constraint: Json, locale: Locale): string | undefined {
  const read = constraintSchema.safeParse(constraint);
  return read.success ? wordConstraint(read.data, locale) : undefined;
}
