import { loadMapping } from "../../modules/search/index.ts";
import { importOwn } from "../demonstration.ts";
import { fileFrom, type HouseCommand, readArguments } from "./command.ts";

export const importCatalogue: HouseCommand = {
  name: "catalog import",
  usage: "catalog import FILE [--mapping FILE] [--replace] [--yes]",
  async run(args, { catalogue }, io) {
    const { positionals, values } = readArguments(args, {
      usage: importCatalogue.usage,
      options: { mapping: { type: "string" }, replace: { type: "boolean" }, yes: { type: "boolean" } },
      positionals: [1, 1],
    });
    const mapping =
      values.mapping === undefined ? undefined : await loadMapping(fileFrom(io, values.mapping));
    const report = await importOwn(catalogue, {
      source: fileFrom(io, positionals[0]),
      ...(mapping && { mapping }),
      replace: values.replace === true,
      yes: values.yes === true,
      signal: io.signal,
      onProgress: ({ read, bad }) => io.err(`${read} products read, ${bad} left out`),
      onProblem: ({ message }) => io.err(message),
    });
    io.out(JSON.stringify(report));
    return 0;
  },
};
