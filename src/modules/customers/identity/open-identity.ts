import type { Database, Queryable, Transaction } from "../../../platform/db/index.ts";
import type { PersonalData } from "../../../platform/personal-data.ts";
import type { Identifier, KeptEvent, KnownPerson, SourcePort } from "../words.ts";
import type { ChangePorts } from "./change-identity.ts";
import { type ClaimGrounds, claimIdentifiers } from "./claim-identifiers.ts";
import type { DoubtfulPair } from "./ledger-entries.ts";
import { type ImportLinked, type ImportToLink, type LinkRecords, linkImported } from "./link-imported.ts";
import { keepApart, linkSubjects, type ManualLink, type Undoing, undoEdge } from "./link-subjects.ts";
import { identityPersonalData } from "./personal-data.ts";
import {
  edgesOf,
  everyIdentifier,
  type HeldIdentifier,
  type IdentityEdge,
  identifiersOf,
  ownersOf,
  peopleOf,
  personBy,
  personOf,
} from "./read-people.ts";
import { type RefusedLink, refusalsOf } from "./read-refusals.ts";
import { type EventSources, resolveEvents, sourcesOf } from "./resolve-events.ts";
import { retrying } from "./retrying.ts";
import {
  decideReview,
  type LinkReview,
  listReviews,
  proposePairs,
  type ReviewDecision,
  type ReviewsAsked,
} from "./reviews.ts";

export interface IdentityPorts extends ChangePorts {
  readonly db: Database;
  readonly sources: SourcePort;
}

/** Who is who. What takes a transaction changes within it; what takes `db` reads from any. */
export interface Identity {
  /** Sources of events, for `resolve`: to be asked for before the transaction, because it may read the database. */
  sourcesOf(events: readonly KeptEvent[]): Promise<EventSources>;
  /**
   * The subject of each event, by its position. Without `sources` they are asked for, which a port must be able to
   * answer from memory then.
   */
  resolve(
    tx: Transaction,
    events: readonly KeptEvent[],
    sources?: EventSources,
  ): Promise<Map<number, string>>;
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
  /** Puts pairs to a person; gives how many are news. */
  propose(tx: Transaction, pairs: readonly DoubtfulPair[]): Promise<number>;
  reviews(db: Queryable, asked: ReviewsAsked): Promise<readonly LinkReview[]>;
  decide(decision: ReviewDecision): Promise<LinkReview>;
  /** Links imported records by what they say, with `customers/linking` unless another engine is given. */
  linkImported(records: ImportToLink, compare?: LinkRecords): Promise<ImportLinked>;
  refusalsOf(
    db: Queryable,
    asked: { readonly subjects?: readonly string[]; readonly limit: number },
  ): Promise<readonly RefusedLink[]>;
  readonly personalData: PersonalData;
  everyIdentifier(): AsyncIterable<readonly (Identifier & { readonly subject: string })[]>;
}

export function openIdentity(ports: IdentityPorts): Identity {
  const { db } = ports;
  return {
    sourcesOf: (events) => sourcesOf(events, ports.sources),
    resolve: async (tx, events, sources) =>
      resolveEvents(tx, events, sources ?? (await sourcesOf(events, ports.sources)), ports),
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
    propose: (tx, pairs) => proposePairs(tx, pairs, ports),
    reviews: listReviews,
    decide: (decision) => decideReview(decision, ports),
    linkImported: (records, compare) => linkImported(records, ports, compare),
    refusalsOf,
    personalData: identityPersonalData(ports),
    everyIdentifier: () => everyIdentifier(db),
  };
}
