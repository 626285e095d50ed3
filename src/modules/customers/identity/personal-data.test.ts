import { describe, expect, it } from "vitest";
import { unregisteredColumns } from "../../../platform/personal-data.ts";
import { tablesOfSubject } from "./erase-subject.ts";
import { type IdentityTest, openTestIdentity, sent, userId } from "./testing.ts";

/** Tables and rows in which a text stands anywhere. */
async function searchEverywhere(test: IdentityTest, text: string): Promise<string[]> {
  const found: string[] = [];
  for (const { table } of tablesOfSubject) {
    const rows = await test.db.query(`select 1 from ${table} as t where t::text like '%' || $1 || '%'`, [
      text,
    ]);
    if (rows.length > 0) found.push(table);
  }
  return found;
}

const story = (test: IdentityTest) =>
  test.resolve(
    sent("identify", { userId: "ada-1815", anonymousId: "ada-phone" }),
    sent("identify", { source: "crm", userId: "ada-1815", traits: { email: "ada@engine.example" } }),
    sent("identify", { source: "crm", userId: "ada-work", traits: { email: "ada@engine.example" } }),
    sent("track", { userId: "charles", anonymousId: "kiosk" }),
    sent("alias", { userId: "ada-1815", previousId: "charles" }),
  );

describe("the register of personal data", () => {
  it("holds every column that could hold personal data", async () => {
    await using test = await openTestIdentity();
    const { tables } = test.identity.personalData;
    expect(
      await unregisteredColumns(
        test.db,
        tables,
        tablesOfSubject.map(({ table }) => table),
      ),
    ).toEqual([]);
    expect(tables.map(({ table }) => table).sort()).toEqual(tablesOfSubject.map(({ table }) => table).sort());
  });

  it("finds, exports and erases a person, and leaves everybody else", async () => {
    await using test = await openTestIdentity();
    await story(test);
    const { personalData } = test.identity;
    const person = await test.identity.personBy(test.db, userId("ada-1815"));
    const [subject] = person?.subjects ?? [];
    expect(await personalData.find(test.db, subject ?? "")).toMatchObject({ people: 1, identifiers: 1 });
    const exported = JSON.stringify(
      await Promise.all((person?.subjects ?? []).map((one) => personalData.export(test.db, one))),
    );
    const hers = ["ada-1815", "ada-phone", "ada-work", "ada@"];
    for (const value of hers) expect(exported).toContain(value);
    expect(exported).not.toContain("charles");

    await test.within(async (tx) => {
      for (const one of person?.subjects ?? []) await personalData.erase(tx, one);
    });
    // In full: three letters that are hexadecimal digits stand in somebody else's id by chance.
    for (const text of [...hers, "engine.example", ...(person?.subjects ?? [])]) {
      expect(await searchEverywhere(test, text)).toEqual([]);
    }
    expect((await test.identity.personBy(test.db, userId("charles")))?.subjects).toHaveLength(2);
  });

  it("parts whom only the erased one connected", async () => {
    await using test = await openTestIdentity();
    await test.resolve(
      sent("alias", { source: "backend", userId: "b", previousId: "a" }),
      sent("alias", { source: "backend", userId: "c", previousId: "b" }),
    );
    const b = await test.db.query<{ subject: string }>("select subject from identifiers where value = 'b'");
    await test.within((tx) => test.identity.personalData.erase(tx, b[0]?.subject ?? ""));
    expect(await test.areOne(userId("a"), userId("c"))).toBe(false);
    expect(await test.db.query("select 1 from people")).toHaveLength(2);
  });

  it("gives a new subject to who comes back", async () => {
    await using test = await openTestIdentity();
    const [before] = await test.resolve(sent("track", { userId: "ada" }));
    await test.within((tx) => test.identity.personalData.erase(tx, before ?? ""));
    const [after] = await test.resolve(sent("track", { userId: "ada" }));
    expect(after).not.toBe(before);
  });

  it("lets refusals go after a year", async () => {
    await using test = await openTestIdentity();
    await test.resolve(sent("track", { userId: "null" }));
    expect(await test.identity.personalData.expire(test.db, new Date("2027-03-01"))).toBe(0);
    expect(await test.identity.personalData.expire(test.db, new Date("2027-04-01"))).toBe(1);
  });

  it("walks every identifier that is held", async () => {
    await using test = await openTestIdentity();
    await story(test);
    await test.resolve(...Array.from({ length: 2_100 }, (_, i) => sent("track", { userId: `many-${i}` })));
    const values = new Set<string>();
    let pages = 0;
    for await (const page of test.identity.everyIdentifier()) {
      pages += 1;
      for (const { value } of page) values.add(value);
    }
    expect(pages).toBeGreaterThan(2);
    expect(values.size).toBe(2_100 + 6);
    expect(values).toContain("ada@engine.example");
  });
});
