import { z } from "@hono/zod-openapi";
import { refusalReasons } from "../../../kernel/index.ts";
import { hows, patternNames } from "./observation.ts";

const words = z.object({ en: z.string(), zh: z.string() });
const instant = z.iso.datetime();

const evidence = z
  .object({
    events: z.int(),
    of: z.int(),
    counted: z.enum(["orders", "events"]),
    first: z.string(),
    last: z.string(),
    sources: z.array(z.string()),
    messages: z.array(
      z.object({ source: z.string(), message: z.string(), at: z.string(), how: z.enum(hows) }),
    ),
  })
  .openapi("PatternEvidence");

const item = z.looseObject({});

export const Pattern = z
  .object({
    name: z.enum(patternNames),
    title: words,
    state: z.enum(["learned", "given", "off", "nothing"]),
    because: z.enum(refusalReasons).optional(),
    given: z.object({ value: z.array(item), words: z.array(words), at: instant }).optional(),
    learned: z.array(z.object({ value: item, words, evidence })),
  })
  .openapi("Pattern");

export const Patterns = z.object({ patterns: z.array(Pattern) }).openapi("Patterns");

export const PatternParams = z.object({ name: z.enum(patternNames) });

export const PatternChoiceBody = z
  .union([
    z.strictObject({ off: z.boolean() }),
    z.strictObject({ value: z.union([z.null(), z.array(item)]) }),
  ])
  .openapi("PatternChoice", {
    description:
      "`{off: true}` deletes the pattern and learns it no more; `{off: false}` learns it from now on; `{value}` corrects it, and `{value: null}` takes the correction back.",
  });
