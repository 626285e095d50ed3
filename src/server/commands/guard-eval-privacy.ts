import { evaluatePrivacy } from "../../modules/trust/guard/index.ts";
import { RapportError } from "../../platform/errors.ts";
import { type CommandIo, fileFrom, readArguments } from "./command.ts";

/** Measures the privacy detectors on a file of labelled texts. It opens no database. */
export const guardEvalPrivacy = {
  name: "guard eval privacy",
  usage: "guard eval privacy --file FILE.json",
  async run(args: readonly string[], io: CommandIo): Promise<number> {
    const { usage } = guardEvalPrivacy;
    const { values } = readArguments(args, {
      usage,
      options: { file: { type: "string" } } as const,
      positionals: [0, 0],
    });
    if (values.file === undefined) throw new RapportError("platform/bad-input", `usage: rapport ${usage}`);
    const { byType, ...figures } = await evaluatePrivacy(fileFrom(io, values.file));
    for (const [type, { items, recall }] of Object.entries(byType))
      io.err(`${type}: ${items} items, recall ${recall}`);
    io.out(JSON.stringify(figures));
    return 0;
  },
};
