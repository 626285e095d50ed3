import { wordList } from "../../../format/lists.ts";
import type { Locale, Translate } from "../../../i18n/index.ts";
import { callName } from "../people/calls.ts";
import type { Definition } from "./answers.ts";

export const functionKeys = {
  count: "studio.traits.function.count",
  sum: "studio.traits.function.sum",
  recency: "studio.traits.function.recency",
  first: "studio.traits.function.first",
  last: "studio.traits.function.last",
} as const satisfies Record<Definition["function"], string>;

/** A definition as a line: what is done, with what, of which events, and of how many days. */
export function wordDefinition(definition: Definition, t: Translate, locale: Locale): string {
  const { events, property, windowDays } = definition;
  const how = t(functionKeys[definition.function]);
  const parts = [
    property === undefined ? how : t("studio.traits.said.property", { how, property }),
    eventsOf(events, t, locale),
    ...(events.where ?? []).map(({ path, equals }) =>
      t("studio.traits.said.where", { path, equals: String(equals) }),
    ),
    ...(windowDays === undefined ? [] : [t("studio.traits.said.window", { count: windowDays })]),
  ];
  return parts.join(" · ");
}

function eventsOf({ names, types = ["track"] }: Definition["events"], t: Translate, locale: Locale): string {
  if (names) {
    return wordList(
      names.map((name) => t("studio.traits.said.named", { name })),
      locale,
    );
  }
  return t("studio.traits.said.every", {
    calls: wordList(
      types.map((type) => callName(type, t)),
      locale,
    ),
  });
}
