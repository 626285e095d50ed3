import type { edgeRules } from "../../../../../src/modules/customers/identity/index.ts";
import type { Translate } from "../../../i18n/index.ts";

const ruleKeys = {
  device: "studio.people.rules.device",
  "anonymous-alias": "studio.people.rules.anonymousAlias",
  "user-alias": "studio.people.rules.userAlias",
  "verified-identifier": "studio.people.rules.verifiedIdentifier",
  account: "studio.people.rules.account",
  record: "studio.people.rules.record",
  "linked-records": "studio.people.rules.linkedRecords",
  decided: "studio.people.rules.decided",
} as const satisfies Record<keyof typeof edgeRules, string>;

const isRule = (name: string): name is keyof typeof ruleKeys => Object.hasOwn(ruleKeys, name);

/** Why two records are taken for one person, in words. */
export const ruleName = (name: string, t: Translate): string => (isRule(name) ? t(ruleKeys[name]) : name);
