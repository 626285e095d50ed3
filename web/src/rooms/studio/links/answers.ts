import type { z } from "zod";
import type { ReviewAnswer, ReviewsAnswer } from "../../../../../src/modules/customers/identity/schema.ts";

export type Reviews = z.infer<typeof ReviewsAnswer>;
export type DoubtfulPair = z.infer<typeof ReviewAnswer>;
export type PairSide = DoubtfulPair["left"];
