import { openTestDatabase, type TestDatabase } from "../../../platform/db/testing.ts";
import { timeOrderedId } from "../../../platform/ids.ts";
import type { MadeEvaluation, Strip } from "./make-evaluation.ts";
import { type Opening, openCase } from "./open-case.ts";
import { type Cases, openCases } from "./open-cases.ts";
import type { CasePorts } from "./ports.ts";
import type { Case } from "./read-cases.ts";
import { caseMigrations } from "./tables.ts";

/** The subject of a made-up account or person. */
export const newSubject = (): string => timeOrderedId();

/** Masks a made-up name and ten-digit numbers; finds an e-mail address that it can't mask. */
export const strip: Strip = (text) => ({
  text: text.replaceAll("Zebedee", "[PERSON_1]").replaceAll(/\d{10,}/g, "[PHONE_1]"),
  flagged: /\S@\S/.test(text) ? ["email"] : [],
});

let count = 0;

/** A person's "wrong" about a receipt of the service's in English, unless the test says otherwise. */
export const openingOf = (more: Partial<Opening> = {}): Opening => {
  count += 1;
  return {
    openedBy: "feedback",
    key: `receipt ${count}`,
    occurrence: `feedback ${count}`,
    experience: "service",
    locale: "en",
    severity: "medium",
    ...more,
  };
};

export const material = {
  request: { text: "How much is the mug?" },
  expected: { text: "$20" },
  grader: { name: "contains-all" },
} as const;

/** Cases over a database of the test's own, with a clock that the test moves. */
export interface TestCases extends AsyncDisposable {
  readonly db: TestDatabase;
  readonly cases: Cases;
  readonly ports: CasePorts;
  /** What was made, by its id. */
  readonly made: Map<string, MadeEvaluation>;
  now(): Date;
  later(hours: number): void;
  open(more?: Partial<Opening>): Promise<Case>;
  /** Brings a case to where it can be closed but for its evaluation. */
  tell(caseId: string): Promise<Case>;
}

export async function openTestCases(changed: Partial<CasePorts> = {}): Promise<TestCases> {
  const db = await openTestDatabase([caseMigrations]);
  let now = new Date("2027-03-01T09:00:00Z");
  const made = new Map<string, MadeEvaluation>();
  const ports: CasePorts = {
    db,
    clock: { now: () => now },
    evaluations: {
      async add(evaluation) {
        const id = timeOrderedId();
        made.set(id, evaluation);
        return id;
      },
      exists: async (id) => made.has(id),
    },
    affectedBy: async () => ({ count: 3, how: "receipts of the same rule" }),
    strip,
    ...changed,
  };
  const cases = openCases(ports);
  const account = newSubject();
  return {
    db,
    cases,
    ports,
    made,
    now: () => now,
    later(hours) {
      now = new Date(now.getTime() + hours * 3_600_000);
    },
    open: (more) => openCase(openingOf(more), ports),
    async tell(caseId) {
      await cases.diagnose({ caseId, account, cause: "rule", note: "The rule took the old price." });
      await cases.fix({ caseId, account, what: "The rule reads the price of today.", by: "pricing" });
      return cases.tell({ caseId, account, how: "A message in the chat." });
    },
    [Symbol.asyncDispose]: () => db.close(),
  };
}
