import type { PatternName } from "../../../../src/modules/customers/patterns/index.ts";

export type FieldName = "value" | "system" | "for" | "currency" | "low" | "high";

/** One line of a correction, as it is typed. */
export type DraftItem = Partial<Readonly<Record<FieldName, string>>>;

export interface ItemField {
  readonly name: FieldName;
  readonly label: FieldLabel;
  readonly isNumber?: boolean;
  readonly isRequired?: boolean;
  /** What it may be; anything where it is absent. */
  readonly choices?: readonly string[];
}

type FieldLabel =
  | "me.patterns.field.size"
  | "me.patterns.field.system"
  | "me.patterns.field.for"
  | "me.patterns.field.colour"
  | "me.patterns.field.material"
  | "me.patterns.field.brand"
  | "me.patterns.field.low"
  | "me.patterns.field.high"
  | "me.patterns.field.currency"
  | "me.patterns.field.hours"
  | "me.patterns.field.language";

const named = (label: FieldLabel): readonly ItemField[] => [{ name: "value", label, isRequired: true }];

/** What a line of each pattern is made of; the server takes the same and checks it. */
export const fieldsOf: Readonly<Record<PatternName, readonly ItemField[]>> = {
  sizes: [
    { name: "value", label: "me.patterns.field.size", isRequired: true },
    { name: "system", label: "me.patterns.field.system", choices: ["", "EU", "UK", "US", "CN", "JP"] },
    { name: "for", label: "me.patterns.field.for" },
  ],
  colours: named("me.patterns.field.colour"),
  materials: named("me.patterns.field.material"),
  brands: named("me.patterns.field.brand"),
  budgets: [
    { name: "for", label: "me.patterns.field.for", isRequired: true },
    { name: "low", label: "me.patterns.field.low", isNumber: true },
    { name: "high", label: "me.patterns.field.high", isNumber: true, isRequired: true },
    {
      name: "currency",
      label: "me.patterns.field.currency",
      isRequired: true,
      choices: ["USD", "CNY", "EUR", "GBP", "JPY"],
    },
  ],
  hours: [
    {
      name: "value",
      label: "me.patterns.field.hours",
      isRequired: true,
      choices: ["morning", "afternoon", "evening", "night"],
    },
  ],
  language: [{ name: "value", label: "me.patterns.field.language", isRequired: true, choices: ["en", "zh"] }],
};

/** A line to begin with: each choice stands at its first. */
export const emptyItem = (pattern: PatternName): DraftItem =>
  Object.fromEntries(fieldsOf[pattern].map(({ name, choices }) => [name, choices?.[0] ?? ""]));

/** What holds now, as lines to change. Of what is no line of the pattern, nothing is taken. */
export function draftsOf(pattern: PatternName, values: readonly object[]): readonly DraftItem[] {
  const drafts = values.map((value) => {
    const known = new Map<string, unknown>(Object.entries(value));
    return Object.fromEntries(
      fieldsOf[pattern].map(({ name }) => [name, String(known.get(name) ?? "")]),
    ) satisfies DraftItem;
  });
  return drafts.length === 0 ? [emptyItem(pattern)] : drafts;
}

export type TypedItem = Partial<Record<FieldName, string | number>>;

/** The lines as the server takes them; lines without what they need are left out. */
export function itemsOf(pattern: PatternName, drafts: readonly DraftItem[]): readonly TypedItem[] {
  return drafts.flatMap((draft) => {
    const item: TypedItem = {};
    for (const { name, isNumber, isRequired } of fieldsOf[pattern]) {
      const typed = draft[name]?.trim() ?? "";
      if (typed === "" && isRequired) return [];
      if (typed !== "") item[name] = isNumber ? Number(typed) : typed;
    }
    return [item];
  });
}
