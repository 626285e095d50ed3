import type { WordingPort } from "../../kernel/index.ts";
import type { LanguageModel } from "./open-model.ts";

/**
 * Words drafts by a model where there is one. Claims stay as they are; a part that the model leaves out, gives
 * twice or makes far longer keeps its template, and so does the draft when nothing comes back.
 */
export const wordingPort = (model?: LanguageModel): WordingPort => ({
  async word(draft, signal) {
    const asItIs = { draft, wordedBy: { by: "template" } } as const;
    if (!model || draft.parts.length === 0) return asItIs;
    const answer = await model.reword(draft.parts, { locale: draft.locale, signal });
    if (!answer.ok || answer.value.length === 0) return asItIs;
    const texts = new Map(answer.value.map(({ id, text }) => [id, text]));
    const parts = draft.parts.map((part) => ({ ...part, text: texts.get(part.id) ?? part.text }));
    return { draft: { ...draft, parts }, wordedBy: { by: "model", ...answer.by } };
  },
});
