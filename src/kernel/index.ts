export * from "./experience.ts";
export { type OpenExperience, openExperience, type Presented, type TurnShown } from "./open-experience.ts";
export * from "./ports.ts";
export * from "./receipt.ts";
export { runTurn, type Turn, type TurnOutcome } from "./run-turn.ts";
export { isJson } from "./soundness.ts";
export { defaultLimits, type StepLimits } from "./steps.ts";
