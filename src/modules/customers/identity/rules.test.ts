import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { KeptEvent } from "../words.ts";
import { applyEvent } from "./apply-event.ts";
import { tablesOfSubject } from "./erase-subject.ts";
import { isDeviceTie } from "./identity-graph.ts";
import { IdentityLedger } from "./identity-ledger.ts";
import { readEvent } from "./read-event.ts";
import { type IdentityTest, openTestIdentity, sent, testSources } from "./testing.ts";

const user = fc.constantFrom("u1", "u2", "u3");
const device = fc.constantFrom("a1", "a2", "a3", "a4");
const anyName = fc.oneof(
  user.map((value) => ({ type: "userId", value })),
  device.map((value) => ({ type: "anonymousId", value })),
);
const email = fc.constantFrom("e1@mail.example", "e2@mail.example");

/** Everything that a source can say about who is who, among few, so that it meets. */
const saidBy = (...sources: string[]): fc.Arbitrary<() => KeptEvent> =>
  fc.constantFrom(...sources).chain((source) =>
    fc.oneof(
      fc.tuple(user, device).map(
        ([userId, anonymousId]) =>
          () =>
            sent("track", { source, userId, anonymousId }),
      ),
      fc.tuple(user, email).map(
        ([userId, address]) =>
          () =>
            sent("identify", { source, userId, traits: { email: address } }),
      ),
      fc.tuple(device, email).map(
        ([anonymousId, address]) =>
          () =>
            sent("identify", { source, anonymousId, traits: { email: address } }),
      ),
      fc.tuple(user, fc.oneof(user, device)).map(
        ([userId, previousId]) =>
          () =>
            sent("alias", { source, userId, previousId }),
      ),
      fc.tuple(anyName, anyName).map((mergeProperties) => () => sent("merge", { source, mergeProperties })),
    ),
  );

/** Applies events to an empty house, with no database. */
async function apply(events: readonly KeptEvent[]): Promise<IdentityLedger> {
  const ledger = new IdentityLedger(new Date("2026-03-04T10:00:00Z"));
  for (const event of events) applyEvent(ledger, readEvent(event, await testSources.source(event.source)));
  return ledger;
}

describe("whatever a browser's key sends", () => {
  it("never makes two users one person", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(saidBy("site"), { maxLength: 40 }), async (said) => {
        const ledger = await apply(said.map((say) => say()));
        for (const person of ledger.graph.people()) {
          const users = [...person].reduce((sum, subject) => sum + ledger.userIdsOf(subject), 0);
          expect(users).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("joins no users that servers alone did not join, among whatever servers say", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(saidBy("site", "crm", "backend"), { maxLength: 40 }), async (said) => {
        const ledger = await apply(said.map((say) => say()));
        for (const person of ledger.graph.people()) {
          const [first, ...rest] = [...person].filter((subject) => ledger.isIdentified(subject));
          if (first === undefined) continue;
          const certain = ledger.graph.certainOf(first);
          for (const other of rest) expect(certain).toContain(other);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("ties a device to one user at most, and a shared one to none", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(saidBy("site", "crm", "backend"), { maxLength: 40 }), async (said) => {
        const ledger = await apply(said.map((say) => say()));
        for (const subject of ledger.subjects.keys()) {
          const ties = ledger.graph.tiesOf(subject).filter((tie) => isDeviceTie(tie) && tie.left === subject);
          expect(ties.length).toBeLessThanOrEqual(ledger.isShared(subject) ? 0 : 1);
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** Who is who by names, whatever their subjects' ids are. */
async function whoIsWho(test: IdentityTest): Promise<unknown> {
  return test.db.query(
    `select array_agg(i.kind || ' ' || i.value || case when i.shared_at is null then '' else ' shared' end
                      order by i.kind, i.value) as names
     from identifiers i join people p using (subject) group by p.person order by 1`,
  );
}

describe("who is who", () => {
  it("is the same however events are cut into batches", async () => {
    await using whole = await openTestIdentity();
    await using cut = await openTestIdentity();
    const emptied = tablesOfSubject.map(({ table }) => `delete from ${table}`).join(";");
    await fc.assert(
      fc.asyncProperty(
        fc.array(saidBy("site", "crm", "backend"), { minLength: 5, maxLength: 24 }),
        fc.integer({ min: 2, max: 6 }),
        async (said, size) => {
          for (const { db } of [whole, cut]) await db.script(emptied);
          const events = said.map((say) => say());
          await whole.resolve(...events);
          for (let from = 0; from < events.length; from += size)
            await cut.resolve(...events.slice(from, from + size));
          expect(await whoIsWho(cut)).toEqual(await whoIsWho(whole));
        },
      ),
      { numRuns: 12 },
    );
  });

  it("does not change when the same events are resolved again", async () => {
    await using test = await openTestIdentity();
    await fc.assert(
      fc.asyncProperty(fc.array(saidBy("crm"), { minLength: 5, maxLength: 20 }), async (said) => {
        const events = said.map((say) => say());
        const subjects = await test.resolve(...events);
        expect(await test.resolve(...events)).toEqual(subjects);
      }),
      { numRuns: 15 },
    );
  });
});
