export { modelReader } from "./model-reader.ts";
export { type LanguageModel, type ModelOptions, openModel } from "./open-model.ts";
export type { Vocabulary, Wish } from "./read-leftover.ts";
export { parseModelSetting } from "./setting.ts";
export { wordingPort } from "./wording-port.ts";
