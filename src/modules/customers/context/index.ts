export { type ContextPorts, contextPort } from "./context-port.ts";
export { sharedQuestions } from "./shared-questions.ts";
