import { z } from "@hono/zod-openapi";
import { privacyTypes } from "./privacy/found.ts";
import { concerns } from "./safety/concerns.ts";

const share = z.number().describe("0 to 1");
const language = z.literal(["en", "zh"]);

export const PacksAnswer = z.object({
  packs: z.array(
    z.object({
      id: z.string(),
      title: z.object({ en: z.string(), zh: z.string() }),
      language: language.optional().describe("Of the texts that it is for; absent: of any"),
      precision: share.nullable().describe("Of what it found in made-up texts, the share that is somebody's"),
      recall: share.nullable().describe("Of the items that it is for, the share that it found"),
      items: z.int(),
      negatives: z.int().describe("Texts that hold nothing of a person"),
      negativesFlagged: z.int().describe("Those of them in which it found something"),
    }),
  ),
  injection: z
    .object({
      threshold: share.describe("From this score on a text is taken for an attempt"),
      attacks: z.int(),
      found: z.int(),
      harmless: z.int(),
      flagged: z.int().describe("Harmless texts that are taken for attempts"),
    })
    .describe("Over the made-up texts that the rules were not written on"),
});

export const longestTried = 4_000;
export const TryBody = z.object({
  text: z
    .string()
    .min(1)
    .max(longestTried)
    .refine((text) => text.trim() !== "", "takes a text that says something"),
  /** Absent: the text is read in both languages. */
  language: language.optional(),
});

const span = { start: z.int().describe("UTF-16 offset"), end: z.int().describe("Excluded"), score: share };
export const TryAnswer = z.object({
  privacy: z.array(z.object({ ...span, type: z.enum(privacyTypes), why: z.array(z.string()) })),
  injection: z.object({
    score: share,
    isAttempt: z.boolean(),
    findings: z.array(z.object({ ...span, rule: z.string() })),
  }),
  concern: z.enum(concerns).optional().describe("Absent where nothing calls for help"),
});
