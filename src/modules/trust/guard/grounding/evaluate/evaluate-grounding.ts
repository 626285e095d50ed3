import { drawsFrom } from "../../privacy/evaluate/seeded.ts";
import { checkGrounding } from "../check-grounding.ts";
import type { GroundingVerdict } from "../finding.ts";
import { areaUnderCurve } from "./area-under-curve.ts";
import type { Edit, EditContext } from "./edit.ts";
import { negationEdits } from "./edit-negation.ts";
import { numberEdits } from "./edit-numbers.ts";
import { learnNames, roleEdits } from "./edit-roles.ts";
import { type LabelledReply, readLabelledReplies } from "./labelled-replies.ts";

export interface GroundingFigures {
  /** Of the score, for replies labelled as fully attributable against the rest. */
  readonly auc: number;
  /** Of the verdict `supported` for the same. */
  readonly f1: number;
  /** Shares of planted edits whose text is found to contradict its source. */
  readonly numberRecall: number;
  readonly negationRecall: number;
  readonly roleRecall: number;
  /** Share of supported replies, as they stand in the file, that are found to contradict their source. */
  readonly falseAlarms: number;
}

/** How one way of editing fared. */
export interface EditFigures {
  readonly edit: string;
  readonly planted: number;
  readonly caught: number;
}

const families = { numberRecall: numberEdits, negationRecall: negationEdits, roleRecall: roleEdits } as const;
type Family = keyof typeof families;

const verdictOf = (text: string, source: string): GroundingVerdict =>
  checkGrounding({ text, sources: [source] }).verdict;

/** A supported text that edits are planted into. */
interface Original {
  readonly text: string;
  readonly source: string;
}

/**
 * Supported replies, and each of their sources as a reply that repeats it. Those that are found to contradict their
 * source as they stand are left out here and counted as false alarms: any edit of them would be caught for nothing.
 */
function originalsOf(replies: readonly LabelledReply[]): readonly Original[] {
  const supported = replies.filter(({ isSupported }) => isSupported);
  const copies = [...new Set(supported.map(({ source }) => source))];
  return [
    ...supported.map(({ reply, source }) => ({ text: reply, source })),
    ...copies.map((source) => ({ text: source, source })),
  ].filter(({ text, source }) => verdictOf(text, source) !== "contradicted");
}

function plant(
  edit: Edit,
  originals: readonly Original[],
  context: Omit<EditContext, "source">,
): EditFigures {
  let [planted, caught] = [0, 0];
  for (const { text, source } of originals) {
    const edited = edit.apply(text, { ...context, source });
    if (edited === undefined || edited.toLowerCase() === text.toLowerCase()) continue;
    planted += 1;
    if (verdictOf(edited, source) === "contradicted") caught += 1;
  }
  return { edit: edit.name, planted, caught };
}

const rounded = (value: number): number => Number(value.toFixed(4));

const recallOf = (figures: readonly EditFigures[]): number => {
  const sum = (of: "planted" | "caught") => figures.reduce((total, one) => total + one[of], 0);
  return sum("planted") === 0 ? 0 : rounded(sum("caught") / sum("planted"));
};

/**
 * Measures the check on labelled replies, and on edits planted into the supported ones from `seed`, one of each way
 * in each text that has a place for it.
 */
export async function evaluateGrounding(
  file: string,
  { seed = 1 }: { readonly seed?: number } = {},
): Promise<GroundingFigures & { readonly edits: Readonly<Record<Family, readonly EditFigures[]>> }> {
  const replies = await readLabelledReplies(file);
  const checked = replies.map(({ source, reply, isSupported }) => ({
    isSupported,
    ...checkGrounding({ text: reply, sources: [source] }),
  }));
  const [positives, negatives] = [true, false].map((side) =>
    checked.filter(({ isSupported }) => isSupported === side),
  );
  const scores = (some: typeof positives) => (some ?? []).map(({ score }) => score);
  const found = checked.filter(({ verdict }) => verdict === "supported");
  const right = found.filter(({ isSupported }) => isSupported).length;
  const alarms = (positives ?? []).filter(({ verdict }) => verdict === "contradicted").length;
  const context = {
    draws: drawsFrom(seed),
    names: learnNames(replies.flatMap(({ source, reply }) => [source, reply])),
  };
  const originals = originalsOf(replies);
  const edits = {
    numberRecall: families.numberRecall.map((edit) => plant(edit, originals, context)),
    negationRecall: families.negationRecall.map((edit) => plant(edit, originals, context)),
    roleRecall: families.roleRecall.map((edit) => plant(edit, originals, context)),
  };
  return {
    auc: rounded(areaUnderCurve(scores(positives), scores(negatives))),
    f1: rounded((2 * right) / Math.max(1, found.length + (positives?.length ?? 0))),
    numberRecall: recallOf(edits.numberRecall),
    negationRecall: recallOf(edits.negationRecall),
    roleRecall: recallOf(edits.roleRecall),
    falseAlarms: rounded(alarms / Math.max(1, positives?.length ?? 0)),
    edits,
  };
}
