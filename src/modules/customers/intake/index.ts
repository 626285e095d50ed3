export {
  consentEventsAfter,
  eventsAfter,
  type ShownEvent,
  type TimelinePlace,
  timelineOf,
} from "./kept-events.ts";
export { type EventOutcome, type Intake, type IntakePorts, openIntake } from "./open-intake.ts";
export { encodings as peopleEncodings, isEncoding } from "./people-import/encoding.ts";
export {
  importPeople,
  type PeopleImport,
  type PeopleImportPorts,
  type PeopleImportReport,
} from "./people-import/import-people.ts";
export { loadPeopleMapping, type PeopleMapping } from "./people-import/mapping.ts";
export { intakePersonalData } from "./personal-data.ts";
export type { DropReason, HoldReason } from "./reasons.ts";
export { intakeReportRoutes } from "./report-routes.ts";
export { intakeMigrations, type Violation } from "./tables.ts";
export { type TrackingRoutePorts, trackingPaths, trackingRoutes } from "./tracking-routes.ts";
