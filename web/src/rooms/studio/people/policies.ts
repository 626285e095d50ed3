import type { Translate } from "../../../i18n/index.ts";

const policyKeys = {
  "most-recent": "studio.people.policies.mostRecent",
  "source-order": "studio.people.policies.sourceOrder",
  "most-frequent": "studio.people.policies.mostFrequent",
  first: "studio.people.policies.first",
} as const;

const isPolicy = (name: string): name is keyof typeof policyKeys => Object.hasOwn(policyKeys, name);

/** Which of several sources' values counts, in words. */
export const policyName = (name: string, t: Translate): string =>
  isPolicy(name) ? t(policyKeys[name]) : name;
