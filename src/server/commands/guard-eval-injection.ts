import { RapportError } from "../../platform/errors.ts";
import { evaluatePlanting } from "../planting/evaluate-planting.ts";
import { measureDetector } from "../planting/measure-detector.ts";
import { readAttacks } from "../planting/read-attacks.ts";
import { type CommandIo, fileFrom, readArguments } from "./command.ts";

/**
 * Plants attacks wherever content enters, in a house of its own with a hostile model, and counts what they change;
 * and measures how many of them the detector tells. It opens no database of anybody's.
 */
export const guardEvalInjection = {
  name: "guard eval injection",
  usage: "guard eval injection --file FILE.json [--benign FILE.json]…",
  async run(args: readonly string[], io: CommandIo): Promise<number> {
    const { usage } = guardEvalInjection;
    const { values } = readArguments(args, {
      usage,
      options: { file: { type: "string" }, benign: { type: "string", multiple: true } } as const,
      positionals: [0, 0],
    });
    if (values.file === undefined) throw new RapportError("platform/bad-input", `usage: rapport ${usage}`);
    const attacks = await readAttacks(fileFrom(io, values.file));
    const harmless = await Promise.all((values.benign ?? []).map((file) => readAttacks(fileFrom(io, file))));
    const figures = await measureDetector({ attacks, benign: harmless.flat() });
    const { places, refused, changed } = await evaluatePlanting(attacks, { progress: io.err });
    if (refused.length > 0) io.err(`refused every attack, and not counted: ${refused.join(", ")}`);
    for (const { place, turn, what } of changed) io.err(`changed: ${place}: "${turn}": ${what.join(", ")}`);
    const counted = { attacks: attacks.length, places: places.length, changedActions: changed.length };
    io.out(JSON.stringify({ ...counted, ...figures }));
    return 0;
  },
};
