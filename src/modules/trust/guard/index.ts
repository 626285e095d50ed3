export { openGuard } from "./open-guard.ts";
export { wordsThatMayBeAdded } from "./plain-words.ts";
