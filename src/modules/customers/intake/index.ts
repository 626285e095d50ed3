export {
  countEvents,
  eventsAfter,
  lastPosition,
  ownersOf,
  type ShownEvent,
  type TimelinePlace,
  timelineOf,
} from "./kept-events.ts";
export { ownerOf } from "./owner.ts";
export { intakeMigrations, type Violation } from "./tables.ts";
