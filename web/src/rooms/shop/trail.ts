import type { Constraint } from "../../../../src/modules/language/index.ts";
import type { Edit } from "../../api/turn.ts";

/** One ask of a conversation: something said, or the understood request changed by hand. */
export type Step = string | Edit;

/**
 * A conversation as its asks, from the first on. It is all that the address holds (`?q=first&and=[…]`), so that a
 * search can be shared, loaded again, and gone back to; what the server answered is not part of it.
 */
export type Trail = readonly Step[];

export interface ShopSearch {
  readonly q?: string;
  readonly and?: Trail;
  /** True where the answer is to read nothing about the person. */
  readonly plain?: boolean;
}

/** Longer than anything said in one breath; the server has a limit of its own. */
const longestText = 2_000;
const mostSteps = 20;

/** Reads the address. Whatever is not of the right shape is dropped, since anyone may write an address. */
export function readShopSearch(raw: Record<string, unknown>): ShopSearch {
  const q = readText(raw.q);
  if (q === undefined) return raw.plain === true ? { plain: true } : {};
  const and = Array.isArray(raw.and) ? raw.and.map(readStep).filter((step) => step !== undefined) : [];
  return {
    q,
    ...(and.length > 0 ? { and: and.slice(0, mostSteps) } : {}),
    ...(raw.plain === true ? { plain: true } : {}),
  };
}

export const trailOf = ({ q, and = [] }: ShopSearch): Trail => (q === undefined ? [] : [q, ...and]);

/** The address of a trail. */
export function searchOf(trail: Trail, plain: boolean): ShopSearch {
  const [q, ...and] = trail;
  if (typeof q !== "string") return plain ? { plain } : {};
  return { q, ...(and.length > 0 ? { and } : {}), ...(plain ? { plain } : {}) };
}

/** True where one more ask would make the address unwieldy. */
export const isFull = (trail: Trail): boolean => trail.length > mostSteps;

function readText(raw: unknown): string | undefined {
  // The router reads `?q=42` as a number.
  const text = typeof raw === "number" ? String(raw) : raw;
  if (typeof text !== "string") return undefined;
  return text.trim().slice(0, longestText) || undefined;
}

function readStep(raw: unknown): Step | undefined {
  if (typeof raw !== "object" || raw === null) return readText(raw);
  const also = "also" in raw && isConstraint(raw.also) ? { also: raw.also } : {};
  if ("remove" in raw && isConstraint(raw.remove)) return { remove: raw.remove, ...also };
  if ("replace" in raw && "with" in raw && isConstraint(raw.replace) && isConstraint(raw.with)) {
    return { replace: raw.replace, with: raw.with, ...also };
  }
  return undefined;
}

function isConstraint(raw: unknown): raw is Constraint {
  if (typeof raw !== "object" || raw === null) return false;
  return (
    "field" in raw &&
    typeof raw.field === "string" &&
    "op" in raw &&
    typeof raw.op === "string" &&
    "value" in raw &&
    ["string", "number", "object"].includes(typeof raw.value) &&
    "strength" in raw &&
    (raw.strength === "must" || raw.strength === "prefer")
  );
}
