import { concerns } from "../concerns.ts";
import { openSafety } from "../open-safety.ts";
import { type Label, type LabelledSentences, linesOf } from "./sentences.ts";

export interface SafetyFigures {
  /** Of what was heard as a concern, the share that was one and that one. */
  readonly precision: number;
  /** Of what calls for help, the share heard as what it is. */
  readonly recall: number;
  /** Of the harmless sentences, the share heard as a concern. */
  readonly falseAlarms: number;
  readonly recallOf: Readonly<Record<string, number>>;
  /** What was heard wrongly, for mending. */
  readonly wrong: readonly { readonly text: string; readonly label: Label; readonly heard: Label }[];
}

/** How well concerns are heard in labelled sentences of one language. Shares are of 1. */
export function measureSafety(set: LabelledSentences, locale: "en" | "zh"): SafetyFigures {
  const { listen } = openSafety();
  const heardOf = (text: string): Label => {
    const answer = listen(text, { locale });
    return answer.kind === "go" ? "none" : answer.concern;
  };
  const all = ([...concerns, "none"] as const).flatMap((label) =>
    linesOf(set[label][locale]).map((text) => ({ text, label, heard: heardOf(text) })),
  );
  const grave = all.filter(({ label }) => label !== "none");
  const harmless = all.filter(({ label }) => label === "none");
  const right = grave.filter(({ label, heard }) => label === heard).length;
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  return {
    precision: share(right, all.filter(({ heard }) => heard !== "none").length),
    recall: share(right, grave.length),
    falseAlarms: share(harmless.filter(({ heard }) => heard !== "none").length, harmless.length),
    recallOf: Object.fromEntries(
      concerns.map((concern) => {
        const own = grave.filter(({ label }) => label === concern);
        return [concern, share(own.filter(({ heard }) => heard === concern).length, own.length)];
      }),
    ),
    wrong: all.filter(({ label, heard }) => label !== heard),
  };
}
