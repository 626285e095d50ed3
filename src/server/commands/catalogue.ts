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
    const report = await catalogue.import({
      file: fileFrom(io, positionals[0]),
      ...(values.mapping !== undefined && { mapping: fileFrom(io, values.mapping) }),
      replace: values.replace === true,
      yes: values.yes === true,
      progress: (line) => io.err(line),
    });
    io.out(JSON.stringify(report));
    return 0;
  },
};
