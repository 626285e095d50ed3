import { addEvent } from "./keep-case.ts";
import type { Doing } from "./mend-case.ts";
import type { CasePorts } from "./ports.ts";
import { type Case, caseOf } from "./read-cases.ts";
import { joinedToItself } from "./refusals.ts";

/**
 * Joins a case into another that is alike: what it came from, and what is said of it later, is the other's from now on.
 * Gives the other. Throws `platform/locked` where one of them is closed or joined already.
 */
export async function joinCases(
  { caseId, account, into }: Doing & { readonly into: string },
  { db, clock }: Pick<CasePorts, "db" | "clock">,
): Promise<Case> {
  if (caseId === into) throw joinedToItself();
  return db.transaction(async (tx) => {
    // Both rows in one order, so that two who join them the other way round do not wait for each other.
    await tx.query("select id from cases where id = any($1::uuid[]) order by id for update", [
      [caseId, into],
    ]);
    const at = clock.now();
    await addEvent(tx, { caseId, account, event: { kind: "joined", into }, at });
    await tx.query("update case_sources set case_id = $2 where case_id = $1", [caseId, into]);
    return caseOf(
      await addEvent(tx, { caseId: into, account, event: { kind: "took-in", from: caseId }, at }),
    );
  });
}
