import type { Locale } from "../../../kernel/index.ts";
import type { Transaction } from "../../../platform/db/index.ts";
import { timeOrderedId } from "../../../platform/ids.ts";
import type { Opener, Severity } from "./case.ts";
import { addEvent, insertEvent } from "./keep-case.ts";
import type { CasePorts } from "./ports.ts";
import { type Case, caseOf, readKept } from "./read-cases.ts";

/** Something went wrong. */
export interface Opening {
  readonly openedBy: Opener;
  /** The id of what it is about, such as the receipt, the review or the turn: one case a source and key. */
  readonly key: string;
  /** The id of this time that it was said, such as the feedback's: the same one again counts once. */
  readonly occurrence: string;
  readonly experience: string;
  readonly locale: Locale;
  readonly severity: Severity;
  /** Whose "wrong" it is, or whom a rejected draft was about. */
  readonly subject?: string;
  readonly receiptId?: string;
  readonly reviewId?: string;
  /** The subject of whoever flagged it; absent where the house did. */
  readonly account?: string;
}

/**
 * Opens a case, or adds to the one that its source and key have: what is said again of a closed case opens it again.
 * Sending the same occurrence twice does nothing.
 */
export async function openCase(
  opening: Opening,
  { db, clock }: Pick<CasePorts, "db" | "clock">,
): Promise<Case> {
  const { openedBy, key, account } = opening;
  const at = clock.now();
  return db.transaction(async (tx) => {
    // Two who open the same at once take their turns.
    await tx.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`case ${openedBy} ${key}`]);
    const [known] = await tx.query<{ case_id: string }>(
      "select case_id from case_sources where opened_by = $1 and key = $2",
      [openedBy, key],
    );
    const caseId = known?.case_id ?? (await begin(tx, opening, at));
    const [isNew] = await tx.query(
      `insert into case_occurrences (opened_by, key, occurrence) values ($1, $2, $3)
       on conflict do nothing returning 1`,
      [openedBy, key, opening.occurrence],
    );
    if (known && isNew) {
      const event = { kind: "said-again", openedBy } as const;
      return caseOf(await addEvent(tx, { caseId, event, at, ...(account !== undefined && { account }) }));
    }
    return caseOf(await readKept(tx, caseId));
  });
}

async function begin(tx: Transaction, opening: Opening, at: Date): Promise<string> {
  const { openedBy, key, account } = opening;
  const caseId = timeOrderedId(at.getTime());
  await tx.query(
    `insert into cases (id, opened_by, experience, locale, severity, opened_at, state, since)
     values ($1, $2, $3, $4, $5, $6, 'open', $6)`,
    [caseId, openedBy, opening.experience, opening.locale, opening.severity, at],
  );
  const event = { kind: "opened", openedBy } as const;
  await insertEvent(tx, { caseId, event, at, position: 1, ...(account !== undefined && { account }) });
  await tx.query(
    `insert into case_sources (opened_by, key, case_id, subject, receipt_id, review_id, at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [openedBy, key, caseId, opening.subject ?? null, opening.receiptId ?? null, opening.reviewId ?? null, at],
  );
  return caseId;
}
