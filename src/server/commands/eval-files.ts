import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Product, readCatalogue } from "../../modules/search/index.ts";
import { openSets, type Sets } from "../../modules/trust/evaluations/index.ts";
import { systemClock } from "../../platform/clock.ts";
import { readConfig } from "../../platform/config.ts";
import { RapportError } from "../../platform/errors.ts";
import { evaluatedSystems, type SystemOptions } from "../evaluated-systems.ts";
import { type CommandIo, fileFrom } from "./command.ts";

/** The project's own sets, graders' labelled answers and baselines. */
export const ownEvaluations = fileURLToPath(new URL("../../../evaluations/", import.meta.url));

/** Where runs lie in the data folder. */
export const runsIn = (dataFolder: string): string => join(dataFolder, "evaluations");

/** A set by its name among the project's own, or by the file that it is. */
export async function openNamedSet(
  named: string,
  io: CommandIo,
  catalogue?: string,
): Promise<{ sets: Sets; name: string }> {
  const isFile = named.endsWith(".jsonl");
  const file = fileFrom(io, named);
  const sets = openSets({
    folder: isFile ? dirname(file) : ownEvaluations,
    gradersFolder: join(ownEvaluations, "graders"),
    runsFolder: runsIn(fileFrom(io, readConfig(process.env).dataFolder)),
    systems: evaluatedSystems(
      catalogue === undefined ? {} : { products: await productsOf(fileFrom(io, catalogue), io) },
    ),
    clock: systemClock,
  });
  return { sets, name: isFile ? basename(file, ".jsonl") : named };
}

/** The commit that runs, or `none`: a run says what code it was of. */
export async function commitHere(): Promise<string> {
  const git = promisify(execFile);
  return git("git", ["rev-parse", "HEAD"], { cwd: dirname(ownEvaluations) }).then(
    ({ stdout }) => stdout.trim(),
    () => "none",
  );
}

async function productsOf(file: string, { err }: CommandIo): Promise<NonNullable<SystemOptions["products"]>> {
  const content = await readFile(file);
  return {
    version: createHash("sha256").update(content).digest("hex").slice(0, 12),
    async load() {
      const products: Product[] = [];
      for await (const record of readCatalogue(file)) {
        if ("fault" in record) err(`${file} ${record.where}: ${record.fault}`);
        else products.push(record.product);
      }
      if (products.length > 0) return products;
      throw new RapportError("platform/bad-input", `${file} holds no product that can be read`);
    },
  };
}
