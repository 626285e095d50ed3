export type { DataCategory } from "../../kernel/index.ts";

/**
 * The words that the rooms of this module share. A **subject** is the key that data is stored under and never
 * changes; a **person** is all subjects that are linked by edges that stand. Merging adds an edge and undoing takes
 * it away: no row moves, so whatever hung on a subject goes with it.
 */

/** What names somebody: `userId`, `anonymousId`, `email`, `phone`, `account`, or `record:<source>` for an import's own id. */
export interface Identifier {
  readonly kind: string;
  /** In its canonical form: e-mail in lower case, phone in E.164, the others as given, NFC and trimmed. */
  readonly value: string;
}

/** All subjects that are one person now; `person` is the oldest of them. */
export interface KnownPerson {
  readonly person: string;
  readonly subjects: readonly string[];
}

export type SourceKind = "sales" | "marketing" | "service" | "social" | "partner";

/** Where a source's data comes in: from people's own browsers and phones, from the company's servers, or as files. */
export type SourcePlatform = "browser" | "server" | "file";

/** Whether what a source sent may be read: its own terms, its partner's attestation. */
export type SourceStanding =
  | { readonly readable: true }
  | { readonly readable: false; readonly reason: "attestation-lapsed" | "source-closed" };

/** A registered source, as the other rooms need it. */
export interface KnownSource {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly platform: SourcePlatform;
  /** Purposes that its licence or contract allows. */
  readonly purposes: readonly string[];
  /** Days that its facts are kept and read. */
  readonly retentionDays: number;
  /** Kinds of identifier whose holder it has verified, such as `email` after a confirmation by mail. */
  readonly verifies: readonly string[];
}

/** Answers from memory: sources are few, change seldom, and are asked for at every datum. */
export interface SourcePort {
  source(id: string): Promise<KnownSource | undefined>;
  standing(id: string, at: Date): Promise<SourceStanding>;
}

export type EventType = "identify" | "track" | "page" | "screen" | "group" | "alias" | "merge";

/** One accepted event, as the intake keeps it and as everything that follows reads it. */
export interface KeptEvent {
  /** Grows in the order in which events may be read. */
  readonly position: number;
  readonly source: string;
  readonly messageId: string;
  readonly type: EventType;
  /** Name of a `track`, `page` or `screen`; absent where the call gave none. */
  readonly event?: string;
  readonly userId?: string;
  readonly anonymousId?: string;
  /** When it happened, with the sender's clock corrected. */
  readonly at: Date;
  readonly receivedAt: Date;
  /** The call's own fields: traits, properties, context, previousId, groupId, mergeProperties. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** Why a fact may be used for a purpose, or why not. */
export type Permission =
  | {
      readonly permitted: true;
      readonly basis: string;
      /** What `categoriesOf` would say, where the same look-up told it. */
      readonly categories?: readonly string[];
    }
  | {
      readonly permitted: false;
      readonly reason: "no-consent" | "refused" | "withdrawn" | "expired" | "objected" | "unknown-purpose";
    };

/** Consent, as this module needs it; the server gives the one that trust/consent keeps. */
export interface PermissionPort {
  /** For all subjects of one person: the strictest of their states holds. */
  mayUse(asked: {
    readonly subjects: readonly string[];
    readonly purpose: string;
    readonly at: Date;
  }): Promise<Permission>;
  /** Categories of data that the purpose needs; no other may be read for it. */
  categoriesOf(purpose: string): Promise<readonly string[]>;
}

/**
 * The source of what a person says of themselves. It is not registered: it needs no licence, and its purposes are all
 * that the person allows.
 */
export const personSource = "the-person";
