import { z } from "zod";
import type { Json, Locale } from "../../kernel/index.ts";
import {
  type Constraint,
  refineRequest,
  type ShopRequest,
  withoutConstraint,
  wordConstraint,
} from "../../modules/language/index.ts";

const amount = z.number().min(0).max(1e9);
const words = z.string().trim().min(1).max(200);
const value = z.union([words, amount, z.tuple([amount, amount]), z.array(words).min(1).max(50)]);
const day = z.iso.date();

/** What each field takes, where it does not take everything. Attributes of a catalogue are named by the catalogue. */
const takes: Readonly<Record<string, z.ZodType>> = {
  price: z.union([amount, z.tuple([amount, amount])]),
  deliverBy: z.union([day, z.tuple([day, day])]),
  quantity: z.union([amount, z.tuple([amount, amount])]),
};

export const constraintSchema: z.ZodType<Constraint> = z
  .strictObject({
    field: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N} ./()&-]{0,99}$/u),
    op: z.enum(["=", "!=", "in", "<", "<=", ">", ">=", "between", "~"]),
    value,
    strength: z.enum(["must", "prefer"]),
    unit: z
      .string()
      .regex(/^[\p{L}"'°]{1,20}$/u)
      .optional(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional(),
    system: z.enum(["EU", "UK", "US", "CN", "JP"]).optional(),
    span: z.tuple([z.int().nonnegative(), z.int().nonnegative()]).optional(),
    replaces: z.literal(true).optional(),
  })
  .refine(({ field, value }) => !Object.hasOwn(takes, field) || takes[field].safeParse(value).success, {
    path: ["value"],
    message: "is not what this field takes",
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
  z.strictObject({ remove: constraintSchema, also: constraintSchema.optional() }),
  z.strictObject({ replace: constraintSchema, with: constraintSchema, also: constraintSchema.optional() }),
]);

export type Edit = z.infer<typeof editSchema>;

/** The request after a chip was removed or edited. */
export function editRequest(previous: ShopRequest, edit: Edit): ShopRequest {
  const rest = edit.also ? withoutConstraint(previous, edit.also) : previous;
  if ("remove" in edit) return withoutConstraint(rest, edit.remove);
  const without = withoutConstraint(rest, edit.replace);
  const { span: _, replaces: __, ...edited } = edit.with;
  return refineRequest(without, { ...without, constraints: [edited], residue: "" });
}

/** A constraint of a remembered request in words; `undefined` where it is not one of ours. */
export function wordAnyConstraint(constraint: Json, locale: Locale): string | undefined {
  const read = constraintSchema.safeParse(constraint);
  return read.success ? wordConstraint(read.data, locale) : undefined;
}
