import type { ContextPort } from "../../kernel/index.ts";
import { accountsPersonalData } from "../../modules/accounts/index.ts";
import { contextPort, sharedQuestions } from "../../modules/customers/context/index.ts";
import {
  heldByOthers,
  type Identity,
  identityPersonalData,
  lockIdentity,
  openIdentity,
  subjectsOfOwner,
} from "../../modules/customers/identity/index.ts";
import {
  consentEventsAfter,
  eventsAfter,
  type Intake,
  intakePersonalData,
  openIntake,
  timelineOf,
} from "../../modules/customers/intake/index.ts";
import {
  learningPurpose,
  openPatterns,
  type Patterns,
  unbrokenSince,
} from "../../modules/customers/patterns/index.ts";
import {
  type KnownDatum,
  openProfiles,
  type Profiles,
  profilesPersonalData,
} from "../../modules/customers/profiles/index.ts";
import {
  openProvenance,
  type Provenance,
  provenancePersonalData,
} from "../../modules/customers/provenance/index.ts";
import {
  type HeldDatum,
  listReceipts,
  type Memory,
  openRights,
  openSuppression,
  openWithdrawals,
  queuePersonalData,
  type Rights,
  type RightsPorts,
  rightsPersonalData,
  type Suppression,
  type Withdrawals,
} from "../../modules/customers/rights/index.ts";
import { openSources, type Sources } from "../../modules/customers/sources/index.ts";
import { casesPersonalData } from "../../modules/trust/cases/index.ts";
import {
  type Consent,
  type Controller,
  consentPersonalData,
  openConsent,
  presentConsent,
} from "../../modules/trust/consent/index.ts";
import type { Receipts } from "../../modules/trust/receipts/index.ts";
import { reviewPersonalData } from "../../modules/trust/review/index.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Config } from "../../platform/config.ts";
import type { Database } from "../../platform/db/index.ts";
import type { Log } from "../../platform/log.ts";
import type { PersonalData } from "../../platform/personal-data.ts";
import { startFollower } from "./follower.ts";
import { type HeardSignals, heedSignals } from "./heed-signals.ts";
import { type KnownAccounts, knowAccounts } from "./know-accounts.ts";

/** All that is kept of people, and what may be done with it. */
export interface People {
  readonly sources: Sources;
  readonly intake: Intake;
  readonly identity: Identity;
  readonly profiles: Profiles;
  readonly patterns: Patterns;
  readonly provenance: Provenance;
  readonly consent: Consent;
  readonly rights: Rights;
  readonly suppression: Suppression;
  /** What was withdrawn or revoked, outside of the database. */
  readonly withdrawals: Withdrawals;
  readonly accounts: KnownAccounts;
  readonly signals: HeardSignals;
  /** What each room knows of a person, for whoever may see all of it. */
  readonly knowledge: RightsPorts["knowledge"];
  /** For the kernel. */
  readonly context: ContextPort;
  /** Every module's part of the register, in the order in which a person is erased. */
  readonly register: readonly PersonalData[];
  /** Finishes what was accepted; the database stays open. */
  close(): Promise<void>;
}

export interface PeoplePorts {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly config: Config;
  readonly receipts: Receipts;
  readonly controller?: Controller;
  /** What the process remembers of people beside the database. */
  readonly memories: readonly Memory[];
}

