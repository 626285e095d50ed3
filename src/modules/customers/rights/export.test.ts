import Papa from "papaparse";
import { expect, it } from "vitest";
import { csvOf } from "./export-person.ts";
import { openTestRights } from "./testing.ts";

it("an export holds every datum with its source, time and uses, as JSON and as CSV", async () => {
  await using test = await openTestRights();
  const subject = await test.person("ana@example.test");
  await test.person("ben@example.test");
  await test.fact(subject, "note", '=HYPERLINK("https://example.test")');
  await test.fact(subject, "quote", 'she said "a,b"\nand left');
  await test.fact(subject, "balance", -5.5);
  await test.rights.correct({ subject, channel: "person", trait: "colour", value: "海军蓝" });
  const exported = await test.rights.export({ subject, channel: "person" });

  expect(JSON.stringify(exported)).not.toContain("ben@example.test");
  expect(exported.known.data.find(({ name, picked }) => name === "colour" && picked)).toMatchObject({
    value: "海军蓝",
    source: { kind: "the-person" },
    uses: {
      may: [{ purpose: "service", basis: "contract" }],
      mayNot: [{ purpose: "marketing", reason: "no-consent" }],
    },
  });
  expect(exported.known.data.find(({ corrected }) => corrected)).toMatchObject({
    value: "colour of ana@example.test",
  });
  expect(exported.known.data.find(({ name }) => name === "city")).toMatchObject({
    source: { id: "partner", name: "Partner Ltd", kind: "partner" },
    uses: { may: [], mayNot: [{ reason: "not-needed" }, { reason: "no-consent" }] },
  });
  const accounts = exported.stores.accounts?.flatMap((part) => part.accounts);
  expect(accounts).toMatchObject([{ email: "ana@example.test" }]);

  const csv = csvOf(exported);
  expect(
    csv.startsWith("\uFEFFstore,record,name,labelEn,labelZh,value,category,source,collectedAt,usedFor\r\n"),
  ).toBe(true);
  const { data: rows } = Papa.parse<Record<string, string>>(csv.slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  const told = (name: string) => rows.find((row) => row.store === "profile" && row.name === name)?.value;
  expect(told("note")).toBe(`'=HYPERLINK("https://example.test")`);
  expect(told("quote")).toBe('she said "a,b"\nand left');
  expect(told("balance")).toBe("-5.5");
  expect(rows).toContainEqual({
    store: "profile",
    record: "trait",
    name: "colour",
    labelEn: "The colour",
    labelZh: "colour项",
    value: "海军蓝",
    category: "preference",
    source: "the-person",
    collectedAt: "2027-01-31T12:00:00.000Z",
    usedFor: "service",
  });
  expect(rows).toContainEqual(
    expect.objectContaining({
      store: "accounts",
      record: expect.stringMatching(/^\[[01]\]\.accounts\[0\]$/),
      name: "email",
      value: "ana@example.test",
    }),
  );
  expect(
    rows.filter(({ store, name }) => store === "person" && name === "value").map(({ value }) => value),
  ).toContain("device ana@example.test");
});
