import { z } from "@hono/zod-openapi";

/** New terms of one product between imports. What is absent stays; null is no longer stated. */
export const offerChangeSchema = z
  .strictObject({
    id: z.string().min(1).max(200),
    price: z.number().min(0).max(1e12).nullable().optional(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, "takes a currency as three capitals (ISO 4217), such as USD")
      .optional(),
    stock: z.int().min(0).max(1e9).nullable().optional(),
    available: z.boolean().nullable().optional(),
  })
  .openapi("OfferChange");
export type OfferChange = z.output<typeof offerChangeSchema>;

/** One change a product: of several, later fields take the place of earlier ones. */
export function mergeChanges(changes: Iterable<OfferChange>): OfferChange[] {
  const merged = new Map<string, OfferChange>();
  for (const change of changes) merged.set(change.id, { ...merged.get(change.id), ...change });
  return [...merged.values()];
}
