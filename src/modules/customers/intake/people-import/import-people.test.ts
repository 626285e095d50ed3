import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { parquetWriteBuffer } from "hyparquet-writer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../../../platform/db/testing.ts";
import { madeUpSource } from "../../sources/testing.ts";
import type { Identifier } from "../../words.ts";
import { eventsAfter, lastPosition } from "../kept-events.ts";
import { openTestIntake, testMigrations, testNow } from "../testing.ts";
import { importPeople, type PeopleImport } from "./import-people.ts";
import { readPeopleMapping } from "./mapping.ts";

let db: TestDatabase;
let folder: string;
beforeAll(async () => {
  db = await openTestDatabase(testMigrations);
  folder = await mkdtemp(join(tmpdir(), "rapport-people-"));
});
afterAll(async () => {
  await db.close();
  await rm(folder, { recursive: true });
});

const mapping = readPeopleMapping(`
id: customer_no
timestamp: changed
identifiers: { userId: login, email: mail, phone: mobile }
traits:
  name: "{first} {last}"
  points: { from: points, as: number }
  tags: { from: tags, split: "|" }
  country: { value: DE }
consents: { marketing: newsletter }
`);

const header = "customer_no,changed,login,mail,mobile,first,last,points,tags,newsletter";
const ada = "17,2026-04-01T10:00:00Z,ada,ada@shop.example,+4915112345678,Ada,Muster,12.5,red|blue,yes";
const bo = "18,,,bo@shop.example,,Bo,Beispiel,,,nein?";
const chen = "19,2026-04-02,,,,晓明,陈,3,,no";

/** Imports into a source of its own, or again into the one that is named. */
async function importing(
  file: string,
  content: string | Uint8Array,
  rest: Partial<PeopleImport> & {
    suppressed?: (identifiers: readonly Identifier[]) => Promise<readonly boolean[]>;
  } = {},
) {
  const { suppressed, ...asked } = rest;
  const test = await openTestIntake({ db, ...(suppressed && { suppressed }) });
  const name = asked.source ?? `crm-${crypto.randomUUID()}`;
  if (!(await test.sources.byName(name)))
    await test.sources.register(madeUpSource(name, { platform: "file" }));
  const path = join(folder, file);
  await writeFile(path, content);
  const before = await lastPosition(db);
  const { sources, intake } = test;
  const report = await importPeople(
    { source: name, file: path, mapping, ...asked },
    { sources, intake, clock: { now: () => testNow } },
  );
  return { name, report, events: await eventsAfter(db, { position: before, limit: 100 }) };
}

