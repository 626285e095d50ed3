import type { Locale } from "../../kernel/index.ts";
import type { LanguageModel } from "./open-model.ts";
import type { Vocabulary, Wish } from "./read-leftover.ts";

/** Reads what a grammar left over of a request. Comes back with nothing where nothing can be read. */
export type LeftoverReader = (
  residue: string,
  vocabulary: Vocabulary,
  asked: { readonly locale: Locale; readonly signal?: AbortSignal },
) => Promise<readonly Wish[]>;

export const modelReader =
  (model?: LanguageModel): LeftoverReader =>
  async (residue, vocabulary, asked) => {
    if (!model || residue.trim() === "") return [];
    const answer = await model.readLeftover(residue, vocabulary, asked);
    return answer.ok ? answer.value : [];
  };
