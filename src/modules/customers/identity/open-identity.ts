import type { Database, Queryable, Transaction } from "../../../platform/db/index.ts";
import type { Identifier, KeptEvent, KnownPerson, SourcePort } from "../words.ts";
import type { ChangePorts } from "./change-identity.ts";
import { type ClaimGrounds, claimIdentifiers } from "./claim-identifiers.ts";
import { keepApart, linkSubjects, type ManualLink, type Undoing, undoEdge } from "./link-subjects.ts";
import {
  edgesOf,
  type HeldIdentifier,
  type IdentityEdge,
  identifiersOf,
  ownersOf,
  peopleOf,
  personBy,
  personOf,
} from "./read-people.ts";
import { resolveEvents } from "./resolve-events.ts";
import { retrying } from "./retrying.ts";

export interface IdentityPorts extends ChangePorts {
  readonly db: Database;
  readonly sources: SourcePort;
}

/** Who is who. What takes a transaction changes within it; what takes `db` reads from any. */
export interface Identity {
  resolve(tx: Transaction, events: readonly KeptEvent[]): Promise<Map<number, string>>;
  claim(
    tx: Transaction,
    subject: string,
    identifiers: readonly Identifier[],
    how: ClaimGrounds,
  ): Promise<void>;
  link(tx: Transaction, link: ManualLink): Promise<string>;
  undo(undoing: Undoing): Promise<void>;
  keepApart(pair: { left: string; right: string; by: string; why?: string }): Promise<void>;
  personOf(db: Queryable, subject: string): Promise<KnownPerson>;
  /** The person of each subject. */
  peopleOf(db: Queryable, subjects: readonly string[]): Promise<Map<string, string>>;
  personBy(db: Queryable, identifier: Identifier, country?: string): Promise<KnownPerson | undefined>;
  identifiersOf(db: Queryable, subjects: readonly string[]): Promise<readonly HeldIdentifier[]>;
  ownersOf(db: Queryable, subject: string): Promise<readonly string[]>;
  edgesOf(db: Queryable, subjects: readonly string[]): Promise<readonly IdentityEdge[]>;
}

export function openIdentity(ports: IdentityPorts): Identity {
  const { db } = ports;
  return {
    resolve: (tx, events) => resolveEvents(tx, events, ports),
    claim: (tx, subject, identifiers, how) => claimIdentifiers(tx, { subject, identifiers, how }, ports),
    link: (tx, link) => linkSubjects(tx, link, ports),
    undo: (undoing) => retrying(() => db.transaction((tx) => undoEdge(tx, undoing, ports))),
    keepApart: (pair) => retrying(() => db.transaction((tx) => keepApart(tx, pair, ports))),
    personOf,
    peopleOf,
    personBy,
    identifiersOf,
    ownersOf,
    edgesOf,
  };
}
