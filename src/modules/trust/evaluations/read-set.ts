import { readFile } from "node:fs/promises";
import type { z } from "zod";
import { RapportError } from "../../../platform/errors.ts";
import { badInput } from "../../../platform/http/index.ts";
import { type EvaluationSet, type SetCase, setCase, setHead, setOf } from "./set.ts";

export interface Line<T> {
  readonly value: T;
  /** From 1. */
  readonly line: number;
}

/**
 * Reads a set: JSON lines, the first one its head (`set`, `version`, `system`, `language`, `provenance`, `grader`,
 * `bars`), each other one a case (`id`, `input`, `expected`, `tags?`, `weight?`, `grader?`). Throws
 * `platform/bad-input` that names file and line.
 */
export async function readSet(file: string): Promise<EvaluationSet> {
  const [first, ...rest] = await readLines(file);
  if (!first)
    throw new RapportError("platform/bad-input", `${file} is empty; its first line says what the set is`);
  const head = parseLine(file, first, setHead);
  const lines = new Map<string, number>();
  const cases: SetCase[] = [];
  for (const { text, line } of rest) {
    const one = parseLine(file, { text, line }, setCase);
    const before = lines.get(one.id);
    if (before !== undefined)
      throw new RapportError(
        "platform/bad-input",
        `${file} line ${line}: the id "${one.id}" is that of line ${before}; give each case its own`,
      );
    lines.set(one.id, line);
    cases.push(one);
  }
  if (cases.length === 0)
    throw new RapportError("platform/bad-input", `${file} holds no cases; add one a line`);
  const unknown = head.bars.find(
    ({ tag }) => tag !== undefined && !cases.some(({ tags }) => tags?.includes(tag)),
  );
  if (unknown)
    throw new RapportError(
      "platform/bad-input",
      `${file} line 1: no case has the tag "${unknown.tag}" of a bar`,
    );
  return setOf(head, cases, (id) => `${file} line ${lines.get(id)}`);
}

/** The lines of a file that hold something. */
export async function readLines(file: string): Promise<readonly { text: string; line: number }[]> {
  const written = await readFile(file, "utf8");
  return written
    .replace(/^\uFEFF/u, "")
    .split(/\r?\n/u)
    .map((text, index) => ({ text, line: index + 1 }))
    .filter(({ text }) => text.trim() !== "");
}

/** Reads one line by a schema. Throws `platform/bad-input` with its place. */
export function parseLine<T>(
  file: string,
  { text, line }: { text: string; line: number },
  schema: z.ZodType<T>,
): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new RapportError("platform/bad-input", `${file} line ${line} is not JSON: ${why}`, {}, { cause });
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new RapportError(
    "platform/bad-input",
    `${file} line ${line}: ${badInput(read.error).message}`,
    {},
    { cause: read.error },
  );
}
