import type { Translate } from "../../../i18n/index.ts";
import type { Filter } from "./answers.ts";
import {
  type ComparisonName,
  type CountName,
  comparedText,
  comparisonOf,
  countOf,
  isGroup,
  type LeafKind,
  partsOf,
} from "./edit-filter.ts";

export const leafKindKeys = {
  trait: "studio.segments.kind.trait",
  computed: "studio.segments.kind.computed",
  event: "studio.segments.kind.event",
  consents: "studio.segments.kind.consents",
} as const satisfies Record<LeafKind, string>;

export const comparisonKeys = {
  is: "studio.segments.is.is",
  in: "studio.segments.is.in",
  startsWith: "studio.segments.is.startsWith",
  gt: "studio.segments.is.gt",
  gte: "studio.segments.is.gte",
  lt: "studio.segments.is.lt",
  lte: "studio.segments.is.lte",
  exists: "studio.segments.is.exists",
} as const satisfies Record<ComparisonName, string>;

export const countKeys = {
  gte: "studio.segments.often.gte",
  lte: "studio.segments.often.lte",
  is: "studio.segments.often.is",
} as const satisfies Record<CountName, string>;

/** What purposes and traits are called in the reader's language. */
export interface FilterNames {
  titleOf(purpose: string): string;
  nameOf(trait: string): string;
}

/** A filter as a sentence. */
export function wordFilter(filter: Filter, t: Translate, names: FilterNames): string {
  if (isGroup(filter)) {
    const parts = partsOf(filter).map((part) =>
      isGroup(part)
        ? t("studio.segments.said.group", { inner: wordFilter(part, t, names) })
        : wordFilter(part, t, names),
    );
    return parts.join(t("all" in filter ? "studio.segments.said.and" : "studio.segments.said.or"));
  }
  if ("not" in filter) return t("studio.segments.said.not", { inner: wordFilter(filter.not, t, names) });
  if ("event" in filter) {
    const [how, times] = countOf(filter);
    const event = t("studio.segments.said.event", { event: filter.event, how: t(countKeys[how]), times });
    return filter.days === undefined ? event : t("studio.segments.said.within", { event, days: filter.days });
  }
  if ("consents" in filter) {
    return t(
      filter.is === "permitted" ? "studio.segments.said.permitted" : "studio.segments.said.notPermitted",
      { purpose: names.titleOf(filter.consents) },
    );
  }
  return t("studio.segments.said.compared", {
    name: names.nameOf("trait" in filter ? filter.trait : filter.computed),
    how: t(comparisonKeys[comparisonOf(filter)]),
    value: [comparedWords(filter, t), "currency" in filter ? filter.currency : undefined]
      .filter((part) => part !== undefined && part !== "")
      .join(" "),
  }).trim();
}

/** Yes and no are said; all else is as it was typed. */
function comparedWords(filter: Parameters<typeof comparedText>[0], t: Translate): string {
  if (typeof filter.is !== "boolean") return comparedText(filter);
  return t(filter.is ? "people.value.yes" : "people.value.no");
}
