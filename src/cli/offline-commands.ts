import { createReadStream } from "node:fs";
import { createInterface } from "node:readline/promises";
import { catalogueWords, readShopRequests } from "../modules/language/index.ts";
import { evaluateSearch, type Product, readCatalogue } from "../modules/search/index.ts";
import { evaluateGrounding } from "../modules/trust/guard/index.ts";
import { localDateTime, readLocalDateTime, systemClock } from "../platform/clock.ts";
import { RapportError } from "../platform/errors.ts";
import {
  type CommandIo,
  evalCompare,
  evalRun,
  fileFrom,
  guardEvalInjection,
  guardEvalPrivacy,
  peopleLink,
  readArguments,
} from "../server/index.ts";

/** A command that opens no database. */
export interface OfflineCommand {
  readonly name: string;
  readonly usage: string;
  run(args: readonly string[], io: CommandIo): Promise<number>;
}

const understandShop: OfflineCommand = {
  name: "understand shop",
  usage: "understand shop --file FILE.jsonl [--now LOCAL_DATE_TIME] [--catalog FILE.jsonl]",
  async run(args, io) {
    const { usage } = understandShop;
    const options = {
      file: { type: "string" },
      now: { type: "string" },
      catalog: { type: "string" },
    } as const;
    const { values } = readArguments(args, { usage, options, positionals: [0, 0] });
    const file = fileFrom(io, required(values.file, usage));
    const now =
      values.now === undefined ? localDateTime(systemClock.now(), "UTC") : readLocalDateTime(values.now);
    if (now === undefined)
      throw new RapportError("platform/bad-input", `--now is not a date and time\nusage: rapport ${usage}`);
    const words = values.catalog && catalogueWords(await productsOf(fileFrom(io, values.catalog), io));
    const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
    for await (const reading of readShopRequests(lines, { now, ...(words && { words }) }))
      io.out(JSON.stringify(reading));
    return 0;
  },
};

const searchEval: OfflineCommand = {
  name: "search eval",
  usage: "search eval --catalog FILE.jsonl --queries FILE.jsonl --judgements FILE.jsonl",
  async run(args, io) {
    const { usage } = searchEval;
    const text = { type: "string" } as const;
    const options = { catalog: text, queries: text, judgements: text };
    const { values } = readArguments(args, { usage, options, positionals: [0, 0] });
    const [catalog, queries, judgements] = [values.catalog, values.queries, values.judgements].map((file) =>
      fileFrom(io, required(file, usage)),
    );
    io.out(JSON.stringify(await evaluateSearch({ catalog, queries, judgements }, io.err)));
    return 0;
  },
};

const guardEvalGrounding: OfflineCommand = {
  name: "guard eval grounding",
  usage: "guard eval grounding --file FILE.tsv [--seed NUMBER]",
  async run(args, io) {
    const { usage } = guardEvalGrounding;
    const options = { file: { type: "string" }, seed: { type: "string" } } as const;
    const { values } = readArguments(args, { usage, options, positionals: [0, 0] });
    const seed = Number(values.seed ?? 1);
    if (!Number.isSafeInteger(seed))
      throw new RapportError("platform/bad-input", `--seed is not a whole number\nusage: rapport ${usage}`);
    const file = fileFrom(io, required(values.file, usage));
    const { edits, ...figures } = await evaluateGrounding(file, { seed });
    for (const { edit, planted, caught } of Object.values(edits).flat())
      io.err(`${edit}: ${caught} of ${planted} caught`);
    io.out(JSON.stringify(figures));
    return 0;
  },
};

export const offlineCommands: readonly OfflineCommand[] = [
  understandShop,
  searchEval,
  peopleLink,
  guardEvalPrivacy,
  guardEvalGrounding,
  guardEvalInjection,
  evalRun,
  evalCompare,
];

function required(value: string | undefined, usage: string): string {
  if (value === undefined) throw new RapportError("platform/bad-input", `usage: rapport ${usage}`);
  return value;
}

async function productsOf(file: string, { err }: CommandIo): Promise<Product[]> {
  const products: Product[] = [];
  for await (const record of readCatalogue(file)) {
    if ("fault" in record) err(`${file} ${record.where}: ${record.fault}`);
    else products.push(record.product);
  }
  return products;
}
