export { type ContextPorts, contextPort } from "./context-port.ts";
