import type { Queryable } from "../../../platform/db/index.ts";
import { standing, statesOf } from "./append-records.ts";
import { purposes } from "./change-purpose.ts";
import type { Actor, ConsentRecord, ConsentState, Language } from "./consent-record.ts";
import { refusalOf, strictest } from "./permission.ts";
import type { Purpose } from "./purpose.ts";
import { isRefusedBySignal } from "./record-signal.ts";
import type { RecordRow, StateRow } from "./tables.ts";

/** What a person decided on one purpose, over all their subjects. */
export interface CurrentConsent {
  readonly purpose: Purpose;
  /** `none` where nothing was asked or said. */
  readonly state: ConsentState | "none";
  readonly permitted: boolean;
  /** Since when, by whom and on which notice; absent where the state is `none`. */
  readonly decided?: {
    readonly at: Date;
    readonly by: Actor;
    readonly expiresAt?: Date;
    readonly notice?: string;
    readonly language?: Language;
  };
  /** A browser's no stands: a consent needs its own notice. */
  readonly refusedBySignal: boolean;
}

/** Every purpose with what holds for the person with these subjects: the strictest of their states. */
export async function currentOf(
  subjects: readonly string[],
  at: Date,
  db: Queryable,
): Promise<CurrentConsent[]> {
  const rows = await statesOf(db, subjects);
  return (await purposes(db)).map((purpose) => {
    const own = rows
      .filter((row) => row.purpose === purpose.id)
      .map((row) => ({ ...row, state: standing(row, at) }));
    const states = own.map(({ state }) => state);
    const state = strictest(states) ?? states[0] ?? "none";
    const [latest] = own
      .filter((row) => row.state === state)
      .sort((one, other) => other.at.getTime() - one.at.getTime());
    return {
      purpose,
      state,
      permitted: refusalOf(purpose.legalBasis, states) === undefined,
      ...(latest && { decided: decidedBy(latest) }),
      refusedBySignal: own.some(isRefusedBySignal),
    };
  });
}

const decidedBy = ({ at, by, expires_at, notice, language }: StateRow): CurrentConsent["decided"] => ({
  at,
  by,
  ...(expires_at && { expiresAt: expires_at }),
  ...(notice && { notice: Buffer.from(notice).toString("hex") }),
  ...(language && { language }),
});

/** All that happened, in order. */
export async function recordsOf(subjects: readonly string[], db: Queryable): Promise<ConsentRecord[]> {
  const rows = await db.query<RecordRow>(
    `select id, subject, purpose, purpose_version, state, at, notice, language, channel, by, expires_at, evidence
     from consent_records where subject = any($1::uuid[]) order by position`,
    [subjects],
  );
  return rows.map(({ purpose_version, expires_at, notice, language, ...row }) => ({
    ...row,
    purposeVersion: purpose_version,
    ...(expires_at && { expiresAt: expires_at }),
    ...(notice && { notice: Buffer.from(notice).toString("hex") }),
    ...(language && { language }),
  }));
}
