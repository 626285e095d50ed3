import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/db/index.ts";
import { RapportError } from "../../../platform/errors.ts";
import { timeOrderedId } from "../../../platform/ids.ts";
import {
  addRecords,
  holdPurpose,
  lockSubjects,
  type RecordListeners,
  standing,
  statesOf,
} from "./append-records.ts";
import {
  type ConsentRecord,
  type ConsentState,
  type Evidence,
  isNo,
  type Language,
} from "./consent-record.ts";
import { composeNotice, keepNotice } from "./notice.ts";
import { strictest } from "./permission.ts";
import type { Purpose } from "./purpose.ts";
import { isRefusedBySignal } from "./record-signal.ts";
import type { StateRow } from "./tables.ts";

/** What somebody can say of a purpose. The three ways of saying no are kept as what they amount to. */
export const sayings = ["given", "refused", "withdrawn", "objected"] as const;
export type Saying = (typeof sayings)[number];

export interface Answer {
  /** All subjects of the person: each gets a record, in one transaction. */
  readonly subjects: readonly string[];
  readonly purpose: string;
  /** The language of the notice that was shown. */
  readonly language: Language;
  readonly channel: string;
  /** Who enters it: the person, unless an administrator does for them. */
  readonly by?: "person" | "administrator";
  /** The administrator's account; absent where it was entered on the machine itself. */
  readonly account?: string;
  /** Hash of the notice that the person saw. Absent, it is the one that holds now. */
  readonly notice?: string;
  /** The request itself came with `Sec-GPC: 1`. */
  readonly signalled?: boolean;
  /** The person was told that their browser says no, and gives all the same. */
  readonly despiteSignal?: boolean;
}

export interface Answered {
  readonly purpose: string;
  readonly state: ConsentState;
  readonly at: Date;
  readonly notice: string;
  /** Records that were added: none where the same had been said before. */
  readonly records: readonly string[];
}

export interface AnswerPorts extends RecordListeners {
  readonly db: Database;
  readonly clock: Clock;
}

/**
 * Keeps what a person says of a purpose; it holds for the very next reading. Throws `trust/unknown-purpose`,
 * `trust/not-a-choice` for what a contract needs, `trust/signal-conflict` where a browser says no and the person was
 * not told, `trust/notice-changed` where the person saw another text than the one that holds.
 */
export function recordAnswer(
  said: Saying,
  answer: Answer,
  { db, clock, ...listeners }: AnswerPorts,
): Promise<Answered> {
  const { purpose: id, language } = answer;
  const subjects = [...new Set(answer.subjects)];
  return db.transaction(async (tx) => {
    await lockSubjects(tx, subjects);
    const purpose = await holdPurpose(tx, id);
    const at = clock.now();
    const rows = await statesOf(tx, subjects, id);
    refuseWhatIsNoChoice(said, purpose, rows);
    const despiteSignal = said === "given" && heedConflict(answer, purpose, rows);
    const shown = composeNotice(purpose, language, { despiteSignal });
    if (answer.notice !== undefined && answer.notice !== shown.hash) throw noticeChanged(purpose);
    await keepNotice(tx, shown);
    const evidence: Evidence = {
      ...(despiteSignal && { despiteSignal }),
      ...(answer.account !== undefined && { account: answer.account }),
    };
    const records = subjects.flatMap((subject): ConsentRecord[] => {
      const row = rows.find((one) => one.subject === subject);
      const state = stateToAdd(said, purpose, row && { ...row, state: standing(row, at) });
      return state === undefined
        ? []
        : [
            {
              id: timeOrderedId(at.getTime()),
              subject,
              purpose: id,
              purposeVersion: purpose.version,
              state,
              at,
              notice: shown.hash,
              language,
              channel: answer.channel,
              by: answer.by ?? "person",
              ...(state === "given" && expiryOf(purpose, at)),
              evidence,
            },
          ];
    });
    await addRecords(tx, records, listeners);
    const states = (await statesOf(tx, subjects, id)).map((row) => standing(row, at));
    return {
      purpose: id,
      state: strictest(states) ?? said,
      at,
      notice: shown.hash,
      records: records.map((record) => record.id),
    };
  });
}

/** What a contract needs is neither given nor refused; a no of before it was a contract can be taken back. */
function refuseWhatIsNoChoice(said: Saying, purpose: Purpose, rows: readonly StateRow[]): void {
  if (purpose.legalBasis !== "contract") return;
  if (said === "given" && rows.some(({ state }) => isNo(state))) return;
  throw new RapportError(
    "trust/not-a-choice",
    `"${purpose.id}" rests on a contract, so it is neither consented to nor refused. To end it, end what was ordered or close the account.`,
    { purpose: purpose.id },
  );
}

/** Whether a yes goes against a browser's signal. Throws `trust/signal-conflict` where the person was not told. */
function heedConflict(
  { signalled = false, despiteSignal = false }: Answer,
  purpose: Purpose,
  rows: readonly StateRow[],
): boolean {
  const conflict = purpose.refusedBySignal && (signalled || rows.some(isRefusedBySignal));
  if (conflict && !despiteSignal) {
    throw new RapportError(
      "trust/signal-conflict",
      "Your browser asks us not to sell or share your data (Sec-GPC). To consent all the same, read the notice that says so and send despiteSignal: true.",
      { purpose: purpose.id },
    );
  }
  return conflict;
}

const noticeChanged = ({ id }: Purpose): RapportError =>
  new RapportError(
    "trust/notice-changed",
    "The notice has changed since it was shown: read GET /v1/me/consents again and decide on that.",
    { purpose: id },
  );

/** The state that one subject's record gets; `undefined` where it would say again what stands. */
export function stateToAdd(
  said: Saying,
  { legalBasis }: Purpose,
  row: Pick<StateRow, "state" | "by"> | undefined,
): ConsentState | undefined {
  if (said === "given") return legalBasis === "consent" || (row && isNo(row.state)) ? "given" : undefined;
  if (row && isNo(row.state) && row.by !== "browser-signal") return undefined;
  if (legalBasis === "legitimate-interest") return "objected";
  return row?.state === "given" ? "withdrawn" : "refused";
}

const dayMs = 86_400_000;

export const expiryOf = ({ legalBasis, consentDays }: Purpose, at: Date) =>
  legalBasis === "consent" && consentDays !== undefined
    ? { expiresAt: new Date(at.getTime() + consentDays * dayMs) }
    : {};
