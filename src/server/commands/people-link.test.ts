import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mendable } from "./command.ts";
import { peopleLink } from "./people-link.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "people-link-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function link(files: Record<string, string | Buffer>, ...args: string[]) {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const said: string[] = [];
  const io = {
    out: (line: string) => said.push(line),
    err: () => {},
    cwd: folder,
    signal: AbortSignal.timeout(60_000),
  };
  try {
    await peopleLink.run(args, io);
  } catch (error) {
    return { fault: mendable(error) ?? String(error) };
  }
  return JSON.parse(said.at(-1) ?? "");
}

const people = [
  ["Tomsa", "Vondrel", "1961-02-11", "Lusk"],
  ["Ilka", "Marrowby", "1984-07-30", "Dunmer"],
  ["Perrin", "Oskwald", "1990-12-01", "Tarvel"],
  ["Sanne", "Quillfeather", "1975-05-17", "Lusk"],
  ["Bodil", "Ashgrave", "1958-09-23", "Dunmer"],
  ["Jorun", "Tamberley", "2001-03-08", "Tarvel"],
];
const header = "rec_id,first,last,born,town";
const original = people.map((person, n) => [`rec-${n}-org`, ...person].join(",")).join("\n");
const again = people.map((person, n) => [`rec-${n}-dup-0`, ...person].join(",")).join("\n");

describe("rapport people link", () => {
  it("measures by the identifiers of FEBRL within one file", async () => {
    const found = await link({ "a.csv": `${header}\n${original}\n${again}\n` }, "a.csv");
    expect(found).toMatchObject({ pairs: 6, precision: 1, recall: 1, f1: 1 });
    expect(found.seconds).toBeGreaterThan(0);
  });

  it("pairs two files one to one, and writes the pairs with their probability", async () => {
    const files = { "a.csv": `${header}\n${original}\n`, "b.csv": `${header}\n${again}\n` };
    expect(await link(files, "a.csv", "b.csv", "--out", "out.csv")).toMatchObject({ pairs: 6, f1: 1 });
    const written = await readFile(join(folder, "out.csv"), "utf8");
    expect(written.split("\r\n")[0]).toBe("left,right,weight,probability,linked,doubtful");
    expect(written).toMatch(/rec-3-org,rec-3-dup-0,[\d.]+,[\d.]+,yes,no/);
  });

  it("never takes the truth for evidence", async () => {
    const rows = people.map((person, n) => [n, ...person, "same"].join(",")).join("\n");
    const found = await link({ "c.csv": `id,first,last,born,town,cluster\n${rows}\n` }, "c.csv");
    expect(found.pairs).toBe(0);
  });

  it("measures by a file of truth: pairs, judged pairs, or persons", async () => {
    const rows = [...people, ...people].map((person, n) => [`n${n}`, ...person].join(",")).join("\n");
    const pairs = people.map((_, n) => `n${n},n${n + 6}`).join("\n");
    const files = {
      "d.csv": `id,first,last,born,town\n${rows}\n`,
      "pairs.csv": `left,right\n${pairs}\n`,
      "judged.csv": "id_l,id_r,match_score\nn0,n6,1.0\nn0,n1,0.0\n",
      "persons.csv": `id,who\n${[...people, ...people].map((_, n) => `n${n},p${n % 6}`).join("\n")}\n`,
    };
    for (const truth of ["pairs.csv", "judged.csv", "persons.csv"])
      expect(await link(files, "d.csv", "--truth", truth)).toMatchObject({ precision: 1, recall: 1, f1: 1 });
    expect(await link(files, "d.csv")).not.toHaveProperty("f1");
  });

  it.each<[string, string | Buffer, string[], string]>([
    ["a row with too many values", `${header}\nrec-1-org,a,b,c,d,e\n`, [], "x.csv line 2: it has 6 values"],
    [
      "a row with too few",
      `${header}\nrec-1-org,a,b,c,d\n\nrec-2-org,a\n`,
      [],
      "x.csv line 4: it has 2 values",
    ],
    ["a quotation mark left open", `${header}\nrec-1-org,"a,b,c,d\n`, [], "x.csv line 2: "],
    [
      "text that is not UTF-8",
      Buffer.from([...Buffer.from(`${header}\n1,`), 0xff, 10]),
      [],
      "x.csv line 2: it is not UTF-8",
    ],
    ["an empty file", "", [], "x.csv: it is empty"],
    ["no records", `${header}\n`, [], "x.csv: it has a header and no records"],
    [
      "one record's name twice",
      `id,name\n7,a\n8,b\n7,c\n`,
      [],
      'x.csv line 4: the id "7" is already on line 2',
    ],
    ["a column twice", "id,name,Name\n1,a,b\n", [], 'x.csv line 1: the column "Name" is there twice'],
    [
      "an ignored column that is not there",
      "id,name\n1,a\n",
      ["--ignore", "ssn"],
      '--ignore: there is no column "ssn"',
    ],
    ["a file that is not there", "id,name\n1,a\n", ["nowhere.csv"], "there is no such file"],
    [
      "a truth about nobody",
      "id,name\n1,a\n2,b\n",
      ["--truth", "x.csv", "--id", "nr"],
      'there is no column "nr"',
    ],
  ])("says where and what to do: %s", async (_, text, args, says) => {
    const { fault } = await link({ "x.csv": text }, "x.csv", ...args);
    expect(fault).toContain(says);
  });
});
