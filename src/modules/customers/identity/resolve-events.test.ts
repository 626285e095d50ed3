import { describe, expect, it } from "vitest";
import { anonymousId, openTestIdentity, sent, userId } from "./testing.ts";

describe("whose an event is", () => {
  it("is its userId's, else its anonymousId's, the same in every batch", async () => {
    await using test = await openTestIdentity();
    const [byUser, byBoth, byVisitor] = await test.resolve(
      sent("track", { userId: "u1" }),
      sent("track", { userId: "u1", anonymousId: "a1" }),
      sent("page", { anonymousId: "a1" }),
    );
    expect(byUser).toBe(byBoth);
    expect(byVisitor).not.toBe(byUser);
    expect(await test.resolve(sent("page", { anonymousId: "a1" }), sent("track", { userId: "u1" }))).toEqual([
      byVisitor,
      byUser,
    ]);
    expect(await test.areOne(userId("u1"), anonymousId("a1"))).toBe(true);
  });

  it("is nobody's where it names nobody, or only by a placeholder", async () => {
    await using test = await openTestIdentity();
    expect(
      await test.resolve(
        sent("track"),
        sent("track", { userId: "null" }),
        sent("track", { userId: "0000-0000" }),
        sent("track", { userId: "undefined", anonymousId: "a1" }),
      ),
    ).toEqual([undefined, undefined, undefined, expect.any(String)]);
    expect(await test.refused()).toEqual(["blocked-value"]);
  });

  it("ties a visitor who signs in later, with all that they did before", async () => {
    await using test = await openTestIdentity();
    const [visitor] = await test.resolve(sent("page", { anonymousId: "a1" }));
    const [user] = await test.resolve(sent("identify", { userId: "u1", anonymousId: "a1" }));
    const person = await test.identity.personOf(test.db, user ?? "");
    expect(person.subjects).toEqual([visitor, user].sort());
    expect(person.person).toBe(person.subjects[0]);
  });
});

describe("a shared device", () => {
  it("joins nobody, from the second person on who uses it", async () => {
    await using test = await openTestIdentity();
    await test.resolve(sent("identify", { userId: "u1", anonymousId: "kiosk" }));
    await test.resolve(sent("identify", { userId: "u2", anonymousId: "kiosk" }));
    await test.resolve(sent("identify", { userId: "u1", anonymousId: "kiosk" }));
    expect(await test.areOne(userId("u1"), userId("u2"))).toBe(false);
    expect(await test.areOne(userId("u1"), anonymousId("kiosk"))).toBe(false);
    const device = await test.identity.personBy(test.db, anonymousId("kiosk"));
    expect(device?.subjects).toHaveLength(1);
    const [edge] = await test.identity.edgesOf(test.db, device?.subjects ?? []);
    expect(edge).toMatchObject({ rule: "device", undoneBy: "rule", why: "shared-device" });
    expect(await test.identity.identifiersOf(test.db, device?.subjects ?? [])).toMatchObject([
      { shared: true },
    ]);
  });

  it("with ten thousand users, in batches and in one batch, is nobody's", async () => {
    await using test = await openTestIdentity();
    const users = Array.from({ length: 10_000 }, (_, i) => `u${i}`);
    for (let from = 0; from < users.length; from += 2_500) {
      await test.resolve(
        ...users
          .slice(from, from + 2_500)
          .map((user) => sent("track", { userId: user, anonymousId: "kiosk" })),
      );
    }
    const [{ people, edges }] = await test.db.query<{ people: number; edges: number }>(
      `select (select count(distinct person)::int from people) as people,
              (select count(*)::int from identity_edges where undone_at is null) as edges`,
    );
    expect({ people, edges }).toEqual({ people: 10_001, edges: 0 });
  });

  it("is not one that is used under two user ids of one person", async () => {
    await using test = await openTestIdentity();
    await test.resolve(
      sent("track", { userId: "old", anonymousId: "a1" }),
      sent("alias", { source: "backend", userId: "new", previousId: "old" }),
      sent("track", { userId: "new", anonymousId: "a1" }),
    );
    expect(await test.areOne(userId("new"), anonymousId("a1"))).toBe(true);
    const device = await test.identity.personBy(test.db, anonymousId("a1"));
    const identifiers = await test.identity.identifiersOf(test.db, device?.subjects ?? []);
    expect(identifiers.some(({ shared }) => shared)).toBe(false);
  });
});

