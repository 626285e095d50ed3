export { demonstrationCalls, type MadeUpCall } from "./make-calls.ts";
export { demonstrationPeople } from "./make-people.ts";
export { demonstrationSources, type MadeUpSource } from "./sources.ts";
export { demonstrationComputedTraits, demonstrationSegments, demonstrationTraits } from "./studies.ts";
