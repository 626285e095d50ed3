import { type Intake, importPeople, loadPeopleMapping } from "../../modules/customers/intake/index.ts";
import type { Sources } from "../../modules/customers/sources/index.ts";
import type { Clock } from "../../platform/clock.ts";
import { RapportError } from "../../platform/errors.ts";
import { type CommandIo, fileFrom, type HouseCommand, readArguments } from "./command.ts";

/** What this command needs of a house. */
interface ImportHouse {
  readonly clock: Clock;
  readonly people: { readonly sources: Sources; readonly intake: Intake };
}
type ImportCommand = Omit<HouseCommand, "run"> & {
  run(args: readonly string[], house: ImportHouse, io: CommandIo): Promise<number>;
};

/** Takes in people from a file of a registered source. Bad rows are told by their line; the rest goes in. */
export const peopleImport: ImportCommand = {
  name: "people import",
  usage: "people import FILE --source NAME --mapping FILE",
  async run(args, { clock, people: { sources, intake } }, io) {
    const { usage } = peopleImport;
    const { positionals, values } = readArguments(args, {
      usage,
      options: { source: { type: "string" }, mapping: { type: "string" } },
      positionals: [1, 1],
    });
    const { source, mapping } = values;
    if (typeof source !== "string" || typeof mapping !== "string") {
      throw new RapportError("platform/bad-input", `usage: rapport ${usage}`);
    }
    const report = await importPeople(
      {
        source,
        file: fileFrom(io, positionals[0]),
        mapping: await loadPeopleMapping(fileFrom(io, mapping)),
        signal: io.signal,
        onProgress: ({ read, kept, bad }) => io.err(`${read} rows read, ${kept} new, ${bad} left out`),
        onProblem: (problem) => io.err(problem),
      },
      { sources, intake, clock },
    );
    io.out(JSON.stringify(report));
    return 0;
  },
};
