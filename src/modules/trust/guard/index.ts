export { documentSource } from "./document-source.ts";
export { openGuard } from "./open-guard.ts";
export { wordsThatMayBeAdded } from "./plain-words.ts";
