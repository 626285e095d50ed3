import type { Clock } from "../../../platform/clock.ts";
import type { Database, Queryable, Transaction } from "../../../platform/db/index.ts";
import type { Log } from "../../../platform/log.ts";
import type {
  Identifier,
  KeptEvent,
  KnownPerson,
  KnownSource,
  PermissionPort,
  SourcePort,
} from "../words.ts";

/** Where a timeline goes on: before this instant, and of that instant before this position. */
export interface TimelinePlace {
  readonly at: Date;
  readonly position: number;
}

/** The events that intake keeps. */
export interface EventsPort {
  /** In the order in which they may be read; none is ever passed by. */
  after(db: Queryable, from: { position: number; limit: number }): Promise<readonly KeptEvent[]>;
  /** The latest first. */
  timeline(
    db: Queryable,
    of: { identifiers: readonly Identifier[]; before?: TimelinePlace; limit: number },
  ): Promise<readonly KeptEvent[]>;
}

/** Sources by their id; `undefined` for one that is not registered. */
export type KnownSources = ReadonlyMap<string, KnownSource | undefined>;

/** Who an event is of, and who a subject is. */
export interface IdentityPort {
  /**
   * The subject of each event, by its position. Asked again for an event, it answers the same. `sources` holds the
   * source of every event: within a transaction nothing can be asked for.
   */
  resolve(
    tx: Transaction,
    events: readonly KeptEvent[],
    sources: KnownSources,
  ): Promise<ReadonlyMap<number, string>>;
  /** `undefined` where nobody is known by that subject. */
  personOf(db: Queryable, subject: string): Promise<KnownPerson | undefined>;
  personBy(db: Queryable, identifier: Identifier): Promise<KnownPerson | undefined>;
  identifiersOf(db: Queryable, subjects: readonly string[]): Promise<readonly Identifier[]>;
}

export interface ProfilePorts {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly events: EventsPort;
  readonly identity: IdentityPort;
  readonly sources: SourcePort;
  readonly permissions: PermissionPort;
}
