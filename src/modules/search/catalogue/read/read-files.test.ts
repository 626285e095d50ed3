import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RapportError } from "../../../../platform/errors.ts";
import { readCatalogue } from "../read-catalogue.ts";
import { bytesOf } from "../testing.ts";
import { decodeText } from "./decode-text.ts";
import type { RawRecord } from "./raw-record.ts";
import { readCsv } from "./read-csv.ts";
import { readJson } from "./read-json.ts";
import { readJsonl } from "./read-jsonl.ts";

async function* inPieces(text: string | Uint8Array, piece: number): AsyncGenerator<string> {
  const { bytes } = sourceOf(text, piece);
  yield* decodeText(bytes);
}

function sourceOf(text: string | Uint8Array, piece: number) {
  const source = bytesOf(text, "x", piece);
  if (typeof source === "string") throw new TypeError("bytes were asked for");
  return source;
}

async function all<T>(records: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const record of records) list.push(record);
  return list;
}

const contentOf = (record: RawRecord) => ("fault" in record ? record.fault : record.value);
const summary = (record: RawRecord) => `${record.where}: ${"fault" in record ? record.fault : "read"}`;
const piece = fc.integer({ min: 1, max: 40 });

describe("CSV", () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('"', "a,b", 'say "hi"', "two\nlines", " x ", "椅子"),
  );
  const safe = cell.map((text) => text.replaceAll(/[\0\r]/g, "").toWellFormed());
  const table = fc.integer({ min: 2, max: 4 }).chain((width) =>
    fc.record({
      header: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: width, maxLength: width }),
      rows: fc.array(fc.array(safe, { minLength: width, maxLength: width }), { maxLength: 6 }),
      end: fc.constantFrom("\n", "\r\n"),
    }),
  );
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

  it("is read back as it was written, wherever the pieces break", async () => {
    await fc.assert(
      fc.asyncProperty(table, piece, async ({ header, rows, end }, size) => {
        const text = [header, ...rows].map((cells) => cells.map(quoted).join(",") + end).join("");
        const records = await all(readCsv(inPieces(text, size)));
        const expected = rows.map((cells) =>
          Object.fromEntries(
            header.map((name, index) => [name, cells[index].trim() === "" ? null : cells[index]]),
          ),
        );
        expect(records.map(contentOf).map((value) => Object.assign({}, value))).toEqual(expected);
      }),
    );
  });

  it("tells the physical line of a record, also after cells that run over lines", async () => {
    const text = 'id,title\n1,"a\nb\nc"\n2,two,three\n\n3,"x"y\n4,four\n';
    expect((await all(readCsv(inPieces(text, 7)))).map(summary)).toEqual([
      "line 2: read",
      "line 5: has 3 cells, and the header has 2",
      "line 7: has text after a closing quotation mark",
      "line 8: read",
    ]);
  });

  it("loses one line to a quotation mark that is never closed, and reads on", async () => {
    const text = `id,title\n1,"open\n${"2,fine\n".repeat(3)}`;
    expect((await all(readCsv(inPieces(text, 9)))).map(summary)).toEqual([
      "line 2: opens a quotation mark that is never closed",
      "line 3: read",
      "line 4: read",
      "line 5: read",
    ]);
  });

  it("takes a quotation mark within a cell as text", async () => {
    expect((await all(readCsv(inPieces('id,title\n1,15" laptop\n', 4)))).map(contentOf)).toMatchObject([
      { title: '15" laptop' },
    ]);
  });

  it.each([";", "\t", "|"])("finds that %j stands between the cells", async (delimiter) => {
    const text = `id,title,price\n1,a# b,2`.replaceAll(",", delimiter).replace("#", ",");
    expect((await all(readCsv(inPieces(text, 5)))).map(contentOf)).toMatchObject([
      { id: "1", title: "a, b", price: "2" },
    ]);
  });

  it("nests attributes and languages from the names of columns, and takes any name for a column", async () => {
    const text = "title,attributes.screen size,text.zh.title,__proto__\nTV,40 inch,电视,x\n";
    const [record] = (await all(readCsv(inPieces(text, 8)))).map(contentOf);
    expect(record).toMatchObject({
      attributes: { "screen size": "40 inch" },
      text: { zh: { title: "电视" } },
    });
    expect(Object.keys({}).length + Object.keys(Object.prototype).length).toBe(0);
  });

  it.each([
    ["id,title,id\n", /two columns are called "id"/],
    [",,\n", /names no column/],
    ['"id,title\n', /header \(line 1\) opens a quotation mark/],
  ])("with the header %j is refused as a whole", async (text, message) => {
    await expect(all(readCsv(inPieces(text, 3)))).rejects.toThrow(message);
  });
});

