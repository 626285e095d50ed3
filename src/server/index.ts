export type { CommandIo } from "./commands/command.ts";
export { fileFrom, mendable, readArguments } from "./commands/command.ts";
export { houseCommands } from "./commands/index.ts";
export { openHouse } from "./house.ts";
