import type { CaseState } from "./case.ts";
import { joinCases } from "./join-cases.ts";
import { closeCase, diagnoseCase, evaluateCase, fixCase, reopenCase, tellOfCase } from "./mend-case.ts";
import { type Opening, openCase } from "./open-case.ts";
import type { CasePorts } from "./ports.ts";
import {
  type Case,
  type CasesAsked,
  casesOfPerson,
  concernsReceipt,
  countCases,
  type ListedCase,
  listCases,
  type OwnCase,
  readCase,
} from "./read-cases.ts";
import { type CaseFigures, readFigures } from "./read-figures.ts";

/** Cases, opened. An account is named by its subject, which never changes. */
export interface Cases {
  /** Opens a case, or adds to the one that its source and key have. */
  open(opening: Opening): Promise<Case>;
  case(caseId: string): Promise<Case>;
  list(asked: CasesAsked): Promise<ListedCase[]>;
  /** Whether some case is about a receipt. */
  concernsReceipt(receiptId: string): Promise<boolean>;
  counts(): Promise<Partial<Record<CaseState, number>>>;
  diagnose(asked: Parameters<typeof diagnoseCase>[0]): Promise<Case>;
  fix(asked: Parameters<typeof fixCase>[0]): Promise<Case>;
  tell(asked: Parameters<typeof tellOfCase>[0]): Promise<Case>;
  evaluate(asked: Parameters<typeof evaluateCase>[0]): Promise<Case>;
  /** No case closes without an evaluation made from it. */
  close(asked: Parameters<typeof closeCase>[0]): Promise<Case>;
  reopen(asked: Parameters<typeof reopenCase>[0]): Promise<Case>;
  join(asked: Parameters<typeof joinCases>[0]): Promise<Case>;
  /** What a person called wrong, and what became of it. */
  mine(subjects: readonly string[]): Promise<OwnCase[]>;
  figures(now: Date): Promise<CaseFigures>;
}

export function openCases(ports: CasePorts): Cases {
  const { db } = ports;
  return {
    open: (opening) => openCase(opening, ports),
    case: (caseId) => readCase(db, caseId),
    list: (asked) => listCases(asked, db),
    concernsReceipt: (receiptId) => concernsReceipt(db, receiptId),
    counts: () => countCases(db),
    diagnose: (asked) => diagnoseCase(asked, ports),
    fix: (asked) => fixCase(asked, ports),
    tell: (asked) => tellOfCase(asked, ports),
    evaluate: (asked) => evaluateCase(asked, ports),
    close: (asked) => closeCase(asked, ports),
    reopen: (asked) => reopenCase(asked, ports),
    join: (asked) => joinCases(asked, ports),
    mine: (subjects) => casesOfPerson(db, subjects),
    figures: (now) => readFigures(now, db),
  };
}