describe("a verified identifier", () => {
  it("links those who hold it, in any way of writing it", async () => {
    await using test = await openTestIdentity();
    await test.resolve(
      sent("identify", { source: "crm", userId: "u1", traits: { email: "Ada@Engine.example" } }),
      sent("identify", { source: "crm", userId: "u2", traits: { email: " ada@engine.example " } }),
      sent("identify", { source: "crm", userId: "u3", traits: { phone: "+49 30 901820" } }),
      sent("identify", {
        source: "crm",
        userId: "u4",
        traits: { phone: "030 901820", address: { country: "DE" } },
      }),
      sent("identify", { source: "crm", userId: "u5", traits: { phone: "030 901820" } }),
    );
    expect(await test.areOne(userId("u1"), userId("u2"))).toBe(true);
    expect(await test.areOne(userId("u3"), userId("u4"))).toBe(true);
    expect(await test.areOne(userId("u3"), userId("u5"))).toBe(false);
  });

  it("that nobody verified is kept and links nobody, also from a browser's source that says it verifies", async () => {
    await using test = await openTestIdentity();
    const [subject] = await test.resolve(
      ...["site", "backend"].flatMap((source) =>
        ["u1", "u2"].map((user) =>
          sent("identify", { source, userId: `${source}-${user}`, traits: { email: "eve@mail.example" } }),
        ),
      ),
    );
    const [{ people }] = await test.db.query<{ people: number }>(
      "select count(distinct person)::int as people from people",
    );
    expect(people).toBe(4);
    expect(await test.identity.identifiersOf(test.db, [subject ?? ""])).toMatchObject([
      { kind: "email", value: "eve@mail.example", verified: false, source: "site" },
      { kind: "userId" },
    ]);
    expect(
      await test.identity.personBy(test.db, { kind: "email", value: "eve@mail.example" }),
    ).toBeUndefined();
  });

  it("that more user ids share than one person has links no more of them, and is put to a person", async () => {
    await using test = await openTestIdentity();
    for (let i = 0; i < 60; i += 1) {
      await test.resolve(
        sent("identify", { source: "crm", userId: `u${i}`, traits: { email: "office@firm.example" } }),
      );
    }
    const person = await test.identity.personBy(test.db, userId("u0"));
    expect(person?.subjects).toHaveLength(3);
    const [{ reviews }] = await test.db.query<{ reviews: number }>(
      "select count(*)::int as reviews from link_reviews",
    );
    expect(reviews).toBeGreaterThan(0);
    expect(reviews).toBeLessThan(40);
    expect(await test.refused()).toContain("over-limit");
  });

  it("that is a placeholder is no identifier", async () => {
    await using test = await openTestIdentity();
    await test.resolve(
      ...["test@mail.example", "none", "n/a", "noreply@shop.example", "000", "未知"].flatMap((email) =>
        ["a", "b"].map((user) =>
          sent("identify", { source: "crm", userId: `${email}-${user}`, traits: { email } }),
        ),
      ),
    );
    const [{ claims, edges }] = await test.db.query(
      `select (select count(*)::int from identifier_claims) as claims,
              (select count(*)::int from identity_edges) as edges`,
    );
    expect({ claims, edges }).toEqual({ claims: 0, edges: 0 });
  });

  it("frees the device that would make two identified people one by it", async () => {
    await using test = await openTestIdentity();
    // A visitor's address is known from a newsletter; then somebody else signs in on that device.
    await test.resolve(
      sent("identify", { source: "crm", anonymousId: "a1", traits: { email: "ada@engine.example" } }),
      sent("track", { userId: "mallory", anonymousId: "a1" }),
    );
    await test.resolve(
      sent("identify", { source: "crm", userId: "ada", traits: { email: "ada@engine.example" } }),
    );
    expect(await test.areOne(userId("ada"), userId("mallory"))).toBe(false);
    expect(await test.areOne(userId("ada"), anonymousId("a1"))).toBe(true);
    // In the other order, too.
    await test.resolve(sent("track", { userId: "mallory", anonymousId: "a1" }));
    expect(await test.areOne(userId("ada"), userId("mallory"))).toBe(false);
  });
});

