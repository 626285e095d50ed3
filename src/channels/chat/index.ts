export { showTurn } from "./show-turn.ts";
export { type ChatPorts, turnRoutes } from "./turn-routes.ts";
export type { TurnRequest, TurnResponse } from "./turn-schema.ts";
