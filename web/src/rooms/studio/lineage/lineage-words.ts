import { experienceName, staffSourceName } from "../../../format/people.ts";
import type { Translate } from "../../../i18n/index.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { callName } from "../people/calls.ts";
import { useTraitName } from "../traits/use-trait-name.ts";
import type { LineageNode } from "./answers.ts";

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

const deedKeys = {
  correction: "studio.lineage.deed.correction",
  ordered: "studio.lineage.deed.ordered",
  added: "studio.lineage.deed.added",
  asked: "studio.lineage.deed.asked",
  viewed: "studio.lineage.deed.viewed",
} as const;

const isDeed = (what: string): what is keyof typeof deedKeys => Object.hasOwn(deedKeys, what);

/** What happened: the name of an event as its sender calls it, or what it was. */
const deedName = (what: string, t: Translate): string =>
  isDeed(what) ? t(deedKeys[what]) : callName(what, t);

const isFact = (kind: string): boolean => ["trait", "computed", "pattern"].includes(kind);

/** The label of a node in the reader's language. `nameOf` says what a trait is called. */
export function nodeLabel(
  { kind, label }: Pick<LineageNode, "kind" | "label">,
  t: Translate,
  nameOf: (trait: string) => string,
): string {
  const [, before = label, after] = /^(.*) \((\d+)\)$/.exec(label) ?? [];
  const [, times, of = ""] = /^(\d+) × (.*)$/.exec(label) ?? [];
  if (isFact(kind)) {
    return after === undefined
      ? nameOf(label)
      : t("studio.lineage.ofPeople", { name: nameOf(before), count: Number(after) });
  }
  if (kind === "decision")
    return t("studio.lineage.times", { name: experienceName(before, t), times: after });
  if (kind === "receipt") return experienceName(deedName(label, t), t);
  if (kind === "events") return t("studio.lineage.times", { name: nameOf(of), times });
  if (kind === "event") return deedName(label, t);
  return kind === "source" ? staffSourceName(label, t) : label;
}

/** What each node of a graph is called, for whoever is reading. */
export function useNodeLabel(): (node: LineageNode) => string {
  const { t } = useWords();
  const nameOf = useTraitName();
  return (node) => nodeLabel(node, t, nameOf);
}