describe("an alias", () => {
  it("by a browser's key names a visitor, and never makes two identified people one", async () => {
    await using test = await openTestIdentity();
    await test.resolve(
      sent("identify", { userId: "ada", anonymousId: "a1" }),
      sent("identify", { userId: "mallory", anonymousId: "a2" }),
      sent("page", { anonymousId: "a3" }),
    );
    await test.resolve(
      sent("alias", { userId: "mallory", previousId: "ada" }),
      sent("alias", { userId: "ada", previousId: "mallory" }),
      sent("alias", { userId: "mallory", previousId: "a1" }),
      sent("alias", { userId: "ada", previousId: "a3" }),
      sent("merge", {
        mergeProperties: [
          { type: "userId", value: "ada" },
          { type: "user_id", value: "mallory" },
        ],
      }),
      sent("merge", {
        mergeProperties: [
          { type: "anonymous_id", value: "a1" },
          { type: "anonymous_id", value: "a2" },
        ],
      }),
    );
    expect(await test.areOne(userId("ada"), userId("mallory"))).toBe(false);
    expect(await test.areOne(userId("ada"), anonymousId("a1"))).toBe(true);
    expect(await test.areOne(userId("ada"), anonymousId("a3"))).toBe(true);
    expect(new Set(await test.refused())).toEqual(new Set(["belongs-to-another", "browser-key"]));
  });

  it("by a server's word makes two user ids one, also in a circle", async () => {
    await using test = await openTestIdentity();
    await test.resolve(
      sent("alias", { source: "backend", userId: "b", previousId: "a" }),
      sent("alias", { source: "backend", userId: "c", previousId: "b" }),
      sent("alias", { source: "backend", userId: "a", previousId: "c" }),
      sent("alias", { source: "backend", userId: "a", previousId: "a" }),
    );
    const person = await test.identity.personBy(test.db, userId("a"));
    expect(person?.subjects).toHaveLength(3);
    const edges = await test.identity.edgesOf(test.db, person?.subjects ?? []);
    expect(edges.map(({ rule, source, left, right }) => [rule, source, left === right])).toEqual(
      Array.from({ length: 3 }, () => ["user-alias", "backend", false]),
    );
  });

  it("of a merge with an address says who has it", async () => {
    await using test = await openTestIdentity();
    await test.resolve(
      sent("identify", { source: "crm", userId: "u2", traits: { email: "ada@engine.example" } }),
      sent("merge", {
        source: "crm",
        mergeProperties: [
          { type: "email", value: "ada@engine.example" },
          { type: "userId", value: "u1" },
        ],
      }),
      sent("merge", { source: "crm", mergeProperties: [{ type: "email", value: "ada@engine.example" }] }),
    );
    expect(await test.areOne(userId("u1"), userId("u2"))).toBe(true);
    expect(await test.refused()).toEqual(["malformed"]);
  });
});

