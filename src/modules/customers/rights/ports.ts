import type { RefusedDatum } from "../../../kernel/index.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database, Queryable, Transaction } from "../../../platform/db/index.ts";
import type { Log } from "../../../platform/log.ts";
import type { PersonalData } from "../../../platform/personal-data.ts";
import type { Identifier, KnownPerson, PermissionPort, SourcePort } from "../words.ts";
import type { Suppression } from "./suppression/suppression.ts";

/** A text in every language that a person may read it in. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

/** An identifier with how far it is its subject's own. */
export interface HeldIdentifier extends Identifier {
  readonly subject: string;
  /** A claim of the subject's that no source has verified: it may be somebody else's. */
  readonly verified?: boolean;
  /** A device that several people use. */
  readonly shared?: boolean;
}

/** Who is who: identity's part. */
export interface PeoplePort {
  /** All subjects of one person; a subject that nobody linked is a person by itself. */
  personOf(db: Queryable, subject: string): Promise<KnownPerson>;
  personBy(db: Queryable, identifier: Identifier): Promise<KnownPerson | undefined>;
  identifiersOf(db: Queryable, subjects: readonly string[]): Promise<readonly HeldIdentifier[]>;
  /** Those that somebody beyond these subjects has or claims, too. */
  heldByOthers(
    db: Queryable,
    identifiers: readonly Identifier[],
    subjects: readonly string[],
  ): Promise<readonly Identifier[]>;
  /** Every identifier that is held, some at a time: what a restored backup brought is looked for among them. */
  everyIdentifier(): AsyncIterable<readonly (Identifier & { readonly subject: string })[]>;
  /** Makes all who would change who is who wait until the transaction ends; taken before anything of people is held. */
  lock(tx: Transaction): Promise<void>;
  /** Brings identity up to date with what came in, so that nobody is overlooked. */
  keepUp(): Promise<void>;
}

/** One value of one source, as the person sees it. */
export interface HeldDatum {
  readonly name: string;
  /** What the name stands for, in words. */
  readonly label: Text;
  readonly value: unknown;
  readonly category: string;
  /** The source's id. */
  readonly source: string;
  readonly collectedAt: Date;
  /** Whether it is worked out from events. */
  readonly computed: boolean;
  /** Whether the policy picks it among the sources' values. */
  readonly picked: boolean;
  /** Whether the person put another in its place. */
  readonly corrected: boolean;
  /** What it was given for, where its source may be used for more. */
  readonly purposes?: readonly string[];
}

export interface KnownPurpose {
  readonly id: string;
  readonly title: Text;
  /** The legal basis. */
  readonly basis: string;
}

/** A receipt as a list shows it. */
export interface ListedReceipt {
  readonly id: string;
  readonly at: string;
  readonly experience: string;
}

/** Something that the law has us keep: an erasure waits for a person's decision. */
export interface Duty {
  /** What is kept, and by which law. */
  readonly what: Text;
  readonly until: Date;
}

/** What a process remembers of people beside the database. */
export interface Memory {
  /** As the report of an erasure calls it. */
  readonly name: string;
  /** Gives how much of these subjects it held. */
  forget(subjects: readonly string[]): number | Promise<number>;
}

/** What is known of a person, by the rooms that know it. */
export interface KnowledgePorts {
  /** All values of all sources, and computed ones. */
  dataOf(subjects: readonly string[]): Promise<readonly HeldDatum[]>;
  /** Patterns in words, as their own room presents them. */
  patternsOf(subjects: readonly string[]): Promise<readonly unknown[]>;
  /** Consents, as their own room presents them. */
  consentsOf(subjects: readonly string[]): Promise<readonly unknown[]>;
  receiptsOf(subjects: readonly string[]): Promise<readonly ListedReceipt[]>;
  /** Who of the staff looked at the person. */
  looksAt(subjects: readonly string[]): Promise<readonly unknown[]>;
  purposes(): Promise<readonly KnownPurpose[]>;
}

/** Where what a person says of themself goes. */
export interface SelfPorts {
  /**
   * Keeps a value of the source `the person`, which goes before all others; null takes it back. Throws
   * `platform/bad-input` where the trait is not theirs to state, or there is nothing to take back.
   */
  correct(correction: {
    readonly subjects: readonly string[];
    readonly trait: string;
    readonly value: unknown;
    readonly at: Date;
  }): Promise<void>;
  /** Objects to a purpose for all subjects of the person. Throws where there is no such purpose. */
  object(objection: {
    readonly subjects: readonly string[];
    readonly purpose: string;
    readonly at: Date;
    readonly channel: string;
  }): Promise<void>;
}

export interface RightsPorts {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly people: PeoplePort;
  readonly knowledge: KnowledgePorts;
  readonly self: SelfPorts;
  readonly permissions: PermissionPort;
  readonly sources: SourcePort;
  /**
   * All modules' personal data, in the order in which a person is erased: what others find their rows by (identity,
   * accounts) comes last.
   */
  readonly register: readonly PersonalData[];
  readonly memories: readonly Memory[];
  readonly suppression: Suppression;
  /** What the law has us keep of a person; none where it is absent. */
  readonly dutiesOf?: (subjects: readonly string[], at: Date) => Promise<readonly Duty[]>;
}

export { personSource as ownSource } from "../words.ts";

export type RefusalReason = RefusedDatum["reason"];
