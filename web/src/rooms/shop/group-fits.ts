import type { Fit } from "../../../../src/modules/search/index.ts";

const order: readonly Fit["status"][] = ["matches", "prefers", "not stated"];

export interface FitGroup {
  readonly status: Fit["status"];
  readonly fits: readonly Fit[];
}

/** The fits by their status, best first; statuses without a fit are left out. */
export const groupFits = (why: readonly Fit[]): readonly FitGroup[] =>
  order
    .map((status) => ({ status, fits: why.filter((fit) => fit.status === status) }))
    .filter(({ fits }) => fits.length > 0);