describe("a record of an import", () => {
  const record = (id: string, sentFields: Record<string, unknown> = {}) =>
    sent("identify", {
      source: "ledger",
      ...sentFields,
      context: { externalIds: [{ id, type: "record:ledger", collection: "users", encoding: "none" }] },
    });

  it("belongs to its subject, and names it where the row names nobody else", async () => {
    await using test = await openTestIdentity();
    const [first, again, byRow, user] = await test.resolve(
      record("r1"),
      record("r1"),
      sent("identify", { source: "ledger", anonymousId: "record:ledger:r1" }),
      record("r2", { userId: "u1" }),
    );
    expect(again).toBe(first);
    expect(byRow).toBe(first);
    expect(await test.identity.ownersOf(test.db, first ?? "")).toEqual(["a:record:ledger:r1"]);
    const held = await test.identity.identifiersOf(test.db, [user ?? ""]);
    expect(held.map(({ kind, value }) => [kind, value])).toEqual([
      ["record:ledger", "r2"],
      ["userId", "u1"],
    ]);
  });

  it("that comes to name another user is for a person to decide", async () => {
    await using test = await openTestIdentity();
    await test.resolve(record("r1", { userId: "u1" }), record("r1", { userId: "u2" }));
    expect(await test.areOne(userId("u1"), userId("u2"))).toBe(false);
    expect(await test.refused()).toEqual(["over-limit"]);
  });

  it("is nobody else's to name", async () => {
    await using test = await openTestIdentity();
    await test.resolve(record("r1", { userId: "u1" }), {
      ...record("r1", { userId: "mallory" }),
      source: "site",
    });
    await test.resolve(
      { ...record("r1", { userId: "mallory" }), source: "backend" },
      sent("track", { userId: "mallory", anonymousId: "record:ledger:r1" }),
      sent("alias", { userId: "mallory", previousId: "record:ledger:r1" }),
    );
    await test.resolve(sent("track", { userId: "mallory", anonymousId: "record:ledger:r1" }));
    expect(await test.areOne(userId("u1"), userId("mallory"))).toBe(false);
    expect(await test.refused()).toEqual(["foreign-record", "foreign-record"]);
  });
});

describe("hostile identifiers", () => {
  it("that are names of a prototype are names as any other", async () => {
    await using test = await openTestIdentity();
    const names = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"];
    const subjects = await test.resolve(
      ...names.map((name) => sent("track", { userId: name })),
      sent("identify", { userId: "u1", traits: JSON.parse('{"__proto__":{"email":"eve@mail.example"}}') }),
      sent("identify", {
        source: "crm",
        userId: "u2",
        context: { externalIds: [{ id: "x", type: "__proto__" }, { id: "y", type: "constructor" }, null, 7] },
      }),
    );
    expect(new Set(subjects).size).toBe(names.length + 2);
    expect((await test.db.query("select 1 from identifier_claims")).length).toBe(0);
  });

  it("of a megabyte are refused, and name nobody", async () => {
    await using test = await openTestIdentity();
    const long = "x".repeat(1_000_000);
    const subjects = await test.resolve(
      sent("track", { userId: long }),
      sent("track", { userId: long, anonymousId: "a1" }),
      sent("alias", { userId: "u1", previousId: long }),
      sent("identify", { userId: "u1", traits: { email: `${long}@mail.example`, phone: long } }),
      sent("track", { userId: "很".repeat(512) }),
    );
    expect(subjects.map((subject) => typeof subject)).toEqual([
      "undefined",
      "string",
      "string",
      "string",
      "string",
    ]);
    expect(new Set(await test.refused())).toEqual(new Set(["too-long"]));
  });

  it("in great number are kept up to a limit", async () => {
    await using test = await openTestIdentity();
    const claims = Array.from({ length: 100 }, (_, i) =>
      sent("identify", { userId: "u1", traits: { email: `e${i}@mail.example` } }),
    );
    await test.resolve(...claims.slice(0, 50));
    await test.resolve(...claims.slice(50));
    expect((await test.db.query("select 1 from identifier_claims")).length).toBe(20);
    expect(await test.refused()).toEqual(["too-many-claims"]);
  });
});
