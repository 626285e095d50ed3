import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { timeOrderedId } from "../../../platform/ids.ts";
import { IdentityGraph } from "./identity-graph.ts";
import { anonymousId, type IdentityTest, openTestIdentity, sent, userId } from "./testing.ts";

const link = (test: IdentityTest, left: string, right: string) =>
  test.within((tx) => test.identity.link(tx, { left, right, by: "reviewer" }));
const undo = (test: IdentityTest, edge: string) =>
  test.identity.undo({ edge, by: "reviewer", why: "a mistake" });

/** Everybody in `people`, as sorted groups of subjects. */
async function groupsIn(test: IdentityTest, of: readonly string[]): Promise<string[][]> {
  const people = await test.identity.peopleOf(test.db, of);
  const groups = new Map<string, string[]>();
  for (const subject of [...of].sort()) {
    const person = people.get(subject) ?? "";
    groups.set(person, [...(groups.get(person) ?? []), subject]);
  }
  for (const [person, subjects] of groups) expect(person).toBe(subjects[0]);
  return [...groups.values()].sort();
}

describe("people", () => {
  it("are what the standing edges connect, after any sequence of links and undos", async () => {
    await using test = await openTestIdentity();
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.record({ link: fc.tuple(fc.nat(6), fc.nat(6)) }) },
      { weight: 2, arbitrary: fc.record({ undo: fc.nat() }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
        const subjects = Array.from({ length: 7 }, () => timeOrderedId());
        const standing: { id: string; left: string; right: string; rule: string }[] = [];
        for (const one of steps) {
          if ("link" in one) {
            const [left, right] = one.link.map((index) => subjects[index] ?? "");
            if (!left || !right || left === right) continue;
            const id = await link(test, left, right).catch(() => undefined);
            if (id && !standing.some((edge) => edge.id === id))
              standing.push({ id, left, right, rule: "decided" });
          } else if (standing.length > 0) {
            const [edge] = standing.splice(one.undo % standing.length, 1);
            if (edge) await undo(test, edge.id);
          }
          const graph = new IdentityGraph();
          for (const subject of subjects) graph.addSubject(subject);
          for (const edge of standing) graph.add(edge);
          const expected = graph.people().map((person) => [...person].sort());
          expect(await groupsIn(test, subjects)).toEqual(expected.sort());
        }
      }),
      { numRuns: 12 },
    );
  });

  it("part where a link is undone, and no event joins them again", async () => {
    await using test = await openTestIdentity();
    const twice = () => [
      sent("identify", { userId: "u1", anonymousId: "a1" }),
      sent("identify", { source: "crm", userId: "u1", traits: { email: "ada@engine.example" } }),
      sent("identify", { source: "crm", userId: "u2", traits: { email: "ada@engine.example" } }),
      sent("alias", { source: "backend", userId: "u1", previousId: "u2" }),
    ];
    await test.resolve(...twice());
    const person = await test.identity.personBy(test.db, userId("u1"));
    for (const edge of await test.identity.edgesOf(test.db, person?.subjects ?? []))
      await undo(test, edge.id);
    expect(await test.areOne(userId("u1"), userId("u2"))).toBe(false);
    await test.resolve(...twice());
    expect(await test.areOne(userId("u1"), userId("u2"))).toBe(false);
    expect(await test.areOne(userId("u1"), anonymousId("a1"))).toBe(false);
    expect(new Set(await test.refused())).toEqual(new Set(["kept-apart"]));
  });

  it("that somebody parted are not joined by a way round either", async () => {
    await using test = await openTestIdentity();
    await test.resolve(sent("alias", { source: "backend", userId: "u1", previousId: "u2" }));
    const person = await test.identity.personBy(test.db, userId("u1"));
    const [edge] = await test.identity.edgesOf(test.db, person?.subjects ?? []);
    await undo(test, edge?.id ?? "");
    await test.resolve(
      sent("alias", { source: "backend", userId: "u3", previousId: "u1" }),
      sent("alias", { source: "backend", userId: "u3", previousId: "u2" }),
    );
    expect(await test.areOne(userId("u1"), userId("u3"))).toBe(true);
    expect(await test.areOne(userId("u2"), userId("u3"))).toBe(false);
  });

  it("that were parted are linked by who decides on that very pair, and by nobody past it", async () => {
    await using test = await openTestIdentity();
    const [a, b, c] = [timeOrderedId(), timeOrderedId(), timeOrderedId()];
    const edge = await link(test, a, b);
    await undo(test, edge);
    await link(test, b, c);
    await expect(link(test, a, c)).rejects.toMatchObject({
      code: "customers/kept-apart",
      details: { pair: [a, b] },
    });
    await link(test, a, b);
    expect(await groupsIn(test, [a, b, c])).toHaveLength(1);
    await expect(undo(test, edge)).rejects.toMatchObject({ code: "customers/no-edge" });
    await expect(link(test, a, a)).rejects.toMatchObject({ code: "platform/bad-input" });
  });

  it("keep their devices apart when what made two users one is undone", async () => {
    await using test = await openTestIdentity();
    // Two devices of one newsletter reader, used under two ids that a server said are one.
    await test.resolve(
      sent("alias", { source: "backend", userId: "u1", previousId: "u2" }),
      sent("identify", { source: "crm", anonymousId: "a1", traits: { email: "ada@engine.example" } }),
      sent("identify", { source: "crm", anonymousId: "a2", traits: { email: "ada@engine.example" } }),
      sent("track", { userId: "u1", anonymousId: "a1" }),
      sent("track", { userId: "u2", anonymousId: "a2" }),
    );
    expect(await test.areOne(anonymousId("a1"), userId("u2"))).toBe(true);
    const person = await test.identity.personBy(test.db, userId("u1"));
    const edges = await test.identity.edgesOf(test.db, person?.subjects ?? []);
    await undo(test, edges.find(({ rule }) => rule === "user-alias")?.id ?? "");
    expect(await test.areOne(userId("u1"), userId("u2"))).toBe(false);
  });
});

