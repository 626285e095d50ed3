import { type Inspect, openPrivacy, openSafety, type PrivacyType } from "../../modules/trust/guard/index.ts";
import type { Clock } from "../../platform/clock.ts";

/**
 * What may stand in no answer: numbers and addresses that lead to a person. Names and places stand in products' titles
 * by right, so that they are no sign of anything here.
 */
const leadsToPerson: ReadonlySet<PrivacyType> = new Set([
  "phone",
  "email",
  "card",
  "iban",
  "ssn",
  "identity-card",
]);

/** All of that has an @ or seven digits in a row, but for what parts their groups. */
const signs = /[@＠]|(?:\p{Nd}[\s().+/-]{0,3}){7}/u;
const days = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/gu;

/** Whether a text needs the closer look, which takes a hundred times as long; a day alone does not. */
const couldLead = (text: string): boolean => signs.test(text) && signs.test(text.replaceAll(days, "|"));

/** What looks at each text before it goes: somebody's data, and insults. */
export function inspectors(clock: Clock): readonly Inspect[] {
  const privacy = openPrivacy({ now: () => clock.now() });
  const safety = openSafety();
  return [
    ({ id, text }, locale) =>
      couldLead(text)
        ? privacy
            .find(text, { language: locale })
            .filter(({ type }) => leadsToPerson.has(type))
            .map(({ type }) => ({ guard: "privacy", part: id, kind: "privacy", detail: type }))
        : [],
    ({ id, text }) =>
      safety
        .inspectDraft(text)
        .map(({ rule }) => ({ guard: "safety", part: id, kind: "unsafe", detail: rule })),
  ];
}
