export { documentSource } from "./document-source.ts";
export { type GuardOptions, openGuard } from "./open-guard.ts";
export { wordsThatMayBeAdded } from "./plain-words.ts";
