export type { Answer, Answerer, Unanswered } from "./answer.ts";
export type { Limits } from "./limits.ts";
export { type LeftoverReader, modelReader } from "./model-reader.ts";
export { type LanguageModel, type ModelOptions, openModel } from "./open-model.ts";
export type { Vocabulary, Wish } from "./read-leftover.ts";
export type { RewordedPart } from "./reword.ts";
export { type ModelSetting, parseModelSetting } from "./setting.ts";
export { wordingPort } from "./wording-port.ts";
