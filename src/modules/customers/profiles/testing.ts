import type { Database } from "../../../platform/db/index.ts";
import { openTestDatabase } from "../../../platform/db/testing.ts";
import type { Log } from "../../../platform/log.ts";
import { type Consent, consentMigrations, openConsent } from "../../trust/consent/index.ts";
import { type Identity, identityMigrations, openIdentity } from "../identity/index.ts";
import { eventsAfter, type Intake, intakeMigrations, openIntake, timelineOf } from "../intake/index.ts";
import { openSources, type Source, type Sources, sourceMigrations } from "../sources/index.ts";
import { madeUpSource } from "../sources/testing.ts";
import { openProfiles, type Profiles } from "./open-profiles.ts";
import type { ProfilePorts } from "./ports.ts";
import type { ProjectorOptions } from "./project/projector.ts";
import { profileMigrations } from "./tables.ts";

export const silent: Log = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} };

export const testMigrations = [
  sourceMigrations,
  intakeMigrations,
  identityMigrations,
  consentMigrations,
  profileMigrations,
];

/** A call as an SDK sends it, without what the intake gives each. */
export interface Sent extends Record<string, unknown> {
  readonly type: string;
  readonly userId?: string;
  readonly anonymousId?: string;
  readonly timestamp?: string;
}

/** Profiles over the real rooms that they stand on, and a database of the test's own. */
export interface TestProfiles extends AsyncDisposable {
  readonly db: Database;
  readonly sources: Sources;
  readonly identity: Identity;
  readonly consent: Consent;
  readonly intake: Intake;
  readonly profiles: Profiles;
  readonly ports: ProfilePorts;
  /** A source that may be used for all purposes that the test's do not name otherwise. */
  source(name: string, terms?: Parameters<typeof madeUpSource>[1]): Promise<Source>;
  /** Takes events in, and reads them into the profiles. */
  send(source: Source, ...events: Sent[]): Promise<void>;
  /** All subjects of whoever has this userId. */
  subjectsOf(userId: string): Promise<readonly string[]>;
  /** What a purpose reads of somebody, as `name: value`, and what it is refused, as `name: reason`. */
  read(userId: string, purpose: string, names?: readonly string[]): Promise<Record<string, unknown>>;
  now(): Date;
  later(days: number): void;
}

export async function openTestProfiles(options: ProjectorOptions = {}): Promise<TestProfiles> {
  const db = await openTestDatabase(testMigrations);
  // Starts with the database's own clock, which the view of consents goes by.
  let now = new Date();
  const clock = { now: () => now };
  const sources = openSources({ db, clock });
  const consent = openConsent({ db, clock });
  const identity = openIdentity({ db, clock, sources });
  const intake = await openIntake({ db, clock, log: silent, sources, accepted: () => {} });
  const ports: ProfilePorts = {
    db,
    clock,
    log: silent,
    events: { after: eventsAfter, timeline: timelineOf },
    identity,
    sources,
    permissions: consent,
  };
  const profiles = openProfiles(ports, { everyMs: 3_600_000, idleMs: 3_600_000, ...options });
  const purposes = ["find-products", "marketing", "service", "analytics"];
  const subjectsOf = async (userId: string) =>
    (await identity.personBy(db, { kind: "userId", value: userId }))?.subjects ?? [];
  return {
    db,
    sources,
    identity,
    consent,
    intake,
    profiles,
    ports,
    subjectsOf,
    now: clock.now,
    async source(name, terms = {}) {
      return (await sources.register(madeUpSource(name, { purposes, ...terms }))).source;
    },
    async send(source, ...events) {
      const defaults = { receivedAt: clock.now() };
      await intake.accept(source, { events, defaults });
      await profiles.keepUp();
    },
    async read(userId, purpose, names) {
      const asked = { subjects: await subjectsOf(userId), purpose, at: clock.now() };
      const { used, refused } = await profiles.read({ ...asked, ...(names && { names }) });
      return Object.fromEntries([
        ...used.map(({ name, value }) => [name, value] as const),
        ...refused.map(({ name, reason }) => [name, reason] as const),
      ]);
    },
    later(days) {
      now = new Date(now.getTime() + days * 86_400_000);
    },
    async [Symbol.asyncDispose]() {
      await profiles.stop();
      await intake.close();
      await db.close();
    },
  };
}

export const daysBefore = (now: Date, days: number): string =>
  new Date(now.getTime() - days * 86_400_000).toISOString();
