import type { Constraint, ShopRequest } from "./constraint.ts";
import { isUnitAt } from "./numbers/amount.ts";
import { readNumber } from "./numbers/number.ts";
import { displaces } from "./reading/follow-up.ts";
import { nounAt } from "./reading/nouns.ts";
import { tokenise } from "./text/tokens.ts";

const withoutMark = ({ replaces: _, ...constraint }: Constraint): Constraint => constraint;
/** A span points into its own line; kept from an earlier one it would point at other words. */
const withoutSpan = ({ span: _, ...constraint }: Constraint): Constraint => constraint;

const noKinds = new Set(["features", "parts"]);

/** "two seats", "foldable": what only describes the thing that was asked for before. */
function onlyDescribes(residue: string): boolean {
  const tokens = tokenise(residue);
  for (let at = 0; at < tokens.length; ) {
    const number = readNumber(tokens, at);
    const noun = nounAt(tokens, number?.to ?? at);
    if (noun && noKinds.has(noun.noun.department)) at = noun.to;
    else if (number && isUnitAt(tokens, number.to)) at = number.to + 1;
    else return false;
  }
  return tokens.length > 0;
}

const residueAfter = (previous: string, own: string): string => {
  if (own === "") return previous;
  return previous !== "" && onlyDescribes(own) ? `${previous} ${own}` : own;
};

/**
 * The whole request after a follow-up: fields that the line replaces or drops give way, the rest stays. The earlier
 * residue stays unless the line names another thing; words that only describe join it. `refine` is kept for the ranking
 * to act on. After `drop:*` nothing of the earlier request stays.
 */
export function refineRequest(previous: ShopRequest, own: ShopRequest): ShopRequest {
  if (own.refine === "drop:*") return { ...own, constraints: own.constraints.map(withoutMark) };
  const dropped = own.refine?.startsWith("drop:") ? own.refine.slice("drop:".length) : undefined;
  const kept = previous.constraints.filter(
    (earlier) => earlier.field !== dropped && !own.constraints.some((now) => displaces(now, earlier)),
  );
  return {
    text: own.text,
    language: own.language,
    constraints: [...kept.map(withoutMark).map(withoutSpan), ...own.constraints],
    residue: residueAfter(previous.residue, own.residue),
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
