import type { Constraint, ShopRequest } from "./constraint.ts";
import { displaces } from "./reading/follow-up.ts";

const withoutMark = ({ replaces: _, ...constraint }: Constraint): Constraint => constraint;
/** A span points into its own line; kept from an earlier one it would point at other words. */
const withoutSpan = ({ span: _, ...constraint }: Constraint): Constraint => constraint;

/**
 * The whole request after a follow-up: fields that the line replaces or drops give way, the rest stays. The earlier
 * residue stays unless the line names another thing. `refine` is kept for the ranking to act on.
 */
export function refineRequest(previous: ShopRequest, own: ShopRequest): ShopRequest {
  const dropped = own.refine?.startsWith("drop:") ? own.refine.slice("drop:".length) : undefined;
  const kept = previous.constraints.filter(
    (earlier) => earlier.field !== dropped && !own.constraints.some((now) => displaces(now, earlier)),
  );
  return {
    text: own.text,
    language: own.language,
    constraints: [...kept.map(withoutMark).map(withoutSpan), ...own.constraints],
    residue: own.residue || previous.residue,
    ...(own.refine && { refine: own.refine }),
  };
}

const same = (a: Constraint, b: Constraint): boolean =>
  a.field === b.field &&
  a.op === b.op &&
  JSON.stringify(a.value) === JSON.stringify(b.value) &&
  a.unit === b.unit;

/** The request without one of its constraints, as when its chip is removed. */
export function withoutConstraint(request: ShopRequest, constraint: Constraint): ShopRequest {
  return { ...request, constraints: request.constraints.filter((kept) => !same(kept, constraint)) };
}
