import { RapportError } from "../../../platform/errors.ts";
import { type Cause, refusalOf } from "./case.ts";
import { addEvent } from "./keep-case.ts";
import { type Material, makeEvaluation, type Strip } from "./make-evaluation.ts";
import type { CasePorts } from "./ports.ts";
import { type Case, caseOf, type KeptCase, readCase, readKept } from "./read-cases.ts";
import { refusal } from "./refusals.ts";

/** Which case, and the subject of whoever does it. */
export interface Doing {
  readonly caseId: string;
  readonly account: string;
}

/** Says why it went wrong, and finds who else got the same. */
export async function diagnoseCase(
  { caseId, account, cause, note }: Doing & { readonly cause: Cause; readonly note: string },
  { db, clock, affectedBy, strip }: CasePorts,
): Promise<Case> {
  const words = withoutPersons("note", note, strip);
  // It may use the database, so it is asked before the transaction.
  const found = await affectedBy(await readCase(db, caseId), cause);
  const affected = { count: found.count, how: withoutPersons("affected", found.how, strip) };
  const event = { kind: "diagnosed", cause, note: words, affected } as const;
  return db.transaction(async (tx) =>
    caseOf(await addEvent(tx, { caseId, account, event, at: clock.now() })),
  );
}

/** Says what was changed, so that it does not happen again, and which role did it. */
export async function fixCase(
  { caseId, account, what, by }: Doing & { readonly what: string; readonly by: string },
  { db, clock, strip }: CasePorts,
): Promise<Case> {
  const event = {
    kind: "fixed",
    what: withoutPersons("what", what, strip),
    by: withoutPersons("by", by, strip),
  } as const;
  return db.transaction(async (tx) =>
    caseOf(await addEvent(tx, { caseId, account, event, at: clock.now() })),
  );
}

/** Says how those whom it concerns were told; the person who called it wrong reads it. */
export async function tellOfCase(
  { caseId, account, how }: Doing & { readonly how: string },
  { db, clock, strip }: CasePorts,
): Promise<Case> {
  const event = { kind: "told", how: withoutPersons("how", how, strip) } as const;
  return db.transaction(async (tx) =>
    caseOf(await addEvent(tx, { caseId, account, event, at: clock.now() })),
  );
}

/** Makes the evaluation that fails on what went wrong, stripped of the person, and keeps it for ever. */
export async function evaluateCase(
  { caseId, account, ...material }: Doing & Material,
  { db, clock, evaluations, strip }: CasePorts,
): Promise<Case> {
  const kept = await readKept(db, caseId);
  const why = refusalOf(kept.standing, { kind: "evaluated", evaluation: "" });
  if (why) throw refusal(why, kept.standing);
  const made = makeEvaluation({ caseId, experience: kept.row.experience, ids: idsIn(kept) }, material, {
    strip,
  });
  const event = { kind: "evaluated", evaluation: await evaluations.add(made) } as const;
  return db.transaction(async (tx) =>
    caseOf(await addEvent(tx, { caseId, account, event, at: clock.now() })),
  );
}

/**
 * Closes a case: the only function that does. Throws `platform/locked` with `why: "no-evaluation"` where none was made
 * from it in this round, or the evaluations don't have it.
 */
export async function closeCase(
  { caseId, account }: Doing,
  { db, clock, evaluations }: CasePorts,
): Promise<Case> {
  const { standing } = await readKept(db, caseId);
  const { evaluation = "" } = standing;
  const event = { kind: "closed", evaluation } as const;
  const why = refusalOf(standing, event);
  if (why) throw refusal(why, standing);
  // Evaluations are never deleted, so what exists now exists when the case is closed.
  if (evaluation === "" || !(await evaluations.exists(evaluation))) throw refusal("no-evaluation", standing);
  return db.transaction(async (tx) =>
    caseOf(await addEvent(tx, { caseId, account, event, at: clock.now() })),
  );
}

/** Opens a closed case again: what was done did not mend it. It needs a new evaluation, since the old one missed it. */
export async function reopenCase(
  { caseId, account, why }: Doing & { readonly why: string },
  { db, clock, strip }: CasePorts,
): Promise<Case> {
  const event = { kind: "reopened", why: withoutPersons("why", why, strip) } as const;
  return db.transaction(async (tx) =>
    caseOf(await addEvent(tx, { caseId, account, event, at: clock.now() })),
  );
}

const idsIn = ({ sources }: KeptCase): string[] =>
  sources.flatMap(({ subject, receipt_id, review_id }) =>
    [subject, receipt_id, review_id].filter((id) => id !== null),
  );

/** Notes outlive the people whom a case is about, so they hold nothing of them. */
function withoutPersons(field: string, words: string, strip: Strip): string {
  const { text, flagged } = strip(words);
  if (flagged.length === 0) return text;
  throw new RapportError(
    "platform/bad-input",
    `${field}: something of a person is in it (${flagged.join(", ")}). Word it without the person.`,
    { field, kinds: flagged },
  );
}
