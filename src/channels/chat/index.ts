export { type ChatPorts, type ResumedConversation, turnRoutes } from "./turn-routes.ts";
export type { TurnRequest, TurnResponse } from "./turn-schema.ts";
