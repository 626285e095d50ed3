import type { z } from "zod";
import type { ComputedTrait, TraitPolicy } from "../../../../../src/modules/customers/profiles/index.ts";
import type {
  ComputedTraits as ComputedTraitsSchema,
  DescribedTraits as DescribedTraitsSchema,
} from "../../../../../src/modules/customers/profiles/schema.ts";

/** What the routes under `/v1/trait-policies` and `/v1/computed-traits` answer and take. */
export type Traits = z.infer<typeof DescribedTraitsSchema>;
export type TraitRow = Traits["traits"][number];
export type ComputedTraits = z.infer<typeof ComputedTraitsSchema>;
export type ComputedRow = ComputedTraits["computedTraits"][number];
export type Definition = ComputedTrait;
export type Policy = TraitPolicy;
