import type { Definition } from "./answers.ts";

/** A definition as it is typed: everything is text until it is sent. */
export interface DraftDefinition {
  readonly name: string;
  readonly label: Definition["label"];
  readonly category: Definition["category"];
  readonly type: CallType;
  /** Names of events with commas between; all of the type where it is empty. */
  readonly events: string;
  readonly where: readonly DraftCondition[];
  readonly function: Definition["function"];
  readonly property: string;
  readonly currency: string;
  readonly days: string;
}

export interface DraftCondition {
  readonly path: string;
  readonly equals: string;
}

export type CallType = NonNullable<Definition["events"]["types"]>[number];

export const callTypes: readonly CallType[] = ["track", "page", "screen", "identify", "group"];
export const functions: readonly Definition["function"][] = ["count", "sum", "recency", "first", "last"];

export const emptyDefinition: DraftDefinition = {
  name: "",
  label: { en: "", zh: "" },
  category: "behaviour",
  type: "track",
  events: "",
  where: [],
  function: "count",
  property: "",
  currency: "",
  days: "",
};

/** How often and how long ago are told of the events themselves; the others of something that stands in them. */
export const needsProperty = (how: Definition["function"]): boolean =>
  how === "sum" || how === "first" || how === "last";

/** What the server takes. What the chosen function does not use is left out, however much of it was typed. */
export function definitionOf(draft: DraftDefinition): Definition {
  const names = draft.events
    .split(/[,，]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const where = draft.where
    .filter(({ path }) => path.trim() !== "")
    .map(({ path, equals }) => ({ path: path.trim(), equals: typedValue(equals) }));
  const property = draft.property.trim();
  const currency = draft.currency.trim();
  return {
    name: draft.name.trim(),
    label: draft.label,
    category: draft.category,
    events: {
      ...(draft.type !== "track" && { types: [draft.type] }),
      ...(names.length > 0 && { names }),
      ...(where.length > 0 && { where }),
    },
    function: draft.function,
    ...(needsProperty(draft.function) && { property }),
    ...(draft.function === "sum" && currency !== "" && { currency }),
    ...(draft.days !== "" && { windowDays: Number(draft.days) }),
  };
}

/** A number and a yes or no are what they are; anything else is a text. */
function typedValue(typed: string): string | number | boolean {
  const text = typed.trim();
  if (text === "true" || text === "false") return text === "true";
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}
