import { readFile } from "node:fs/promises";
import { z } from "zod";
import { RapportError } from "../../../../../platform/errors.ts";

/** A text of a file, with the group that it stands in. */
export interface GroupedText {
  readonly group: string;
  readonly text: string;
}

const one = z.union([
  z.string(),
  z.object({ prompt: z.string() }).transform(({ prompt }) => prompt),
  z.object({ text: z.string() }).transform(({ text }) => text),
]);
const file = z.union([
  z.array(one).transform((texts) => texts.map((text) => ({ group: "all", text }))),
  z
    .record(z.string(), z.array(one))
    .transform((groups) =>
      Object.entries(groups).flatMap(([group, texts]) => texts.map((text) => ({ group, text }))),
    ),
]);

/**
 * Reads a file of texts: a JSON object of a group's name to its texts, or a JSON array; a text is a string, or an
 * object that has it under `text` or `prompt`. Throws `platform/bad-input` that says what the file should hold.
 */
export async function readTexts(path: string): Promise<readonly GroupedText[]> {
  const fault = (what: string, cause?: unknown) =>
    new RapportError(
      "platform/bad-input",
      `${path}: ${what}`,
      {},
      cause === undefined ? undefined : { cause },
    );
  const bytes = await readFile(path, "utf8");
  let json: unknown;
  try {
    json = JSON.parse(bytes);
  } catch (cause) {
    throw fault('is not JSON; give an array of texts, or an object such as { "group": ["text"] }', cause);
  }
  const read = file.safeParse(json);
  if (!read.success) {
    throw fault('holds no texts; give an array of texts, or an object such as { "group": ["text"] }');
  }
  const texts = read.data.filter(({ text }) => text.trim() !== "");
  if (texts.length === 0) throw fault("holds no text; put at least one in it");
  return texts;
}
