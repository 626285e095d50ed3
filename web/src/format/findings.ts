import type { Finding } from "../../../src/kernel/index.ts";

/** What a guard saw, in words. */
export const findingKeys = {
  unbacked: "finding.unbacked",
  stale: "finding.stale",
  unresolved: "finding.unresolved",
  injection: "finding.injection",
  markup: "finding.markup",
  privacy: "finding.privacy",
  unsafe: "finding.unsafe",
  concern: "finding.concern",
  failed: "finding.failed",
} as const satisfies Record<Finding["kind"], string>;

/** Of a kind that a later release may have added, it is said that a check could not be completed. */
export const findingKey = (kind: string): (typeof findingKeys)[Finding["kind"]] =>
  isKnown(kind) ? findingKeys[kind] : "finding.failed";

const isKnown = (kind: string): kind is Finding["kind"] => Object.hasOwn(findingKeys, kind);
