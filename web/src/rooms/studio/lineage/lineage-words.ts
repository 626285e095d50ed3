import type { Translate } from "../../../i18n/index.ts";

const kindKeys = {
  source: "studio.lineage.kind.source",
  contract: "studio.lineage.kind.contract",
  attestation: "studio.lineage.kind.attestation",
  event: "studio.lineage.kind.event",
  events: "studio.lineage.kind.events",
  trait: "studio.lineage.kind.trait",
  computed: "studio.lineage.kind.computed",
  pattern: "studio.lineage.kind.pattern",
  segment: "studio.lineage.kind.segment",
  receipt: "studio.lineage.kind.receipt",
  decision: "studio.lineage.kind.decision",
} as const;

const stepKeys = {
  bound: "studio.lineage.how.bound",
  sent: "studio.lineage.how.sent",
  said: "studio.lineage.how.said",
  counted: "studio.lineage.how.counted",
  learned: "studio.lineage.how.learned",
  filtered: "studio.lineage.how.filtered",
  used: "studio.lineage.how.used",
} as const;

const isStep = (how: string): how is keyof typeof stepKeys => Object.hasOwn(stepKeys, how);

/** What leads from one thing to the next, in words. */
export const stepName = (how: string, t: Translate): string => (isStep(how) ? t(stepKeys[how]) : how);

const isKind = (kind: string): kind is keyof typeof kindKeys => Object.hasOwn(kindKeys, kind);

/** What a box of the graph stands for, in words. */
export const nodeKind = (kind: string, t: Translate): string => (isKind(kind) ? t(kindKeys[kind]) : kind);
