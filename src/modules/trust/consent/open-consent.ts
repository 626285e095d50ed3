import {
  type ChangedPurpose,
  changePurpose,
  type PurposeChange,
  purpose,
  purposes,
} from "./change-purpose.ts";
import type { ConsentRecord } from "./consent-record.ts";
import type { Controller, JsonLd } from "./consents-as-jsonld.ts";
import { exportConsents } from "./export-consents.ts";
import { followReports, type HeardReports, type ReportingEvent, type ReportPorts } from "./follow-reports.ts";
import { lapseConsents } from "./lapse-consents.ts";
import { categoriesOf, mayUse, type Use } from "./may-use.ts";
import { readNotice } from "./notice.ts";
import type { Permission } from "./permission.ts";
import type { Purpose } from "./purpose.ts";
import { type CurrentConsent, currentOf, recordsOf } from "./read-consents.ts";
import { type Answer, type Answered, type AnswerPorts, recordAnswer, type Saying } from "./record-answer.ts";
import { recordGpc, type Signal } from "./record-signal.ts";
import { type KeptNo, withdrawAgain } from "./withdraw-again.ts";

/** Purposes, what people said of them, and whether they may be followed. */
export interface Consent {
  mayUse(use: Use): Promise<Permission>;
  categoriesOf(purpose: string): Promise<readonly string[]>;

  purposes(): Promise<Purpose[]>;
  purpose(id: string): Promise<Purpose>;
  changePurpose(change: PurposeChange): Promise<ChangedPurpose>;

  /** What a person says, by the word that they use for it; a no is kept as what it amounts to. */
  answer(said: Saying, answer: Answer): Promise<Answered>;
  give(answer: Answer): Promise<Answered>;
  refuse(answer: Answer): Promise<Answered>;
  withdraw(answer: Answer): Promise<Answered>;
  object(answer: Answer): Promise<Answered>;
  /** Refuses what a browser's `Sec-GPC: 1` refuses, once. */
  recordGpc(signal: Signal): Promise<number>;
  /** Makes records of what sources told of consents since the last call: see `followReports`. */
  followReports<E extends ReportingEvent>(
    events: Omit<ReportPorts<E>, keyof AnswerPorts>,
  ): Promise<HeardReports>;
  /** Adds noes that an older backup, restored, does not know: see `withdrawAgain`. */
  withdrawAgain(noes: readonly KeptNo[]): Promise<number>;
  /** Writes down what has expired; once a day is enough, as reading goes by the time itself. */
  lapse(): Promise<number>;

  currentOf(subjects: readonly string[]): Promise<CurrentConsent[]>;
  recordsOf(subjects: readonly string[]): Promise<ConsentRecord[]>;
  /** The records as JSON-LD, after ISO/IEC TS 27560; `exercisedAt` is the address where the person decides. */
  exportJsonLd(subjects: readonly string[], exercisedAt?: string): Promise<JsonLd>;
  /** The exact notice of a hash, as JSON in its canonical form. */
  notice(hash: string): Promise<string>;
}

/** Opens consent over a migrated database. It keeps nothing in memory: what one server writes, all read at once. */
export function openConsent(
  ports: AnswerPorts & {
    /** Who answers for the data. Without it an export names nobody, and does not say that it conforms. */
    readonly controller?: Controller;
  },
): Consent {
  const { db, clock } = ports;
  const answer = (said: Saying, given: Answer) => recordAnswer(said, given, ports);
  return {
    mayUse: (use) => mayUse(use, db),
    categoriesOf: (id) => categoriesOf(id, db),
    purposes: () => purposes(db),
    purpose: (id) => purpose(db, id),
    changePurpose: (change) => changePurpose(change, ports),
    answer,
    give: (given) => answer("given", given),
    refuse: (given) => answer("refused", given),
    withdraw: (given) => answer("withdrawn", given),
    object: (given) => answer("objected", given),
    recordGpc: (signal) => recordGpc(signal, ports),
    followReports: (events) => followReports({ ...ports, ...events }),
    withdrawAgain: (noes) => withdrawAgain(noes, ports),
    lapse: () => lapseConsents(ports),
    currentOf: (subjects) => currentOf(subjects, clock.now(), db),
    recordsOf: (subjects) => recordsOf(subjects, db),
    exportJsonLd: (subjects, exercisedAt = "/me") => exportConsents(subjects, { ...ports, exercisedAt }),
    notice: (hash) => readNotice(db, hash),
  };
}
