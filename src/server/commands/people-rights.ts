import { writeFile } from "node:fs/promises";
import { csvOf, type Rights } from "../../modules/customers/rights/index.ts";
import { type Database, searchEverywhere } from "../../platform/db/index.ts";
import { RapportError } from "../../platform/errors.ts";
import { type CommandIo, fileFrom, type HouseCommand, readArguments } from "./command.ts";

/** What these commands need of a house. */
interface RightsHouse {
  readonly db: Database;
  readonly people: { readonly rights: Rights };
}
type RightsCommand = Omit<HouseCommand, "run"> & {
  run(args: readonly string[], house: RightsHouse, io: CommandIo): Promise<number>;
};

const formats = ["json", "csv"] as const;

/** For staff who answer a letter: what a person would get by themself. */
export const exportPeople: RightsCommand = {
  name: "people export",
  usage:
    "people export ID [--format json|csv] [--out FILE]   ID: a subject, an e-mail, a userId, or kind:value",
  async run(args, { people: { rights } }, io) {
    const { usage } = exportPeople;
    const { positionals, values } = readArguments(args, {
      usage,
      options: { format: { type: "string", default: "json" }, out: { type: "string" } },
      positionals: [1, 1],
    });
    const format = formats.find((one) => one === values.format);
    if (!format) throw new RapportError("platform/bad-input", `usage: rapport ${usage}`);
    const subject = await rights.find(positionals[0]);
    const exported = await rights.export({ subject, channel: "command" });
    const text = format === "csv" ? csvOf(exported) : `${JSON.stringify(exported)}\n`;
    if (values.out === undefined) {
      io.out(text.trimEnd());
      return 0;
    }
    const file = fileFrom(io, values.out);
    await writeFile(file, text, { mode: 0o600 });
    io.out(JSON.stringify({ file, subject, data: exported.known.data.length }));
    return 0;
  },
};

/** For staff who hold a letter: whom an address may mean that is proven to be nobody's. A line a person, masked. */
export const findPeople: RightsCommand = {
  name: "people find",
  usage: "people find ID   everybody who goes by it, verified or not, all masked",
  async run(args, { people: { rights } }, io) {
    const { positionals } = readArguments(args, {
      usage: findPeople.usage,
      options: {},
      positionals: [1, 1],
    });
    const candidates = await rights.candidatesFor(positionals[0]);
    for (const candidate of candidates) io.out(JSON.stringify(candidate));
    if (candidates.length === 0) io.err("Nobody goes by this, verified or not.");
    return candidates.length === 0 ? 1 : 0;
  },
};

/** Erases a person from every store; with `--search` it reads the whole database afterwards, and fails on any trace. */
export const erasePeople: RightsCommand = {
  name: "people erase",
  usage: "people erase ID --yes [--search]   ID: a subject, an e-mail, a userId, or kind:value",
  async run(args, { db, people: { rights } }, io) {
    const { usage } = erasePeople;
    const { positionals, values } = readArguments(args, {
      usage,
      options: { yes: { type: "boolean" }, search: { type: "boolean" } },
      positionals: [1, 1],
    });
    const subject = await rights.find(positionals[0]);
    if (!values.yes) {
      throw new RapportError(
        "customers/not-confirmed",
        `Nothing was erased. It can't be undone: --yes erases all that is known of ${subject}.`,
      );
    }
    const { subjects, identities } = await rights.describe(subject);
    const { id, state, waitsFor, report } = await rights.erase({ subject, channel: "command" });
    const needles = [
      ...subjects,
      ...identities.map(({ value }) => value).filter((value) => value.length >= 6),
    ];
    // What is left is named by its place alone: the output may be kept.
    const places: { readonly table: string; readonly column: string; readonly rows: number }[] = [];
    if (state === "done" && values.search) {
      io.err("Reading every table for traces …");
      await searchEverywhere(db, needles, ({ table, column, rows }) => {
        places.push({ table, column, rows });
        io.err(`trace left: ${table}.${column}, ${rows} ${rows === 1 ? "row" : "rows"}`);
      });
    }
    io.out(
      JSON.stringify({
        request: id,
        state,
        ...(waitsFor && { waitsFor: waitsFor.map(({ en }) => en) }),
        ...(report && { report }),
        ...(values.search && { left: places }),
      }),
    );
    return places.length === 0 ? 0 : 1;
  },
};
