import type { Clock } from "../../../platform/clock.ts";
import type { Database, Queryable } from "../../../platform/db/index.ts";
import type { PersonalData } from "../../../platform/personal-data.ts";
import type { WeighedFacts } from "../profiles/index.ts";
import type { SourcePort } from "../words.ts";
import { choosePattern, type PatternChoice } from "./choose-pattern.ts";
import { type FollowingPorts, followEvents, learnFrom, type OwnedEvent } from "./follow-events.ts";
import { forgetPatterns } from "./forget-patterns.ts";
import { listPatterns, type ShownPattern } from "./list-patterns.ts";
import type { ConsentPorts } from "./may-learn.ts";
import type { PatternName } from "./observation.ts";
import { patternsPersonalData } from "./personal-data.ts";
import { type Asked, readPatterns } from "./read-patterns.ts";

export interface PatternPorts
  extends ConsentPorts,
    Pick<FollowingPorts, "timeZone" | "personOf" | "eventsAfter" | "subjectsOf"> {
  readonly db: Database;
  readonly clock: Clock;
  readonly sources: SourcePort;
}

/** Personal patterns, opened. */
export interface Patterns {
  /** For the context: what may be read for a purpose, and why the rest may not. */
  read(asked: Asked): Promise<WeighedFacts>;
  /** For their person: everything in words. `subjects` are all of that person's. */
  list(subjects: readonly string[]): Promise<readonly ShownPattern[]>;
  choose(chosen: {
    readonly subjects: readonly string[];
    readonly name: PatternName;
    readonly choice: PatternChoice;
  }): Promise<void>;
  /** Learns from all events that came since, until none is left; gives how many. */
  keepUp(): Promise<number>;
  /** Learns from events that are at hand and in no table, such as what was asked of the shop. */
  learnFrom(owned: readonly OwnedEvent[]): Promise<void>;
  /** For a withdrawal, in its transaction. */
  forget(
    tx: Queryable,
    forgotten: { readonly subjects: readonly string[]; readonly at: Date },
  ): Promise<void>;
  readonly personalData: PersonalData;
}

export function openPatterns(ports: PatternPorts): Patterns {
  const { db, clock, sources } = ports;
  const following: FollowingPorts = { ...ports, now: () => clock.now() };
  return {
    read: (asked) => readPatterns(asked, ports),
    list: (subjects) => listPatterns({ subjects, at: clock.now() }, ports),
    choose: (chosen) => choosePattern(chosen, { db, clock }),
    keepUp: () => followEvents(following),
    learnFrom: (owned) => learnFrom(owned, following),
    forget: forgetPatterns,
    personalData: patternsPersonalData({ sources }),
  };
}
