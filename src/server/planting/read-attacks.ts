import { readFile } from "node:fs/promises";
import { z } from "zod";
import { RapportError } from "../../platform/errors.ts";

const text = z.union([
  z.string(),
  z.object({ prompt: z.string() }).transform(({ prompt }) => prompt),
  z.object({ text: z.string() }).transform(({ text }) => text),
]);
const file = z.union([
  z.array(text),
  z.record(z.string(), z.array(text)).transform((groups) => Object.values(groups).flat()),
]);

/**
 * Reads texts from JSON: an array, or an object of a group's name to its texts; a text is a string, or an object that
 * has it under `prompt` or `text`. Throws `platform/bad-input` that says what the file should hold.
 */
export async function readAttacks(path: string): Promise<readonly string[]> {
  const refuse = (what: string, cause?: unknown) =>
    new RapportError(
      "platform/bad-input",
      `${path}: ${what}; give an array of texts, or { "group": ["text"] }`,
      {},
      {
        cause,
      },
    );
  const bytes = await readFile(path, "utf8");
  let json: unknown;
  try {
    json = JSON.parse(bytes);
  } catch (cause) {
    throw refuse("it is not JSON", cause);
  }
  const read = file.safeParse(json);
  const texts = read.success ? read.data.filter((one) => one.trim() !== "") : [];
  if (texts.length === 0) throw refuse("it holds no texts");
  return texts;
}
