import { writeFile } from "node:fs/promises";
import type { EvaluationSet } from "./set.ts";

/** Writes a set as the file that `readSet` reads. */
export async function writeSet(
  file: string,
  { cases, hash: _, whereOf: __, ...head }: EvaluationSet,
): Promise<void> {
  const lines = [head, ...cases].map((line) => JSON.stringify(line));
  await writeFile(file, `${lines.join("\n")}\n`);
}