describe("whoever listens", () => {
  it("hears of people that become one and of those that part, within the transaction", async () => {
    const heard: unknown[] = [];
    await using test = await openTestIdentity({
      merged: async (merges, tx) => {
        const [{ standing }] = await tx.query("select count(*)::int as standing from identity_edges");
        heard.push({ merges, standing });
      },
      split: async (splits) => {
        heard.push({ splits });
      },
    });
    const [u1] = await test.resolve(sent("track", { userId: "u1" }));
    const [u2] = await test.resolve(sent("track", { userId: "u2" }));
    // A device that was just born has nothing that hangs on it.
    await test.resolve(sent("track", { userId: "u1", anonymousId: "a1" }));
    expect(heard).toEqual([]);
    await test.resolve(sent("alias", { source: "backend", userId: "u1", previousId: "u2" }));
    const [merge] = await test.db.query<{ id: string }>(
      "select id from identity_edges where rule = 'user-alias'",
    );
    expect(heard).toEqual([
      {
        merges: [
          { person: u1, subjects: expect.arrayContaining([u1, u2]), formerly: [u1, u2], edges: [merge?.id] },
        ],
        standing: 2,
      },
    ]);
    await undo(test, merge?.id ?? "");
    expect(heard.slice(1)).toEqual([
      {
        splits: [
          {
            formerly: u1,
            parts: expect.arrayContaining([
              { person: u2, subjects: [u2] },
              { person: u1, subjects: expect.arrayContaining([u1]) },
            ]),
          },
        ],
      },
    ]);
  });

  it("that fails leaves everybody as they were", async () => {
    await using test = await openTestIdentity({
      merged: async () => {
        throw new Error("no key");
      },
      split: async () => {},
    });
    await test.resolve(sent("track", { userId: "u1" }), sent("track", { userId: "u2" }));
    await expect(
      test.resolve(sent("alias", { source: "backend", userId: "u1", previousId: "u2" })),
    ).rejects.toThrow("no key");
    expect(await test.areOne(userId("u1"), userId("u2"))).toBe(false);
  });
});

describe("an account's claim", () => {
  it("joins its subject with whoever has the user id or the verified address", async () => {
    await using test = await openTestIdentity();
    const account = timeOrderedId();
    const [user, reader] = await test.resolve(
      sent("track", { userId: "u1", anonymousId: "a1" }),
      sent("identify", { source: "crm", anonymousId: "a2", traits: { email: "ada@engine.example" } }),
    );
    await test.within((tx) =>
      test.identity.claim(
        tx,
        account,
        [
          { kind: "account", value: "acc-1" },
          { kind: "userId", value: "u1" },
          { kind: "email", value: "ADA@engine.example" },
        ],
        { verified: true },
      ),
    );
    const person = await test.identity.personOf(test.db, account);
    expect(person.subjects).toEqual(expect.arrayContaining([account, user, reader]));
    const again = test.within((tx) =>
      test.identity.claim(tx, account, [{ kind: "account", value: "acc-1" }], { verified: true }),
    );
    await expect(again).resolves.toBeUndefined();
  });

  it("that is not verified joins nobody", async () => {
    await using test = await openTestIdentity();
    await test.resolve(
      sent("identify", { source: "crm", userId: "u1", traits: { email: "ada@engine.example" } }),
    );
    const account = timeOrderedId();
    await test.within((tx) =>
      test.identity.claim(tx, account, [userId("u1"), { kind: "email", value: "ada@engine.example" }], {
        verified: false,
      }),
    );
    expect((await test.identity.personOf(test.db, account)).subjects).toEqual([account]);
    expect(await test.refused()).toEqual(["unverified"]);
  });
});
