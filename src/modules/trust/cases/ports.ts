import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/db/index.ts";
import type { Affected, Cause } from "./case.ts";
import type { MadeEvaluation, Strip } from "./make-evaluation.ts";
import type { Case } from "./read-cases.ts";

export interface CasePorts {
  readonly db: Database;
  readonly clock: Clock;
  /** Where evaluations are kept for ever. */
  readonly evaluations: {
    /** Gives the evaluation's id. */
    add(made: MadeEvaluation): Promise<string>;
    exists(id: string): Promise<boolean>;
  };
  /** Who else got the same, once the cause is known. It may use the database. */
  affectedBy(asked: Case, cause: Cause): Promise<Affected>;
  readonly strip: Strip;
}
