export { answerErrors, answerNotFound, type ErrorBody } from "./answer-errors.ts";
export { badInput, refuseBadInput } from "./bad-input.ts";
export { clientAddress, type HttpEnv, isFromThisMachine, type Middleware } from "./context.ts";
export { followRequests } from "./follow-requests.ts";
export { healthRoutes, type ReadyCheck } from "./health-routes.ts";
export { limitRate, type RateLimit } from "./limit-rate.ts";
export { type JsonLimits, parseJson, readBytes, readJsonBodies } from "./read-json.ts";
export { secureHeaders } from "./secure-headers.ts";
export { type ServeOptions, type Serving, serveGracefully } from "./serve-gracefully.ts";
