import { z } from "zod";
import { RapportError } from "../../platform/errors.ts";
import type { ShopRequest } from "./constraint.ts";
import { type ReadingOptions, readShopRequest } from "./read-shop-request.ts";

const line = z.object({ text: z.string(), previous: z.string().optional() });

/**
 * Reads JSON lines `{ text, previous? }` in order. `previous` is the text before, read first. Empty lines are passed
 * over. Throws `platform/bad-input` with the number of a line that is not such an object.
 */
export async function* readShopRequests(
  lines: AsyncIterable<string> | Iterable<string>,
  { now, words }: Omit<ReadingOptions, "previous">,
): AsyncGenerator<ShopRequest> {
  let number = 0;
  for await (const raw of lines) {
    number++;
    if (raw.trim() === "") continue;
    const { text, previous } = parseLine(raw, number);
    const known = { now, ...(words && { words }) };
    if (previous === undefined) yield readShopRequest(text, known);
    else yield readShopRequest(text, { ...known, previous: readShopRequest(previous, known) });
  }
}

function parseLine(raw: string, number: number): z.infer<typeof line> {
  let json: unknown;
  try {
    json = JSON.parse(raw);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : "unreadable";
    throw new RapportError(
      "platform/bad-input",
      `line ${number} is not JSON: ${why}`,
      { line: number },
      { cause },
    );
  }
  const parsed = line.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue.path.length > 0 ? `"${issue.path.join(".")}"` : "the line";
  throw new RapportError(
    "platform/bad-input",
    `line ${number}: ${where}: ${issue.message}; a line is {"text": "…", "previous": "…" if it follows one}`,
    { line: number },
  );
}