/** Opens the rooms that know people, each given the doors of the others that it needs. */
export async function openPeople({
  db,
  clock,
  log,
  config,
  receipts,
  controller,
  memories,
}: PeoplePorts): Promise<People> {
  const keysUrl = config.keysUrl ?? config.databaseUrl;
  const keys = {
    folder: config.dataFolder,
    where: keysUrl === undefined ? "folder" : { url: keysUrl },
    clock,
  } as const;
  const suppression = await openSuppression(keys);
  const withdrawals = await openWithdrawals(keys);
  const sources = openSources({ db, clock, withdrawn: withdrawals.note });
  const consent = openConsent({
    db,
    clock,
    ...(controller && { controller }),
    // What was learned of somebody goes in the transaction that says no to learning.
    async heard(records, tx) {
      for (const { subject, purpose, state, at } of records)
        if (purpose === learningPurpose && state !== "given" && state !== "requested")
          await patterns.forget(tx, { subjects: [subject], at });
    },
    withdrawn: (records) => withdrawals.note(records.map((record) => ({ kind: "consent", ...record }))),
  });
  const identity = openIdentity({ db, clock, sources });
  // One turn asks for traits and for patterns at once: what both want to know is asked once.
  const permissions = sharedQuestions(consent);
  const accounts = knowAccounts({
    db,
    identity,
    welcome: (subject) => rights.welcomeBack(subject),
  });
  const profiles = openProfiles({
    db,
    clock,
    log,
    identity,
    sources,
    permissions,
    events: { after: eventsAfter, timeline: timelineOf },
  });
  const patterns: Patterns = openPatterns({
    db,
    clock,
    sources,
    timeZone: config.timeZone,
    permissions,
    permittedSince: async (subjects, purpose) => unbrokenSince(await consent.recordsOf(subjects), purpose),
    personOf: (subject) => identity.personOf(db, subject),
    // Whose an event is, is settled once it is in the profiles.
    async eventsAfter(from) {
      const [settled, events] = [await profiles.position(), await eventsAfter(db, from)];
      return events.filter(({ position }) => position <= settled);
    },
    subjectsOf: async (events) => {
      const known = await identity.sourcesOf(events);
      return db.transaction((tx) => identity.resolve(tx, events, known));
    },
  });
  const provenance = openProvenance({
    db,
    clock,
    sources,
    personOf: (subject) => identity.personOf(db, subject),
    patternsOf: patterns.list,
  });
  const signals = heedSignals({ db, clock, identity, consent });
  const hearConsents = () =>
    consent.followReports({
      settled: profiles.position,
      eventsAfter: consentEventsAfter,
      readableSource: async (id) =>
        (await sources.standing(id, clock.now())).readable ? await sources.source(id) : undefined,
      lock: lockIdentity,
      naming: async (events) => {
        const known = await identity.sourcesOf(events);
        return (tx, within) => identity.resolve(tx, within, known);
      },
    });
  const follower = startFollower(
    async () => {
      await profiles.keepUp();
      await hearConsents();
      await signals.keep();
      await patterns.keepUp();
    },
    { log, afterMs: 200 },
  );
  const intake = await openIntake({
    db,
    clock,
    log,
    sources,
    accepted: () => {
      profiles.nudge();
      follower.nudge();
    },
    suppressed: suppression.suppressed,
  });
  follower.nudge();
  const register: readonly PersonalData[] = [
    patterns.personalData,
    provenancePersonalData,
    consentPersonalData,
    intakePersonalData({ sources, ownersOf: identity.ownersOf, subjectsOfOwner }),
    profilesPersonalData({ db, sources }),
    reviewPersonalData,
    casesPersonalData,
    receipts.personalData,
    rightsPersonalData,
    queuePersonalData({ people: peoplePort({ identity, profiles }) }),
    identityPersonalData({ clock }),
    accountsPersonalData,
  ];
  const knowledge = knowledgePorts({ db, profiles, patterns, consent, receipts });
  const rights: Rights = openRights({
    db,
    clock,
    log,
    people: peoplePort({ identity, profiles }),
    knowledge,
    self: {
      correct: profiles.correct,
      object: async ({ subjects, purpose, channel }) => {
        await consent.object({ subjects, purpose, channel, language: "en" });
      },
    },
    permissions: consent,
    sources,
    register,
    memories: [...memories, accounts.memory, signals.memory, withdrawals.memory],
    suppression,
  });
  return {
    sources,
    intake,
    identity,
    profiles,
    patterns,
    provenance,
    consent,
    rights,
    suppression,
    withdrawals,
    accounts,
    signals,
    knowledge,
    register,
    context: contextPort({
      identity: { personOf: (subject) => identity.personOf(db, subject) },
      profiles,
      patterns,
      clock,
    }),
    async close() {
      await intake.close();
      await follower.stop();
      await profiles.stop();
      await withdrawals.close();
      await suppression.close();
    },
  };
}

const peoplePort = ({
  identity,
  profiles,
}: Pick<People, "identity" | "profiles">): RightsPorts["people"] => ({
  personOf: identity.personOf,
  personBy: identity.personBy,
  identifiersOf: identity.identifiersOf,
  everyIdentifier: identity.everyIdentifier,
  heldByOthers,
  lock: lockIdentity,
  keepUp: async () => {
    await profiles.keepUp();
  },
});

const knowledgePorts = ({
  db,
  profiles,
  patterns,
  consent,
  receipts,
}: Pick<People, "profiles" | "patterns" | "consent"> & {
  readonly db: Database;
  readonly receipts: Receipts;
}): RightsPorts["knowledge"] => ({
  dataOf: async (subjects) => labelled(await profiles.dataOf(subjects), profiles),
  patternsOf: patterns.list,
  consentsOf: async (subjects) =>
    (await consent.currentOf(subjects)).map((current) => presentConsent(current, false)),
  receiptsOf: (subjects) => listReceipts(subjects, { db, receipts: receipts.personalData }),
  looksAt: profiles.looksAt,
  purposes: async () =>
    (await consent.purposes()).map(({ id, legalBasis, text }) => ({
      id,
      title: { en: text.en.title, zh: text.zh.title },
      basis: legalBasis,
    })),
});

/** Each datum with what its trait, or what computes it, is called. */
async function labelled(data: readonly KnownDatum[], profiles: Profiles): Promise<HeldDatum[]> {
  const [traits, definitions] = [await profiles.traits(), await profiles.definitions()];
  const stated = new Map(traits.map(({ name, label }) => [name, label]));
  const computed = new Map(definitions.map(({ definition: { name, label } }) => [name, label]));
  return data.map((datum) => ({
    ...datum,
    label: (datum.computed ? computed : stated).get(datum.name) ?? { en: datum.name, zh: datum.name },
  }));
}
