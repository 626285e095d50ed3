import type { Filter, Leaf } from "./answers.ts";

/** What a condition is about. */
export const leafKinds = ["trait", "computed", "event", "consents"] as const;
export type LeafKind = (typeof leafKinds)[number];

/** What a value is held against. */
export const comparisons = ["is", "in", "startsWith", "gt", "gte", "lt", "lte", "exists"] as const;
export type ComparisonName = (typeof comparisons)[number];

export const counts = ["gte", "lte", "is"] as const;
export type CountName = (typeof counts)[number];

/** A group of conditions: all of them hold, or any of them. */
export type Group = { readonly all: readonly Filter[] } | { readonly any: readonly Filter[] };

export const isGroup = (filter: Filter): filter is Group => "all" in filter || "any" in filter;
export const partsOf = (group: Group): readonly Filter[] => ("all" in group ? group.all : group.any);
export const groupOf = (how: "all" | "any", parts: readonly Filter[]): Group =>
  how === "all" ? { all: parts } : { any: parts };

/** The filter within a `not`, and whether there is one. */
export const bare = (filter: Filter): { readonly isNot: boolean; readonly inner: Filter } =>
  "not" in filter ? { isNot: true, inner: filter.not } : { isNot: false, inner: filter };

export const kindOf = (leaf: Leaf): LeafKind => leafKinds.find((kind) => kind in leaf) ?? "trait";

export function emptyLeaf(kind: LeafKind): Leaf {
  switch (kind) {
    case "trait":
      return { trait: "", is: "" };
    case "computed":
      return { computed: "", gte: 1 };
    case "event":
      return { event: "", count: { gte: 1 } };
    case "consents":
      return { consents: "", is: "permitted" };
  }
}

type Compared = Extract<Leaf, { trait: string } | { computed: string }>;

export const comparisonOf = (leaf: Compared): ComparisonName =>
  comparisons.find((name) => leaf[name] !== undefined) ?? "is";

/** What the value is held against, as it is typed: several of `in` with commas between them. */
export function comparedText(leaf: Compared): string {
  const how = comparisonOf(leaf);
  const held = leaf[how];
  if (Array.isArray(held)) return held.join(", ");
  return held === undefined || how === "exists" ? "" : String(held);
}

/** The same condition held against something else. Numbers and yes and no are taken for what they are. */
export function compareWith<One extends Compared>(leaf: One, how: ComparisonName, typed: string): Compared {
  const about = "trait" in leaf ? { trait: leaf.trait } : aboutComputed(leaf);
  switch (how) {
    case "exists":
      return { ...about, exists: true };
    case "in":
      return { ...about, in: typed.split(/[,，]/).map((one) => scalarOf(one.trim())) };
    case "startsWith":
      return { ...about, startsWith: typed };
    case "is":
      return { ...about, is: scalarOf(typed) };
    default:
      return { ...about, [how]: boundOf(typed) };
  }
}

const aboutComputed = ({ computed, currency }: Extract<Leaf, { computed: string }>) => ({
  computed,
  ...(currency !== undefined && { currency }),
});

const isNumber = (typed: string): boolean => typed.trim() !== "" && Number.isFinite(Number(typed));

function scalarOf(typed: string): string | number | boolean {
  if (typed === "true" || typed === "false") return typed === "true";
  return isNumber(typed) ? Number(typed) : typed;
}

const boundOf = (typed: string): string | number => (isNumber(typed) ? Number(typed) : typed);

type EventLeaf = Extract<Leaf, { event: string }>;

export const countOf = ({ count }: EventLeaf): readonly [CountName, number] => {
  const name = counts.find((one) => count[one] !== undefined) ?? "gte";
  return [name, count[name] ?? 1];
};

/** Whether everything in it has been said, so that it can be counted. */
export function isComplete(filter: Filter): boolean {
  if (isGroup(filter)) return partsOf(filter).length > 0 && partsOf(filter).every(isComplete);
  if ("not" in filter) return isComplete(filter.not);
  if ("event" in filter) return filter.event !== "";
  if ("consents" in filter) return filter.consents !== "";
  const name = "trait" in filter ? filter.trait : filter.computed;
  return name !== "" && (comparisonOf(filter) === "exists" || comparedText(filter).trim() !== "");
}
