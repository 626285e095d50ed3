import type { MigrationFolder } from "../../../platform/db/index.ts";
import type { PersonalTable } from "../../../platform/personal-data.ts";

export const evaluationMigrations: MigrationFolder = {
  module: "trust-evaluations",
  folder: new URL("./migrations/", import.meta.url),
};

/** `case_evaluations`. The JSON is what `add` checked when it was put in; it is read back by a schema. */
export type CaseEvaluationRow = {
  id: string;
  case_id: string;
  experience: string;
  input: unknown;
  expected: unknown;
  grader: unknown;
  made_at: Date;
  made_by: string;
};

/** About nobody: the door refuses what names a person, and says which role made it, not who. */
export const evaluationTables: readonly PersonalTable[] = [
  {
    table: "case_evaluations",
    columns: {
      id: "none",
      case_id: "none",
      experience: "none",
      input: "none",
      expected: "none",
      grader: "none",
      made_by: "none",
    },
    retention: { whileNeeded: true, why: "what went wrong once is tried for ever, without its person" },
  },
];
