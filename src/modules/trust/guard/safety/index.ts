export type { Concern } from "./concerns.ts";
export { type Listened, openSafety, type Safety, type SafetyOptions } from "./open-safety.ts";
