import { describe, expect, it } from "vitest";
import { linkRecords } from "./link-records.ts";
import {
  type MadeUpPeople,
  makePeople,
  makeTwoTables,
  type PeopleKnobs,
  usualKnobs,
} from "./testing/make-people.ts";
import { measureLinks, pairKey } from "./truth.ts";

const ignore = ["id", "编号"];

function truthOf(left: MadeUpPeople, right?: MadeUpPeople) {
  const samePerson = new Set<string>();
  const others = right ?? left;
  for (const [i, person] of left.personOf.entries())
    for (const [j, other] of others.personOf.entries())
      if (person === other && (right || j > i)) samePerson.add(pairKey(i, j, right !== undefined));
  return { samePerson, judged: undefined };
}

const within = (knobs: Partial<PeopleKnobs>) => {
  const people = makePeople({ ...usualKnobs, people: 300, ...knobs });
  const linkage = linkRecords({ left: people.table, ignore });
  return { ...linkage, people, measured: measureLinks(linkage.pairs, truthOf(people), false) };
};

describe("linking records of people without labels", () => {
  it.each<[string, Partial<PeopleKnobs>]>([
    ["the usual errors", {}],
    ["columns whose names say nothing", { obscureColumns: true }],
    ["families at one address, with twins among them", { households: 0.7, twins: 0.2 }],
    ["names that many share", { commonNames: 1.3 }],
    ["many records of one person", { furtherRecords: 6, repeated: 0.9, people: 120 }],
    ["Chinese names and addresses", { language: "zh" }],
  ])("finds who is one person among %s", (_, knobs) => {
    const { measured } = within({ seed: 11, ...knobs });
    expect(measured.precision).toBeGreaterThan(0.95);
    expect(measured.recall).toBeGreaterThan(0.95);
  });

  it("links next to nobody where nobody has a second record, however many live together", () => {
    expect(within({ repeated: 0, households: 0.6 }).pairs.length).toBeLessThanOrEqual(3);
  });

  it("pairs each record once at most between two tables, whatever their columns are called and in any order", () => {
    const { left, right } = makeTwoTables({ ...usualKnobs, seed: 5, people: 500 });
    const turned = (row: readonly string[]) => [row[0], ...row.slice(1).reverse()];
    const columns = turned(right.table.columns).map((_, index) => (index === 0 ? "id" : `x${index}`));
    const renamed = { columns, rows: right.table.rows.map(turned) };
    const { pairs } = linkRecords({ left: left.table, right: renamed, ignore });
    expect(new Set(pairs.map((pair) => pair.left)).size).toBe(pairs.length);
    expect(new Set(pairs.map((pair) => pair.right)).size).toBe(pairs.length);
    const { f1 } = measureLinks(pairs, truthOf(left, right), true);
    expect(f1).toBeGreaterThan(0.97);
  });

  it("links groups: where a is b and b is c, a is c", () => {
    const { pairs } = within({ seed: 3, furtherRecords: 4, people: 150 });
    const keys = new Set(pairs.map(({ left, right }) => pairKey(left, right, false)));
    for (const { left, right } of pairs)
      for (const other of pairs)
        if (other.left === right) expect(keys).toContain(pairKey(left, other.right, false));
  });

  it("says for each field how well it agrees and what that is worth", () => {
    const { pairs, model } = within({ seed: 4 });
    for (const { reasons } of pairs) {
      expect(reasons.map(({ field }) => field)).toEqual(model.fields.map(({ name }) => name));
      for (const { level, bits } of reasons) {
        if (level === "missing") expect(bits).toBe(0);
        if (level === "exact") expect(bits).toBeGreaterThan(0);
      }
    }
  });

  it("takes no evidence from a column that is ignored", () => {
    const people = makePeople({ ...usualKnobs, people: 200 });
    const told = {
      columns: [...people.table.columns, "whose"],
      rows: people.table.rows.map((row, index) => [...row, `p${people.personOf[index]}`]),
    };
    expect(linkRecords({ left: told, ignore: ["ID", "Whose"] }).pairs).toEqual(
      linkRecords({ left: people.table, ignore: ["id"] }).pairs,
    );
  });

  it.each([
    ["no records", []],
    ["one record", [["r1", "a", "b"]]],
    [
      "records that say nothing",
      [
        ["r1", "", ""],
        ["r2", "", ""],
      ],
    ],
  ])("finds no pairs in %s", (_, rows) => {
    expect(linkRecords({ left: { columns: ["id", "name", "town"], rows }, ignore }).pairs).toEqual([]);
  });
});
