import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { daysBefore, openTestProfiles, type TestProfiles } from "../testing.ts";

let test: TestProfiles;
beforeAll(async () => {
  test = await openTestProfiles();
});
afterAll(() => test[Symbol.asyncDispose]());

const answer = async (userId: string, purpose = "marketing") => ({
  subjects: await test.subjectsOf(userId),
  purpose,
  language: "en" as const,
  channel: "web",
});

describe("reading a profile for a purpose", () => {
  it("gives each value with its source, time and basis, and reads nothing without permission", async () => {
    const crm = await test.source("reading-crm");
    const at = daysBefore(test.now(), 2);
    await test.send(crm, {
      type: "identify",
      userId: "ada",
      traits: { email: "ada@example.org" },
      timestamp: at,
    });
    const subjects = await test.subjectsOf("ada");
    expect(subjects).toHaveLength(1);
    const names = ["email"];
    const before = await test.profiles.read({ subjects, purpose: "marketing", names, at: test.now() });
    expect(before).toEqual({ used: [], refused: [{ name: "email", reason: "no-consent" }] });

    await test.consent.give(await answer("ada"));
    const given = await test.profiles.read({ subjects, purpose: "marketing", names, at: test.now() });
    expect(given).toEqual({
      used: [
        {
          name: "email",
          value: "ada@example.org",
          category: "contact",
          source: "reading-crm",
          collectedAt: at,
          basis: "consent",
          way: "company",
        },
      ],
      refused: [],
    });

    await test.consent.withdraw(await answer("ada"));
    expect(await test.read("ada", "marketing", names)).toEqual({ email: "withdrawn" });
  });

  it("refuses what the purpose does not need, what no source may give, what lapsed and what is too old", async () => {
    const closed = await test.source("reading-service-only", { purposes: ["service"] });
    const partner = await test.source("reading-partner", { kind: "partner" });
    const { id } = await test.sources.attest(partner.id, {
      scope: "contacts",
      signer: "A. Signer",
      fileHash: "ab".repeat(32),
      validFrom: daysBefore(test.now(), 1),
      expiresAt: daysBefore(test.now(), -30),
    });
    const short = await test.source("reading-short", { retentionDays: 10 });
    const who = { type: "identify", userId: "bo" };
    await test.send(closed, { ...who, traits: { phone: "+49 1", favourites: "knitting" } });
    await test.send(partner, { ...who, traits: { city: "Ulm" } });
    await test.send(short, { ...who, traits: { gender: "f" }, timestamp: daysBefore(test.now(), 11) });
    await test.consent.give(await answer("bo"));
    await test.sources.revokeAttestation(partner.id, id);
    expect(await test.read("bo", "marketing", ["phone", "favourites", "city", "gender", "shoe"])).toEqual({
      phone: "source-not-allowed",
      // Nobody has said what it is, so that it counts as special.
      favourites: "not-needed",
      city: "attestation-lapsed",
      gender: "expired",
      shoe: "no-such-fact",
    });
    await test.profiles.changeTrait({ name: "favourites", setting: { category: "preference" } });
    expect(await test.read("bo", "service", ["favourites"])).toEqual({ favourites: "knitting" });
  });

  it("knows nothing of nobody", async () => {
    const nobody = await test.profiles.read({
      subjects: [],
      purpose: "service",
      names: ["email"],
      at: test.now(),
    });
    expect(nobody.refused).toEqual([{ name: "email", reason: "person-unknown" }]);
  });

  it("takes the newest that a source says, whatever order it comes in, and null takes it back for good", async () => {
    const site = await test.source("reading-site");
    const says = (email: string | null, days: number) => ({
      type: "identify",
      userId: "cy",
      traits: { email },
      timestamp: daysBefore(test.now(), days),
    });
    await test.send(site, says("newer@example.org", 3), says("older@example.org", 5));
    expect(await test.read("cy", "service", ["email"])).toEqual({ email: "newer@example.org" });
    await test.send(site, says(null, 2));
    await test.send(site, says("late@example.org", 4));
    expect(await test.read("cy", "service", ["email"])).toEqual({ email: "no-such-fact" });
    await test.send(site, says("back@example.org", 1));
    expect(await test.read("cy", "service", ["email"])).toEqual({ email: "back@example.org" });
  });

  it("picks among sources by a policy that can change, keeps the others, and puts the person's own word first", async () => {
    const [one, two, three] = [
      await test.source("p-one"),
      await test.source("p-two"),
      await test.source("p-three"),
    ];
    const says = (city: string, days: number) => ({
      type: "identify",
      userId: "di",
      traits: { city },
      timestamp: daysBefore(test.now(), days),
    });
    await test.send(one, says("Aachen", 9));
    await test.send(two, says("Bonn", 5));
    await test.send(three, says("Aachen", 7));
    const city = () => test.read("di", "service", ["city"]).then((facts) => facts.city);
    const policy = (kind: "first" | "most-frequent" | "most-recent") =>
      test.profiles.changeTrait({ name: "city", setting: { policy: { kind } } });
    expect(await city()).toBe("Bonn");
    await policy("most-frequent");
    expect(await city()).toBe("Aachen");
    await policy("first");
    expect(await city()).toBe("Aachen");
    await test.profiles.changeTrait({
      name: "city",
      setting: { policy: { kind: "source-order", sources: [two.id, one.id] } },
    });
    expect(await city()).toBe("Bonn");
    const subjects = await test.subjectsOf("di");
    await test.profiles.correct({ subjects, trait: "city", value: "Celle", at: test.now() });
    expect(await city()).toBe("Celle");
    const known = await test.profiles.dataOf(subjects);
    expect(known.map(({ value, picked, corrected }) => [value, picked, corrected])).toEqual(
      expect.arrayContaining([
        ["Celle", true, false],
        ["Aachen", false, true],
        ["Bonn", false, true],
      ]),
    );
    await test.profiles.changeTrait({ name: "city", setting: {} });
  });

  it("takes the traits of a group, and bounds what one event and one person can state", async () => {
    const site = await test.source("reading-groups");
    await test.send(site, {
      type: "group",
      userId: "ed",
      groupId: "g-1",
      traits: { industry: "made-up goods" },
    });
    await test.profiles.changeTrait({ name: "group.industry", setting: { category: "preference" } });
    expect(await test.read("ed", "service", ["group.industry"])).toEqual({
      "group.industry": "made-up goods",
    });

    const many = (from: number) =>
      Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`trait-${from + i}`, i]));
    for (let from = 0; from < 3_000; from += 300) {
      await test.send(site, { type: "identify", userId: "ed", traits: many(from) });
    }
    const [{ traits }] = await test.db.query<{ traits: number }>(
      "select count(*)::int as traits from profile_traits where subject = any($1::uuid[])",
      [await test.subjectsOf("ed")],
    );
    expect(traits).toBe(1_000);
    const drops = await test.db.query("select reason from profile_drops where source = $1 order by reason", [
      site.id,
    ]);
    expect(drops.map(({ reason }) => reason)).toEqual(["too-many-in-event", "too-many-of-person"]);
  });

  it("takes no name that means something to objects", async () => {
    const site = await test.source("reading-names");
    const traits = JSON.parse('{"__proto__":{"admin":true},"constructor":"x","city":"Ulm"}');
    await test.send(site, { type: "identify", userId: "fa", traits });
    const known = await test.profiles.dataOf(await test.subjectsOf("fa"));
    expect(known.map(({ name }) => name)).toEqual(["city"]);
    expect({}).not.toHaveProperty("admin");
  });
});
