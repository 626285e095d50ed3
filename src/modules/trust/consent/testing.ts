import type { MigrationFolder } from "../../../platform/db/index.ts";
import { openTestDatabase, type TestDatabase } from "../../../platform/db/testing.ts";
import { timeOrderedId } from "../../../platform/ids.ts";
import { type Consent, openConsent } from "./open-consent.ts";
import type { Answer } from "./record-answer.ts";
import { consentMigrations } from "./tables.ts";

/** Consent over a database of the test's own, with a clock that the test moves. */
export interface TestConsent extends AsyncDisposable {
  readonly db: TestDatabase;
  readonly consent: Consent;
  /** Moves the clock. */
  later(days: number): void;
  now(): Date;
}

export async function openTestConsent(folders: readonly MigrationFolder[] = []): Promise<TestConsent> {
  const db = await openTestDatabase([...folders, consentMigrations]);
  // Starts with the database's own clock, which the view goes by.
  let now = new Date();
  return {
    db,
    consent: openConsent({ db, clock: { now: () => now } }),
    later(days) {
      now = new Date(now.getTime() + days * 86_400_000);
    },
    now: () => now,
    [Symbol.asyncDispose]: () => db.close(),
  };
}

export const newSubject = (): string => timeOrderedId();

/** What somebody says of marketing on the web, in English, unless the test says otherwise. */
export const answerOf = (subjects: readonly string[], more: Partial<Answer> = {}): Answer => ({
  subjects,
  purpose: "marketing",
  language: "en",
  channel: "web",
  ...more,
});
