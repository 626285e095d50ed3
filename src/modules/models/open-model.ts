import type { DraftPart, Locale } from "../../kernel/index.ts";
import { type Answer, unanswered } from "./answer.ts";
import { answerCache, digestOf } from "./answer-cache.ts";
import { type Asking, ask } from "./ask.ts";
import { defaultLimits, type Limits, openGate } from "./limits.ts";
import { openProvider, type ProviderOptions, type Question } from "./provider.ts";
import { leftoverQuestion, usableWishes, type Vocabulary, type Wish } from "./read-leftover.ts";
import { type RewordedPart, rewordingQuestion, usableParts } from "./reword.ts";
import type { ModelSetting } from "./setting.ts";

export interface ModelOptions extends ProviderOptions {
  /** Time for one question as a whole, in milliseconds; 2,000 where none is given. */
  readonly timeoutMs?: number;
  readonly limits?: Partial<Limits>;
  /** Answers that are kept; 1,000 where none is given. */
  readonly cached?: number;
  /** The one switch: asked before every question. */
  readonly isOn?: () => boolean;
  /** Words that a rewording may add, by language: those of the guard that will check it. */
  readonly plainWords?: Readonly<Record<Locale, readonly string[]>>;
  /** Monotonic, in milliseconds. */
  readonly now?: () => number;
}

interface Asked {
  readonly locale: Locale;
  readonly signal?: AbortSignal;
}

/** A language model that may be asked for wording and for reading, and for nothing else. Neither throws. */
export interface LanguageModel {
  readonly name: string;
  /** Other words for parts of a draft; parts that the model got wrong are missing from the answer. */
  reword(parts: readonly DraftPart[], asked: Asked): Promise<Answer<readonly RewordedPart[]>>;
  /** Soft wishes in what a grammar left over of a request, of fields and values that exist. */
  readLeftover(text: string, vocabulary: Vocabulary, asked: Asked): Promise<Answer<readonly Wish[]>>;
}

export function openModel(setting: ModelSetting, options: ModelOptions = {}): LanguageModel {
  const { timeoutMs = 2_000, cached = 1_000, isOn = () => true, plainWords = { en: [], zh: [] } } = options;
  const asking: Asking = {
    provider: openProvider(setting, options),
    gate: openGate({ ...defaultLimits, ...options.limits }, options.now ?? (() => performance.now())),
    timeoutMs,
  };
  const rewordings = answerCache<Answer<readonly RewordedPart[]>>(cached);
  const readings = answerCache<Answer<readonly Wish[]>>(cached);

  /** Asks unless it was asked before; `about` is what else the answer depends on. */
  const askOnce = async <Value, Usable>(
    question: Question<Value>,
    about: unknown,
    kept: ReturnType<typeof answerCache<Answer<Usable>>>,
    usable: (value: Value) => Usable,
    signal: AbortSignal | undefined,
  ): Promise<Answer<Usable>> => {
    if (!isOn()) return unanswered("off");
    const key = digestOf([setting.model, question.instructions, question.data, about]);
    const known = kept.get(key);
    if (known) return known;
    const answer = await ask(question, asking, signal);
    if (!answer.ok) return answer;
    const found = { ...answer, value: usable(answer.value) };
    kept.set(key, found);
    return found;
  };

  return {
    name: setting.model,
    reword: (parts, { locale, signal }) =>
      askOnce(
        rewordingQuestion(parts, locale, plainWords[locale]),
        parts,
        rewordings,
        (answer) => usableParts(answer, parts),
        signal,
      ),
    readLeftover: (text, vocabulary, { locale, signal }) =>
      askOnce(
        leftoverQuestion(text, vocabulary, locale),
        vocabulary,
        readings,
        (answer) => usableWishes(answer, text, vocabulary),
        signal,
      ),
  };
}
