import type { Draft } from "./answers.ts";

/**
 * A draft with other texts, by part. A part left empty goes; a claim goes where its words are no longer said, since the
 * guard asks of every claim that it is shown. `undefined` where nothing is changed or nothing would be left.
 */
export function editedDraft(draft: Draft, texts: Readonly<Record<string, string>>): Draft | undefined {
  const parts = draft.parts
    .map((part) => ({ ...part, text: (texts[part.id] ?? part.text).trim() }))
    .filter(({ text }) => text !== "")
    .map((part) => ({ ...part, claims: part.claims.filter(({ shown }) => part.text.includes(shown)) }));
  const isSame =
    parts.length === draft.parts.length &&
    parts.every(({ text }, at) => text === draft.parts[at]?.text.trim());
  return isSame || parts.length === 0 ? undefined : { ...draft, parts };
}
