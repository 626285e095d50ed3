export { detectInjection, type InjectionOptions, injectionThreshold } from "./detect-injection.ts";
export { type InjectionFigures, measureInjection } from "./evaluate/measure-injection.ts";
export { readTexts } from "./evaluate/read-texts.ts";
export type { Injection, InjectionFinding } from "./finding.ts";
