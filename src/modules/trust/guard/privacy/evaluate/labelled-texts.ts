import { readFile } from "node:fs/promises";
import { z } from "zod";
import { RapportError } from "../../../../../platform/errors.ts";

const labelledText = z.object({
  full_text: z.string(),
  spans: z.array(
    z.object({
      entity_type: z.string(),
      entity_value: z.string().optional(),
      start_position: z.number().int().nonnegative(),
      end_position: z.number().int().nonnegative(),
    }),
  ),
  /** Said of a text that holds nothing of a person and looks as if it did. */
  neg: z.boolean().optional(),
});

export interface LabelledSpan {
  readonly type: string;
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

export interface LabelledText {
  readonly text: string;
  readonly spans: readonly LabelledSpan[];
  readonly negative: boolean;
}

/**
 * Reads a file of labelled texts: a JSON array of `{ full_text, spans: [{ entity_type, start_position, end_position,
 * entity_value? }], neg? }`. Offsets are of UTF-16, or of code points where only those give the value that is stated.
 */
export async function readLabelledTexts(file: string): Promise<readonly LabelledText[]> {
  const fault = (what: string, cause?: unknown) =>
    new RapportError(
      "platform/bad-input",
      `${file}: ${what}`,
      {},
      cause === undefined ? undefined : { cause },
    );
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, "utf8"));
  } catch (cause) {
    throw fault("cannot be read as JSON; give a JSON array of labelled texts", cause);
  }
  const read = z.array(labelledText).safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw fault(`${issue?.path.join(".")}: ${issue?.message}; each text is { full_text, spans, neg? }`);
  }
  return read.data.map(({ full_text: text, spans, neg }, i) => ({
    text,
    negative: neg ?? false,
    spans: spans.map((span) => {
      const placed = place(text, span);
      if (!placed) throw fault(`${i}: the span at ${span.start_position} is not "${span.entity_value}"`);
      return { type: span.entity_type, ...placed };
    }),
  }));
}

type Span = z.infer<typeof labelledText>["spans"][number];

function place(text: string, span: Span): { readonly start: number; readonly end: number } | undefined {
  const { start_position: start, end_position: end, entity_value: value } = span;
  if (value === undefined || text.slice(start, end) === value) return { start, end };
  const points = [...text];
  const from = points.slice(0, start).join("").length;
  const written = points.slice(start, end).join("");
  return written === value ? { start: from, end: from + written.length } : undefined;
}
