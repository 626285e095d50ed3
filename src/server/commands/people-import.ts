import {
  importPeople,
  isEncoding,
  loadPeopleMapping,
  type PeopleMapping,
  peopleEncodings,
} from "../../modules/customers/intake/index.ts";
import { RapportError } from "../../platform/errors.ts";
import { linkImports } from "../people/link-imports.ts";
import { fileFrom, type HouseCommand, readArguments } from "./command.ts";

/** Takes in people from a file of a registered source. Bad rows and values are told by their line; the rest goes in. */
export const peopleImport: HouseCommand = {
  name: "people import",
  usage:
    "people import FILE --source NAME --mapping FILE [--encoding NAME] [--no-link]   then links what is one person",
  async run(args, { clock, people }, io) {
    const { sources, intake } = people;
    const { usage } = peopleImport;
    const { positionals, values } = readArguments(args, {
      usage,
      options: {
        source: { type: "string" },
        mapping: { type: "string" },
        encoding: { type: "string" },
        "no-link": { type: "boolean" },
      },
      positionals: [1, 1],
    });
    const { source, mapping, encoding } = values;
    if (typeof source !== "string" || typeof mapping !== "string") {
      throw new RapportError("platform/bad-input", `usage: rapport ${usage}`);
    }
    if (typeof encoding === "string" && !isEncoding(encoding)) {
      throw new RapportError("platform/bad-input", `--encoding takes one of ${peopleEncodings.join(", ")}`);
    }
    const read = await loadPeopleMapping(fileFrom(io, mapping));
    await refuseUnknownPurposes(read, mapping, people.consent);
    const report = await importPeople(
      {
        source,
        file: fileFrom(io, positionals[0]),
        mapping: { ...read, ...(typeof encoding === "string" && { encoding }) },
        signal: io.signal,
        onProgress: ({ read, kept, bad }) => io.err(`${read} rows read, ${kept} new, ${bad} left out`),
        onProblem: (problem) => io.err(problem),
      },
      { sources, intake, clock },
    );
    const from = values["no-link"] ? undefined : await sources.byName(source);
    if (from) io.err("Comparing the records with those of people who are known …");
    const links = from && (await linkImports(from, { ...people, clock }));
    io.out(JSON.stringify({ ...report, ...(links && { links }) }));
    return 0;
  },
};

/** A purpose that is misspelt would make no record of any consent, and nobody would see it. */
async function refuseUnknownPurposes(
  { consents }: PeopleMapping,
  file: string,
  consent: { purposes(): Promise<readonly { readonly id: string }[]> },
): Promise<void> {
  const known = (await consent.purposes()).map(({ id }) => id);
  const unknown = Object.keys(consents).find((id) => !known.includes(id));
  if (unknown === undefined) return;
  throw new RapportError(
    "customers/bad-mapping",
    `${file}: consents.${unknown}: there is no such purpose; there are ${known.join(", ")}`,
  );
}
