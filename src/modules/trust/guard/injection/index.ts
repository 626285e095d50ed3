export { detectInjection, type InjectionOptions, injectionThreshold } from "./detect-injection.ts";
export type { Injection, InjectionFinding } from "./finding.ts";
