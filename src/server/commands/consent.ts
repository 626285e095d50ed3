import { writeFile } from "node:fs/promises";
import type { Consent, Saying } from "../../modules/trust/consent/index.ts";
import { RapportError } from "../../platform/errors.ts";
import { type CommandIo, fileFrom, readArguments } from "./command.ts";

/** What the commands about consent work with. */
export interface ConsentCommandPorts {
  readonly consent: Consent;
  /** All subjects of a person who is named by a subject or an identifier such as `email:ada@example.com`. */
  subjectsOf(person: string): Promise<readonly string[]>;
}

/** A command as the house takes it, once the server gave it its ports. */
export interface ConsentCommand {
  readonly name: string;
  readonly usage: string;
  run(args: readonly string[], ports: ConsentCommandPorts, io: CommandIo): Promise<number>;
}

const list: ConsentCommand = {
  name: "consent list",
  usage: "consent list [PERSON]   a line a purpose; with a person, what they said of it",
  async run(args, { consent, subjectsOf }, io) {
    const { positionals } = readArguments(args, { usage: list.usage, options: {}, positionals: [0, 1] });
    const [person] = positionals;
    const current = await consent.currentOf(person === undefined ? [] : await subjectsOf(person));
    for (const { purpose, state, permitted, decided } of current) {
      const { id, version, legalBasis } = purpose;
      const said = person === undefined ? {} : { state, permitted, ...decided };
      io.out(JSON.stringify({ purpose: id, version, legalBasis, ...said }));
    }
    return 0;
  },
};

/** Whoever runs a command enters it for the person, and the record says so. */
function answering(verb: string, said: Saying): ConsentCommand {
  const usage = `consent ${verb} PERSON PURPOSE [--language en|zh]`;
  return {
    name: `consent ${verb}`,
    usage,
    async run(args, { consent, subjectsOf }, io) {
      const { positionals, values } = readArguments(args, {
        usage,
        options: { language: { type: "string", default: "en" } },
        positionals: [2, 2],
      });
      const [person, purpose] = positionals;
      const { language } = values;
      if (language !== "en" && language !== "zh") {
        throw new RapportError("platform/bad-input", `--language is en or zh\nusage: rapport ${usage}`);
      }
      const subjects = await subjectsOf(person);
      const entered = { channel: "command", by: "administrator" } as const;
      const { state, at, notice, records } = await consent.answer(said, {
        subjects,
        purpose,
        language,
        ...entered,
      });
      io.out(JSON.stringify({ purpose, state, since: at, notice, records: records.length }));
      return 0;
    },
  };
}

const exported: ConsentCommand = {
  name: "consent export",
  usage: "consent export PERSON [--out FILE]   JSON-LD, after ISO/IEC TS 27560",
  async run(args, { consent, subjectsOf }, io) {
    const { positionals, values } = readArguments(args, {
      usage: exported.usage,
      options: { out: { type: "string" } },
      positionals: [1, 1],
    });
    const document = JSON.stringify(await consent.exportJsonLd(await subjectsOf(positionals[0])));
    if (values.out === undefined) io.out(document);
    else await writeFile(fileFrom(io, values.out), `${document}\n`, { mode: 0o600 });
    return 0;
  },
};

export const consentCommands: readonly ConsentCommand[] = [
  list,
  answering("give", "given"),
  answering("refuse", "refused"),
  answering("withdraw", "withdrawn"),
  answering("object", "objected"),
  exported,
];
