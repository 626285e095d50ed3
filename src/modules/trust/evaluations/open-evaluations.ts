import type { Queryable } from "../../../platform/db/index.ts";
import { type CaseEvaluations, type CasePorts, casePrefix, openCaseEvaluations } from "./case-evaluations.ts";
import { type Figures, figuresByTag, figuresOf, type JudgedBar, judgeBars, tried } from "./figures.ts";
import { allGraders } from "./graders/index.ts";
import { openSets, type SetPorts, type Sets } from "./open-sets.ts";
import type { Run } from "./run-file.ts";
import type { EvaluationSet } from "./set.ts";

/** How a run went, beside its set as that is now. */
export interface RunSummary {
  readonly run: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly system: string;
  readonly code: string;
  /** Every case has a result. */
  readonly complete: boolean;
  /** It ran over the set as it is now. */
  readonly current: boolean;
  readonly figures: Figures;
  readonly byTag: Readonly<Record<string, Figures>>;
  readonly bars: readonly JudgedBar[];
}

export interface SetSummary {
  readonly set: EvaluationSet;
  readonly last?: RunSummary;
}

/** All evaluations: those that are files and those that cases left behind. */
export interface Evaluations extends Omit<Sets, "names" | "accept" | "baseline">, CaseEvaluations {
  sets(): Promise<readonly SetSummary[]>;
  summary(set: EvaluationSet, run: Run): RunSummary;
}

/** Runs looked through for one over the set as it is now. */
const lookBack = 20;

export function openEvaluations(
  ports: SetPorts & { readonly db: Queryable; readonly strip: CasePorts["strip"] },
): Evaluations {
  const { db, clock, strip, graders = allGraders } = ports;
  const { names: fileNames, ...files } = openSets(ports);
  const cases = openCaseEvaluations({ db, clock, strip, graders });
  // One that was exported into the folder is the same one.
  const names = async () => [...new Set([...(await fileNames()), ...(await cases.names())])];
  const set: Evaluations["set"] = async (name) => {
    const isKept = name.startsWith(casePrefix) && (await cases.names()).includes(name);
    return isKept ? cases.asSet(name.slice(casePrefix.length)) : files.set(name);
  };
  const lastOf = async (one: EvaluationSet): Promise<RunSummary | undefined> => {
    for (const id of (await files.runs(one.set)).slice(0, lookBack)) {
      const summary = summarise(one, await files.readRun(one.set, id));
      if (summary.current && summary.complete) return summary;
    }
    return undefined;
  };
  return {
    ...files,
    ...cases,
    names,
    set,
    summary: summarise,
    async sets() {
      const all = await Promise.all((await names()).map(set));
      return Promise.all(
        all.map(async (one) => {
          const last = await lastOf(one);
          return { set: one, ...(last && { last }) };
        }),
      );
    },
  };
}

export function summarise(set: EvaluationSet, run: Run): RunSummary {
  const some = tried(set, run);
  return {
    run: run.run,
    at: run.at,
    system: `${run.system.name} ${run.system.version}`,
    code: run.code,
    complete: some.length === set.cases.length,
    current: run.setHash === set.hash,
    figures: figuresOf(some),
    byTag: figuresByTag(some),
    bars: judgeBars(set.bars, some),
  };
}
