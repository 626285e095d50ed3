export type { CommandIo } from "./commands/command.ts";
export { fileFrom, mendable, readArguments } from "./commands/command.ts";
export { evalCompare } from "./commands/eval-compare.ts";
export { evalRun } from "./commands/eval-run.ts";
export { guardEvalInjection } from "./commands/guard-eval-injection.ts";
export { guardEvalPrivacy } from "./commands/guard-eval-privacy.ts";
export { houseCommands } from "./commands/index.ts";
export { peopleLink } from "./commands/people-link.ts";
export { openHouse } from "./house.ts";
