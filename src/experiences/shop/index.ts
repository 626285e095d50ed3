export type { ShopDoors } from "./doors.ts";
export { type DecisionMemory, openDecisionMemory } from "./remember-decisions.ts";
export { wordAnyConstraint } from "./request.ts";
export { shop } from "./shop.ts";
