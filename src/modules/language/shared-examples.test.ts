import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readShopRequest } from "./index.ts";

const file = join(process.env.RAPPORT_SHARED ?? "../shared", "data/language/shop-examples.jsonl");

const example = z.object({
  text: z.string(),
  language: z.string(),
  previous: z.string().optional(),
  constraints: z.array(z.record(z.string(), z.unknown())),
  residue: z.string(),
  refine: z.string().optional(),
});

describe.skipIf(!existsSync(file))("the examples of the contract", () => {
  const now = "2026-03-04T10:00";
  const examples = existsSync(file)
    ? readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => example.parse(JSON.parse(line)))
    : [];

  it.each(examples)("reads $text", ({ text, previous, ...expected }) => {
    const read = readShopRequest(text, {
      now,
      ...(previous !== undefined && { previous: readShopRequest(previous, { now }) }),
    });
    const { text: _, ...rest } = read;
    expect({
      ...rest,
      constraints: read.constraints.map(({ span: __, ...constraint }) => constraint),
    }).toEqual(expected);
  });
});
