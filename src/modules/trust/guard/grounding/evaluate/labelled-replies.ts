import { readFile } from "node:fs/promises";
import { RapportError } from "../../../../../platform/errors.ts";

/** A reply, what it was to be grounded in, and whether people found that all of it is. */
export interface LabelledReply {
  readonly source: string;
  readonly reply: string;
  readonly isSupported: boolean;
}

const columns = ["knowledge", "response", "begin_label"] as const;

/**
 * Reads a file in the format of BEGIN (Dziri and others, 2022): tab-separated, a line of column names first, of which
 * `knowledge`, `response` and `begin_label` are read. Quotation marks are part of the text.
 */
export async function readLabelledReplies(file: string): Promise<readonly LabelledReply[]> {
  let written: string;
  try {
    written = await readFile(file, "utf8");
  } catch (cause) {
    throw new RapportError(
      "platform/bad-input",
      `${file}: cannot be read; name a file that is there`,
      {},
      { cause },
    );
  }
  const [head = "", ...lines] = written.replace(/^\uFEFF/u, "").split(/\r?\n/u);
  const names = head.split("\t").map((name) => name.trim());
  const [source = -1, reply = -1, label = -1] = columns.map((name) => names.indexOf(name));
  if (source < 0 || reply < 0 || label < 0)
    throw new RapportError(
      "platform/bad-input",
      `${file} line 1: name the columns ${columns.join(", ")}, with tabs between`,
    );
  const replies = lines.flatMap((line, i) => {
    if (line.trim() === "") return [];
    const cells = line.split("\t");
    const [knowledge, response, said] = [cells[source]?.trim(), cells[reply]?.trim(), cells[label]?.trim()];
    if (!knowledge || !response || !said)
      throw new RapportError(
        "platform/bad-input",
        `${file} line ${i + 2}: a cell of ${columns.join(", ")} is empty`,
      );
    return [{ source: knowledge, reply: response, isSupported: said === "Fully attributable" }];
  });
  if (replies.length === 0) throw new RapportError("platform/bad-input", `${file}: holds no replies`);
  return replies;
}
