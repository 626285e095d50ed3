import type { Clock } from "../../../platform/clock.ts";
import type { Database, Transaction } from "../../../platform/db/index.ts";
import { openTestDatabase } from "../../../platform/db/testing.ts";
import type { Log } from "../../../platform/log.ts";
import type { EventType, Identifier, KeptEvent, KnownSource, SourcePlatform, SourcePort } from "../words.ts";
import type { IdentityListener } from "./change-identity.ts";
import { type Identity, identityMigrations, openIdentity } from "./index.ts";

export const silent: Log = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} };

const source = (name: string, platform: SourcePlatform, verifies: readonly string[] = []): KnownSource => ({
  id: name,
  name,
  kind: "marketing",
  platform,
  purposes: ["service"],
  retentionDays: 365,
  verifies,
});

/** A shop's browser key, which anybody can read; a server; a CRM that confirms addresses; and a file of records. */
const known: ReadonlyMap<string, KnownSource> = new Map(
  [
    source("site", "browser", ["email"]),
    source("backend", "server"),
    source("crm", "server", ["email", "phone"]),
    source("ledger", "file", ["email"]),
  ].map((one) => [one.name, one]),
);

export const testSources: SourcePort = {
  source: async (id) => known.get(id),
  standing: async () => ({ readable: true }),
};

const at = new Date("2026-03-04T10:00:00Z");
let ticks = 0;
/** Goes on by a millisecond whenever it is looked at, so that what comes later is younger. */
const testClock: Clock = {
  now: () => {
    ticks += 1;
    return new Date(at.getTime() + ticks);
  },
};
let position = 0;

interface Sent extends Record<string, unknown> {
  source?: string;
  userId?: string;
  anonymousId?: string;
}

/** An event as the intake would have kept it. `sent("track", { userId: "u1", anonymousId: "a1" })` */
export function sent(
  type: EventType,
  { source = "site", userId, anonymousId, ...body }: Sent = {},
): KeptEvent {
  position += 1;
  return {
    position,
    source,
    messageId: `m${position}`,
    type,
    ...(userId !== undefined && { userId }),
    ...(anonymousId !== undefined && { anonymousId }),
    at,
    receivedAt: at,
    body,
  };
}

export const userId = (value: string): Identifier => ({ kind: "userId", value });
export const anonymousId = (value: string): Identifier => ({ kind: "anonymousId", value });

export interface IdentityTest extends AsyncDisposable {
  readonly db: Database;
  readonly identity: Identity;
  /** Resolves events in one transaction; gives their subjects in order. */
  resolve(...events: KeptEvent[]): Promise<(string | undefined)[]>;
  within<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Whether two identifiers name one person. */
  areOne(one: Identifier, other: Identifier): Promise<boolean>;
  /** Reasons of the refusals that were recorded. */
  refused(): Promise<string[]>;
}

export const overIdentity = (db: Database, listener?: IdentityListener): IdentityTest => {
  const identity = openIdentity({
    db,
    clock: testClock,
    sources: testSources,
    ...(listener && { listener }),
  });
  return {
    db,
    identity,
    within: (work) => db.transaction(work),
    async resolve(...events) {
      const subjects = await db.transaction((tx) => identity.resolve(tx, events));
      return events.map((event) => subjects.get(event.position));
    },
    async areOne(one, other) {
      const [left, right] = [await identity.personBy(db, one), await identity.personBy(db, other)];
      return left !== undefined && left.person === right?.person;
    },
    async refused() {
      const rows = await db.query<{ reason: string }>("select reason from identity_refusals order by reason");
      return rows.map(({ reason }) => reason);
    },
    [Symbol.asyncDispose]: () => db.close(),
  };
};

export const openTestIdentity = async (listener?: IdentityListener): Promise<IdentityTest> =>
  overIdentity(await openTestDatabase([identityMigrations]), listener);
