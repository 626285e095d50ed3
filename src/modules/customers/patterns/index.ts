import type { MigrationFolder } from "../../../platform/db/index.ts";

export { askedInTurn } from "./asked-turn.ts";
export type { PatternChoice } from "./choose-pattern.ts";
export type { OwnedEvent } from "./follow-events.ts";
export { learningPurpose } from "./interpret.ts";
export { kindKey } from "./kind-names.ts";
export type { ShownPattern } from "./list-patterns.ts";
export { type SaidOfPurpose, unbrokenSince } from "./may-learn.ts";
export {
  isPatternName,
  ownSource,
  type PatternName,
  personSource,
} from "./observation.ts";
export { openPatterns, type PatternPorts, type Patterns } from "./open-patterns.ts";
export { type Budget, type Named, preferenceSchemas, type Size } from "./preferences.ts";
export { type PatternRoutePorts, patternRoutes } from "./routes.ts";
export { wordItem } from "./word-pattern.ts";

export const patternMigrations: MigrationFolder = {
  module: "customers-patterns",
  folder: new URL("./migrations/", import.meta.url),
};
