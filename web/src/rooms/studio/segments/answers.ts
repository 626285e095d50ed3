import type { Filter, Leaf } from "../../../../../src/modules/customers/profiles/segments/filter.ts";

export type { Filter, Leaf };

/** A filter with the purpose that its people are wanted for. */
export interface Audience {
  readonly purpose: string;
  readonly filter: Filter;
}

export interface Segment extends Audience {
  readonly id: string;
  readonly name: string;
}

/** People who may be used for the purpose, and those who fit and do not permit it. */
export interface PeopleCounted {
  readonly people: number;
  readonly leftOut: number;
}
