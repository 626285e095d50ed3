export * from "./experience.ts";
export * from "./ports.ts";
export * from "./receipt.ts";
