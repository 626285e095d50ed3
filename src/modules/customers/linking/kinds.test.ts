import { describe, expect, it } from "vitest";
import { cleanValue, readDate } from "./clean-value.ts";
import { kindOfColumn, partsOfName } from "./kinds.ts";
import { pinyinOf } from "./pinyin.ts";
import { makePeople, usualKnobs } from "./testing/make-people.ts";

const columnsOf = (knobs: Partial<typeof usualKnobs>) => {
  const { table } = makePeople({ ...usualKnobs, people: 400, ...knobs });
  return table.columns.map((column, index) =>
    kindOfColumn(
      column,
      table.rows.map((row) => row[index]).filter((value) => value !== ""),
    ),
  );
};

describe("the kind of a column", () => {
  it("is told from its values where its name says nothing", () => {
    const kinds = columnsOf({ obscureColumns: true }).map(({ kind }) => kind);
    expect(kinds.slice(1, 5)).toEqual(["name", "name", "date", "number"]);
    expect(kinds.slice(8)).toEqual(["number", "phone", "email"]);
  });

  it("is a full name where a Chinese surname stands before it", () => {
    expect(columnsOf({ language: "zh", fewColumns: true })[1]).toEqual({ kind: "name", fullName: true });
  });

  it("is not a name for streets and cities", () => {
    expect(
      kindOfColumn("c3", ["Kent Street", "Mill Road", "Oak Street", "Elm Road", "High Street"]).kind,
    ).not.toBe("name");
    expect(kindOfColumn("c4", ["北京市", "上海市", "广州市", "成都市"]).kind).not.toBe("name");
  });
});

describe("values", () => {
  it.each([
    ["1971-06-24", [1971, 6, 24]],
    ["19710624", [1971, 6, 24]],
    ["24/06/1971", [1971, 6, 24]],
    ["6/24/71", [1971, 6, 24]],
    ["24 June 1971", [1971, 6, 24]],
    ["1971年6月24日", [1971, 6, 24]],
  ])("the date %s is read", (text, parts) => {
    expect(readDate(text, false)).toEqual(parts);
  });

  it("lose case, width and accents, and say nothing where they say so", () => {
    expect(cleanValue(" José  O’Brien ")).toBe("jose obrien");
    expect(cleanValue("Ｓｍｉｔｈ")).toBe("smith");
    expect(["N/A", "unknown", "-", "未知"].map(cleanValue)).toEqual(["", "", "", ""]);
  });

  it("names come apart into given name and surname in either language", () => {
    expect(partsOfName("Mary Ann Poston")).toEqual(["mary ann", "poston"]);
    expect(partsOfName("Poston, Mary Ann")).toEqual(["mary ann", "poston"]);
    expect(partsOfName("欧阳建国")).toEqual(["建国", "欧阳"]);
  });

  it("characters that sound alike have one syllable", () => {
    expect(pinyinOf("张伟")).toBe(pinyinOf("章玮"));
  });
});