describe("JSON", () => {
  const entry = fc.dictionary(fc.string({ maxLength: 6 }), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 4 });
  const space = fc.constantFrom(undefined, 2, "\t");

  it("is cut into the entries of a list or an object as a parser sees them, wherever the pieces break", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entry), space, piece, async (list, indent, size) => {
        const text = JSON.stringify(list, null, indent);
        expect((await all(readJson(inPieces(text, size)))).map(contentOf)).toEqual(JSON.parse(text));
      }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.string({ maxLength: 6 }), entry),
        space,
        piece,
        async (object, indent, size) => {
          const text = JSON.stringify(
            { "": 1, deep: { skip: [object], here: object }, last: [] },
            null,
            indent,
          );
          const records = await all(readJson(inPieces(text, size), { path: ["deep", "here"] }));
          const found = records.map((record) => ["fault" in record ? "" : record.key, contentOf(record)]);
          expect(found).toEqual(Object.entries(JSON.parse(text).deep.here));
        },
      ),
    );
  });

  it("reports one bad entry by its number and line, and reads the rest", async () => {
    const text = '[\n {"id": "1"},\n {"id": 1e},\n 17,\n {"title": "open\n },\n {"id": "5"}\n]';
    expect((await all(readJson(inPieces(text, 6)))).map((record) => record.where)).toEqual([
      "record 1 (line 2)",
      "record 2 (line 3)",
      "record 3 (line 4)",
      "record 4 (line 5)",
      "record 5 (line 7)",
    ]);
    expect((await all(readJson(inPieces(text, 6)))).map((record) => "fault" in record)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it.each([
    ['[{"id": 1}, {"id"', /ends in the middle of record 2/],
    ['{"a": {"id": 1}', /ends in the middle of record/],
    ['{"id": 1}\n{"id": 2}', /goes on after the end: .* JSONL/],
    ["17", /begins neither a list nor an object/],
    ["", /holds no list and no object/],
  ])("%j is refused as a whole", async (text, message) => {
    await expect(all(readJson(inPieces(text, 4)))).rejects.toThrow(message);
  });

  it("takes no key of the same name from further out for the mapping's records", async () => {
    const text = '{"a": {"x": [1]}, "b": [{"id": 1}], "a.b": [{"id": 2}]}';
    await expect(all(readJson(inPieces(text, 4), { path: ["a", "b"] }))).rejects.toThrow(
      /no list or object at "a.b"/,
    );
  });

  it("says so where the mapping's records are not in the file", async () => {
    await expect(all(readJson(inPieces('{"items": []}', 4), { path: ["products"] }))).rejects.toThrow(
      /no list or object at "products"/,
    );
  });

  it("reads past what is larger or deeper than a record may be, without holding it", async () => {
    const huge = JSON.stringify({ id: "x".repeat(5 * 1024 * 1024) });
    const deep = `{"a":${"[".repeat(200)}${"]".repeat(200)}}`;
    const text = `[${huge}, ${deep}, {"id": "2"}]`;
    expect((await all(readJson(inPieces(text, 65_536)))).map(summary)).toEqual([
      "record 1 (line 1): is larger than 4 MiB",
      "record 2 (line 1): is nested deeper than 64",
      "record 3 (line 1): read",
    ]);
  });
});

describe("text of a file", () => {
  it("keeps U+FFFD that the file states, and reports bytes that are no UTF-8 by their record alone", async () => {
    const bytes = Buffer.concat([
      Buffer.from('\uFEFF{"title":"stated \uFFFD"}\r\n{"title":"broken '),
      Buffer.from([0xe4, 0xb8, 0x22, 0x7d, 0x0a]),
      Buffer.from('{"title":"椅子"}'),
    ]);
    for (const size of [1, 2, 3, 5, 1000]) {
      expect((await all(readJsonl(inPieces(bytes, size)))).map(contentOf)).toEqual([
        { title: "stated \uFFFD" },
        "holds bytes that are not UTF-8",
        { title: "椅子" },
      ]);
    }
  });

  it("is the same in pieces of any size", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), piece, async (bytes, size) => {
        const decode = async (at: number) => (await all(decodeText(sourceOf(bytes, at).bytes))).join("");
        const start = bytes[0] === 0xff || bytes[0] === 0xfe;
        if (!start) expect(await decode(size)).toBe(await decode(1_000));
      }),
    );
  });

  it("in another encoding is read where the mapping states it, and UTF-16 is recognised", async () => {
    const gb18030 = Buffer.from([0xd2, 0xce, 0xd7, 0xd3]);
    const text = Buffer.concat([Buffer.from('{"title":"'), gb18030, Buffer.from('"}')]);
    const mapping = { decimal: ".", encoding: "gb18030" } as const;
    expect(await all(readCatalogue(bytesOf(text, "x.jsonl", 3), mapping))).toMatchObject([
      { product: { title: "椅子" } },
    ]);
    await expect(all(readCatalogue(bytesOf(Buffer.from("\uFEFFid", "utf16le"), "x.csv")))).rejects.toThrow(
      /UTF-16/,
    );
  });

  it("that unpacks to nothing but blanks, or to one endless record, comes to an end", {
    timeout: 60_000,
  }, async () => {
    const mebibyte = 1024 * 1024;
    const fills = { blanks: "\n".repeat(mebibyte), letters: "x".repeat(mebibyte) };
    for (const [start, fill, name, most] of [
      ["", fills.blanks, "x.jsonl", 6],
      ["id,title\n", fills.blanks, "x.csv", 6],
      ["[", fills.blanks, "x.json", 6],
      ['[{"title":"', fills.letters, "x.json", 66],
      ["", fills.letters, "x.jsonl", 66],
    ] as const) {
      let pieces = 0;
      const bytes = (async function* () {
        yield Buffer.from(start);
        for (; pieces < 3_000; pieces += 1) yield Buffer.from(fill);
      })();
      await expect(all(readCatalogue({ name, bytes })), name).rejects.toThrow(
        /the file goes on for more than/,
      );
      expect(pieces, name).toBeLessThan(most);
    }
  });

  it("is read however long it is, as long as there are records", async () => {
    const blanks = `${" ".repeat(1024 * 1024)}\n`;
    const bytes = (async function* () {
      for (let piece = 1; piece <= 90; piece += 1) {
        yield Buffer.from(piece % 3 === 0 ? '{"title":"A"}\n' : blanks);
      }
    })();
    expect(await all(readCatalogue({ name: "x.jsonl", bytes }))).toHaveLength(30);
  });

  it("with a number that is none here is reported, and the records around it are read", async () => {
    const lines = [
      '{"title":"A","price":1e999}',
      '{"title":"B","x":{"deep":[-1e999]}}',
      '{"title":"C","price":1e9}',
    ];
    for (const [name, text] of [
      ["x.jsonl", lines.join("\n")],
      ["x.json", `[${lines.join()}]`],
    ]) {
      const records = await all(readCatalogue(bytesOf(text, name)));
      const faults = records.map((record) => ("fault" in record ? record.fault : "read"));
      const none = "has a number beyond 1.8e308, which no number here can be";
      expect(faults, name).toEqual([none, none, "read"]);
    }
  });

  it("is unpacked where it is gzip, whatever its name, and damage is told", async () => {
    const packed = gzipSync('{"title":"Stool"}\n');
    expect(await all(readCatalogue(bytesOf(packed, "x.jsonl", 5)))).toMatchObject([
      { product: { title: "Stool" } },
    ]);
    await expect(all(readCatalogue(bytesOf(packed.subarray(0, 20), "x.jsonl.gz")))).rejects.toThrow(
      /gzip data ends/,
    );
    const damaged = Buffer.from(packed);
    damaged[14] ^= 0xff;
    await expect(all(readCatalogue(bytesOf(damaged, "x.jsonl.gz")))).rejects.toThrow(/gzip data/);
    await expect(all(readCatalogue("/nowhere/x.csv"))).rejects.toThrow(/no such file/);
  });

  it("that is any bytes at all ends in records, faults or a clear refusal", async () => {
    const shapes = fc.constantFrom("csv", "json", "jsonl");
    const noise = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.stringMatching(/^[[\]{}",:\\\n0-9a-z ]{0,120}$/),
    );
    await fc.assert(
      fc.asyncProperty(shapes, noise, piece, async (shape, bytes, size) => {
        try {
          for (const record of await all(readCatalogue(bytesOf(bytes, `x.${shape}`, size)))) {
            expect(record.where).toMatch(/^(line|record) /);
          }
        } catch (cause) {
          expect(cause).toBeInstanceOf(RapportError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
