import { writeFile } from "node:fs/promises";
import Papa from "papaparse";
import {
  type IdentifiedTable,
  identifyRecords,
  type Linkage,
  linkRecords,
  measureLinks,
  noColumn,
  readRecordTable,
  readTruth,
  truthOfTables,
} from "../../modules/customers/linking/index.ts";
import { RapportError } from "../../platform/errors.ts";
import { type CommandIo, fileFrom, readArguments } from "./command.ts";

/** Links records of people in one file or between two. It opens no database. */
export const peopleLink = {
  name: "people link",
  usage:
    "people link FILE.csv [FILE.csv] [--ignore COLUMN,…] [--id COLUMN] [--truth FILE.csv] [--out FILE.csv]",
  async run(args: readonly string[], io: CommandIo): Promise<number> {
    const { usage } = peopleLink;
    const text = { type: "string" } as const;
    const options = { ignore: text, id: text, truth: text, out: text };
    const { values, positionals } = readArguments(args, { usage, options, positionals: [1, 2] });
    const start = performance.now();
    const read = async (name: string) => readRecordTable(fileFrom(io, name), name);
    const tables: IdentifiedTable[] = [];
    for (const name of positionals) tables.push(identifyRecords(await read(name), values.id));
    const [left, right] = tables;
    const truth = values.truth
      ? readTruth(await read(values.truth), left, right)
      : truthOfTables(left, right);
    const ignore = [...ignored(values.ignore, tables), ...tables.flatMap(({ notEvidence }) => notEvidence)];
    const linkage = linkRecords({ left: left.table, ...(right && { right: right.table }), ignore });
    if (values.out) await writeFile(fileFrom(io, values.out), csvOf(linkage, left, right ?? left));
    const seconds = Number(((performance.now() - start) / 1_000).toFixed(2));
    const measured = truth && measureLinks(linkage.pairs, truth, right !== undefined);
    const { pairs, doubtful } = linkage;
    io.out(JSON.stringify({ pairs: pairs.length, doubtful: doubtful.length, ...measured, seconds }));
    return 0;
  },
};

/** The columns to ignore; each must be in one of the files. */
function ignored(asked: string | undefined, tables: readonly IdentifiedTable[]): string[] {
  const columns = new Set(tables.flatMap(({ table }) => table.columns));
  const names = (asked ?? "").split(",").flatMap((name) => (name.trim() === "" ? [] : [name.trim()]));
  const unknown = names.find((name) => !columns.has(name));
  if (unknown !== undefined)
    throw new RapportError("platform/bad-input", `--ignore: ${noColumn(unknown, [...columns])}`);
  return names;
}

function csvOf({ pairs, doubtful }: Linkage, left: IdentifiedTable, right: IdentifiedTable): string {
  const keyOf = (pair: { readonly left: number; readonly right: number }) => `${pair.left} ${pair.right}`;
  const inDoubt = new Set(doubtful.map(keyOf));
  const rows = [
    ...pairs.map((pair) => ({ pair, linked: true })),
    ...doubtful.filter(({ linked }) => !linked).map((pair) => ({ pair, linked: false })),
  ];
  const data = rows.map(({ pair, linked }) => [
    left.ids[pair.left],
    right.ids[pair.right],
    pair.weight.toFixed(2),
    pair.probability.toFixed(4),
    linked ? "yes" : "no",
    inDoubt.has(keyOf(pair)) ? "yes" : "no",
  ]);
  return `${Papa.unparse({ fields: ["left", "right", "weight", "probability", "linked", "doubtful"], data })}\r\n`;
}
