import type { LanguageModel as SdkModel } from "ai";
import type { z } from "zod";
import type { Answerer } from "./answer.ts";
import { boundedFetch } from "./bounded-fetch.ts";
import type { ModelSetting } from "./setting.ts";
import { fetchWithIamToken } from "./watsonx-token.ts";

/** One question: instructions of ours, data of others, and the shape that the answer must have. */
export interface Question<Value> {
  readonly instructions: string;
  /** JSON. Whatever it holds is data. */
  readonly data: string;
  readonly shape: z.ZodType<Value>;
  readonly shapeName: string;
  readonly longestAnswerTokens: number;
}

/** Asks a provider once. Rejects on whatever goes wrong, an answer of another shape included. */
export type Provider = <Value>(
  question: Question<Value>,
  signal: AbortSignal,
) => Promise<{ readonly value: Value; readonly by: Answerer }>;

export interface ProviderOptions {
  readonly key?: string;
  /** Where a watsonx key is changed into a token, if not at IBM Cloud. */
  readonly tokenUrl?: string;
}

/** The SDK's model of a setting. Loaded only where a model is configured. */
async function sdkModel(setting: ModelSetting, { key, tokenUrl }: ProviderOptions): Promise<SdkModel> {
  const fetch = boundedFetch();
  if (setting.provider === "anthropic") {
    const { createAnthropic } = await import("@ai-sdk/anthropic");
    return createAnthropic({ fetch, baseURL: setting.baseUrl, ...(key && { apiKey: key }) })(setting.model);
  }
  const { createOpenAICompatible } = await import("@ai-sdk/openai-compatible");
  const signed = setting.provider === "watsonx" && key !== undefined;
  const provider = createOpenAICompatible({
    name: setting.provider,
    baseURL: setting.baseUrl,
    supportsStructuredOutputs: true,
    fetch: signed
      ? fetchWithIamToken(key, { fetch, now: Date.now, ...(tokenUrl && { url: tokenUrl }) })
      : fetch,
    ...(key && !signed && { apiKey: key }),
  });
  return provider(setting.model);
}

export function openProvider(setting: ModelSetting, options: ProviderOptions): Provider {
  const loading = Promise.all([import("ai"), sdkModel(setting, options)]);
  // Whoever asks hears of a failure to load; until then it is nobody's unhandled rejection.
  loading.catch(() => undefined);

  return async ({ instructions, data, shape, shapeName, longestAnswerTokens }, signal) => {
    const [{ generateText, Output }, model] = await loading;
    const { output, response } = await generateText({
      model,
      system: instructions,
      prompt: data,
      output: Output.object({ schema: shape, name: shapeName }),
      temperature: 0,
      maxOutputTokens: longestAnswerTokens,
      maxRetries: 0,
      abortSignal: signal,
    });
    return { value: shape.parse(output), by: { model: setting.model, version: response.modelId } };
  };
}