describe("an import of people", () => {
  it("makes each row an identify event of its source, under the record's own id", async () => {
    const { name, report, events } = await importing("a.csv", `${header}\n${ada}\n${chen}\n`);
    expect(report).toMatchObject({ read: 2, kept: 2, bad: 0, unchanged: 0, problems: [] });
    expect(events[0]).toMatchObject({
      type: "identify",
      userId: "ada",
      anonymousId: `record:${name}:17`,
      at: new Date("2026-04-01T10:00:00Z"),
      body: {
        traits: {
          name: "Ada Muster",
          points: 12.5,
          tags: ["red", "blue"],
          country: "DE",
          email: "ada@shop.example",
          phone: "+4915112345678",
        },
        context: {
          externalIds: [{ id: "17", type: `record:${name}`, collection: "users", encoding: "none" }],
          consent: { categoryPreferences: { marketing: true } },
        },
      },
    });
    expect(events[1]?.userId).toBeUndefined();
    expect(events[1]?.body.traits).toEqual({ name: "晓明 陈", points: 3, country: "DE" });
  });

  it("leaves out one bad value by its line and reason, and takes its row without it", async () => {
    const told: string[] = [];
    const own = readPeopleMapping(
      "{ id: no, timestamp: at, identifiers: { userId: login, email: mail }, traits: { age: { from: age, as: number }, note: note, member: { from: member, as: boolean } }, consents: { marketing: news } }",
    );
    const rows = [
      {
        no: 1,
        at: "soon",
        login: { is: "none" },
        mail: "ada@shop.example",
        age: "old",
        note: "kept",
        news: "?",
      },
      { no: 2, login: "x".repeat(256), age: 40, note: "n".repeat(40_000), member: "perhaps" },
      { no: 3, age: "older" },
      { no: { is: "none" }, age: 3 },
      { no: 4, age: "5" },
    ];
    const text = rows.map((row) => JSON.stringify(row)).join("\n");
    const { report, events } = await importing("values.jsonl", text, {
      mapping: own,
      onProblem: (problem) => told.push(problem),
    });
    expect(report).toMatchObject({
      read: 5,
      kept: 4,
      bad: 1,
      dropped: {},
      leftOut: {
        "at is no time in ISO 8601": 1,
        "login is no text": 1,
        "age is not a number": 2,
        "news is neither yes nor no": 1,
        "the userId is longer than 255 characters": 1,
        "note is too long for an event of 32 KB": 1,
        "member is neither yes nor no": 1,
      },
    });
    expect(told).toContain("line 1: age is not a number, and was left out");
    expect(told).toContain("line 2: note is too long for an event of 32 KB, and was left out");
    expect(told).toContain("line 4: no is no text");
    expect(told).toEqual(report.problems);
    expect(events.map(({ userId, at, body }) => [userId, at, body.traits])).toEqual([
      [undefined, testNow, { note: "kept", email: "ada@shop.example" }],
      [undefined, testNow, { age: 40 }],
      [undefined, testNow, {}],
      [undefined, testNow, { age: 5 }],
    ]);
    expect(events[0]?.body.context).not.toHaveProperty("consent");
  });

  it("knows UTF-8 and UTF-16 by their marks, whatever was stated", async () => {
    const simple = readPeopleMapping("{ encoding: windows-1252, id: no, traits: { city: city } }");
    const text = "no,city\n1,Köln 上海\n";
    const swapped = Buffer.from(`\ufeff${text}`, "utf16le").swap16();
    for (const [file, content] of [
      ["bom8.csv", Buffer.from(`\ufeff${text}`)],
      ["bom16le.csv", Buffer.from(`\ufeff${text}`, "utf16le")],
      ["bom16be.csv.gz", gzipSync(swapped)],
    ] as const) {
      const { events } = await importing(file, content, { mapping: simple });
      expect(events.map(({ body }) => body.traits)).toEqual([{ city: "Köln 上海" }]);
    }
  });

  it("refuses a text in another encoding by its line, before anything went in, and takes it once that is said", async () => {
    const simple = readPeopleMapping("{ id: no, traits: { city: city } }");
    const plain = Array.from({ length: 3_000 }, (_, at) => `${at},Lund`).join("\n");
    const beijing = Buffer.from([0xb1, 0xb1, 0xbe, 0xa9]); // 北京
    const text = Buffer.concat([
      Buffer.from(`no,city\n${plain}\n9000,`),
      beijing,
      Buffer.from("\n9001,Bath\n"),
    ]);
    const before = await lastPosition(db);
    await expect(importing("gb.csv", text, { mapping: simple })).rejects.toMatchObject({
      code: "customers/bad-people",
      message: expect.stringMatching(
        /gb\.csv line 3002: is not utf-8\. Nothing of it went in.*--encoding gb18030/,
      ),
    });
    await expect(
      importing("cut.csv", Buffer.concat([Buffer.from("no,city\n1,K"), Buffer.from([0xc3])]), {
        mapping: simple,
      }),
    ).rejects.toThrow(/line 2: is not utf-8/);
    await expect(
      importing("u16.csv", Buffer.from("no,city\n1,Lund\n", "utf16le"), { mapping: simple }),
    ).rejects.toThrow(/looks like UTF-16.*--encoding utf-16le/);
    expect(await lastPosition(db)).toBe(before);
    const { report } = await importing("gb.csv", text, { mapping: { ...simple, encoding: "gb18030" } });
    expect(report).toMatchObject({ read: 3_002, kept: 3_002 });
    const [kept] = await db.query(
      "select body -> 'traits' ->> 'city' as city from events where body::text like '%北京%'",
    );
    expect(kept).toEqual({ city: "北京" });
  });

  it("tells of bad lines by number and reason, and takes the rest", async () => {
    const told: string[] = [];
    const text = `${header}\n${ada}\n${bo}\nonly,two\n,,,,,,,,,\n"20,open\n${chen}\n`;
    const { report } = await importing("b.csv", text, { onProblem: (problem) => told.push(problem) });
    expect(report).toMatchObject({ read: 6, kept: 3, bad: 3 });
    expect(report.problems).toEqual([
      "line 3: newsletter is neither yes nor no, and was left out",
      "line 4: has 2 cells, and the header has 10",
      "line 5: has no id",
      "line 6: opens a quotation mark that is never closed",
    ]);
    expect(told).toEqual(report.problems);
  });

  it("doubles nothing when the file is imported again, and takes what has changed", async () => {
    const first = await importing("c.csv", `${header}\n${ada}\n${chen}\n`);
    const again = await importing("c.csv", `${header}\n${ada}\n${chen}\n`, { source: first.name });
    expect(again.report).toMatchObject({ kept: 0, unchanged: 2 });
    const changed = `${header}\n${ada.replace("Muster", "Neumann")}\n${chen}\n`;
    const { report, events } = await importing("c.csv", changed, { source: first.name });
    expect(report).toMatchObject({ kept: 1, unchanged: 1 });
    expect(events[0]?.body.traits).toMatchObject({ name: "Ada Neumann" });
  });

  it("reads JSONL, packed or not, with values at paths", async () => {
    const nested = readPeopleMapping(
      "{ id: no, traits: { city: address.city, age: { from: age, as: number } } }",
    );
    const text = '{"no":1,"address":{"city":"Köln"},"age":"30"}\n\n[]\n{"no":2\n{"no":3,"constructor":1}\n';
    for (const [file, content] of [
      ["d.jsonl", text],
      ["e.jsonl.gz", gzipSync(text)],
    ] as const) {
      const { report, events } = await importing(file, content, { mapping: nested });
      expect(report.problems).toEqual(["line 3: is not a JSON object", "line 4: is not JSON"]);
      expect(events.map(({ body }) => body.traits)).toEqual([{ city: "Köln", age: 30 }, {}]);
    }
  });

  it("reads Parquet, whole numbers and times included", async () => {
    const buffer = parquetWriteBuffer({
      columnData: [
        { name: "no", data: [1n, 2n], type: "INT64" },
        {
          name: "joined",
          data: [new Date("2026-01-05T00:00:00Z"), new Date("2026-02-05T00:00:00Z")],
          type: "TIMESTAMP",
        },
        { name: "city", data: ["Köln", "上海"], type: "STRING" },
      ],
    });
    const columns = readPeopleMapping("{ id: no, timestamp: joined, traits: { city: city } }");
    const { report, events } = await importing("f.parquet", new Uint8Array(buffer), { mapping: columns });
    expect(report).toMatchObject({ read: 2, kept: 2, bad: 0 });
    expect(events.map(({ at, body }) => [at.toISOString(), body.traits])).toEqual([
      ["2026-01-05T00:00:00.000Z", { city: "Köln" }],
      ["2026-02-05T00:00:00.000Z", { city: "上海" }],
    ]);
  });

  it("reads the encodings and separators that the mapping states", async () => {
    const chinese = readPeopleMapping(
      "{ encoding: gb18030, delimiter: ';', decimal: ',', id: 编号, traits: { 姓名: 姓名, 积分: { from: 积分, as: number } } }",
    );
    const text = Buffer.concat([
      Buffer.from([0xb1, 0xe0, 0xba, 0xc5, 0x3b]), // 编号;
      Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x3b]), // 姓名;
      Buffer.from([0xbb, 0xfd, 0xb7, 0xd6, 0x0a]), // 积分
      Buffer.from([0x37, 0x3b, 0xb3, 0xc2, 0x3b]), // 7;陈;
      Buffer.from("1.234,5\n"),
    ]);
    const { events } = await importing("g.csv", text, { mapping: chinese });
    expect(events[0]?.body.traits).toEqual({ 姓名: "陈", 积分: 1234.5 });
  });

  it("takes cells that run over lines and hold quotation marks", async () => {
    const simple = readPeopleMapping("{ id: no, traits: { note: note } }");
    const text = 'no,note\r\n1,"two\r\nlines, ""quoted"""\r\n2,plain\r\n';
    const { report, events } = await importing("h.csv", text, { mapping: simple });
    expect(report).toMatchObject({ read: 2, bad: 0 });
    expect(events.map(({ body }) => body.traits)).toEqual([
      { note: 'two\nlines, "quoted"' },
      { note: "plain" },
    ]);
  });

  it("keeps an erased person out, and says so", async () => {
    const suppressed = async (identifiers: readonly Identifier[]) =>
      identifiers.map(({ kind, value }) => kind === "email" && value === "ada@shop.example");
    const { report } = await importing("i.csv", `${header}\n${ada}\n${chen}\n`, { suppressed });
    expect(report).toMatchObject({ read: 2, kept: 1, dropped: { suppressed: 1 } });
    expect(report.problems[0]).toMatch(/^line 2: .*erased/);
  });

  it("of a purpose that the source's terms do not allow brings nothing", async () => {
    const beyond = { ...mapping, purposes: ["sale"] };
    const { report } = await importing("j.csv", `${header}\n${ada}\n`, { mapping: beyond });
    expect(report).toMatchObject({ kept: 0, dropped: { "purpose-not-allowed": 1 } });
  });

  it("of a partner without an attestation is kept apart", async () => {
    const test = await openTestIntake({ db });
    const name = `partner-${crypto.randomUUID()}`;
    await test.sources.register(madeUpSource(name, { kind: "partner", platform: "file" }));
    const { report, events } = await importing("k.csv", `${header}\n${ada}\n`, { source: name });
    expect(report).toMatchObject({ kept: 0, held: 1 });
    expect(events).toEqual([]);
  });

  it("says what is wrong with a file that cannot be read, and with a source that there is not", async () => {
    await expect(importing("l.csv", "a,a\n1,2\n")).rejects.toThrow(/two columns are called "a"/);
    await expect(importing("m.csv", `${header}\n${bo.slice(2)}\n`)).rejects.toThrow(
      /none of the 1 rows.*line 2/,
    );
    await expect(importing("q.csv", "customer_no,mial\n1,a\n")).rejects.toMatchObject({
      code: "customers/bad-mapping",
      message: expect.stringMatching(/no column "changed"; it has: customer_no, mial/),
    });
    await expect(importing("n.parquet", "no parquet")).rejects.toThrow(/no Parquet file/);
    await expect(importing("o.docx", "")).rejects.toThrow(/state format/);
    const test = await openTestIntake({ db });
    const ports = { ...test, clock: { now: () => testNow } };
    const asked = { file: join(folder, "none.csv"), mapping };
    await expect(importPeople({ ...asked, source: "nowhere" }, ports)).rejects.toMatchObject({
      code: "customers/no-source",
    });
    await expect(importPeople({ ...asked, source: test.source.name }, ports)).rejects.toThrow(
      /none\.csv: there is no such file/,
    );
  });

  it("stops where whoever asked is gone", async () => {
    const signal = AbortSignal.abort();
    await expect(importing("p.csv", `${header}\n${ada}\n`, { signal })).rejects.toMatchObject({
      code: "customers/import-stopped",
    });
  });
});

describe("a mapping", () => {
  it("says which place is wrong", () => {
    expect(() => readPeopleMapping("{ traits: {} }")).toThrow(/id: /);
    expect(() => readPeopleMapping('{ id: no, traits: { name: "{first" } }', "people.yaml")).toThrow(
      /people\.yaml: traits\.name: /,
    );
    expect(() => readPeopleMapping("{ id: no, colour: red }")).toThrow(/colour/);
    expect(() => readPeopleMapping("{ id: [")).toThrow(/neither YAML nor JSON/);
  });

  it("of the examples can be read", async () => {
    const file = new URL("../../../../../examples/mappings/people.yaml", import.meta.url);
    expect(readPeopleMapping(await readFile(file, "utf8")).identifiers.email).toBeDefined();
  });
});
