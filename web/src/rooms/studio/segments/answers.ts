import type { Audience, PeopleCounted } from "../../../../../src/modules/customers/profiles/index.ts";
import type { Filter, Leaf } from "../../../../../src/modules/customers/profiles/segments/filter.ts";

export type { Audience, Filter, Leaf, PeopleCounted };

export interface Segment extends Audience {
  readonly id: string;
  readonly name: string;
}
