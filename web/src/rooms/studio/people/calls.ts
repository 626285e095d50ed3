import type { Translate } from "../../../i18n/index.ts";

const callKeys = {
  identify: "studio.people.calls.identify",
  track: "studio.people.calls.track",
  page: "studio.people.calls.page",
  screen: "studio.people.calls.screen",
  group: "studio.people.calls.group",
  alias: "studio.people.calls.alias",
  merge: "studio.people.calls.merge",
} as const;

const isCall = (type: string): type is keyof typeof callKeys => Object.hasOwn(callKeys, type);

/** What kind of call an event came by, in words. */
export const callName = (type: string, t: Translate): string => (isCall(type) ? t(callKeys[type]) : type);
