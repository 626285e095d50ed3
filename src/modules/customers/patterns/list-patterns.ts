import { z } from "zod";
import { type Interpreted, interpret, learningPurpose, type Refusal } from "./interpret.ts";
import type { LearnedItem, PatternEvidence } from "./learn-pattern.ts";
import { mayLearn } from "./may-learn.ts";
import { type PatternName, patternNames } from "./observation.ts";
import { datumValueOf, type ReadingPorts } from "./read-patterns.ts";
import { readStored } from "./store.ts";
import { patternTitles, type Worded, type Words, wordGiven, wordLearned } from "./word-pattern.ts";

/** One line of what was learned, with what stands behind it. */
export interface ShownItem {
  readonly value: object;
  readonly words: Words;
  readonly evidence: PatternEvidence;
}

/** A pattern as its person sees it. */
export interface ShownPattern {
  readonly name: PatternName;
  readonly title: Words;
  /** `off`: neither learned nor used. `given`: what the person said counts, beside what was learned. */
  readonly state: "learned" | "given" | "off" | "nothing";
  /** Why there is nothing. */
  readonly because?: Refusal;
  readonly given?: { readonly value: unknown; readonly words: readonly Words[]; readonly at: string };
  readonly learned: readonly ShownItem[];
}

/** All patterns of a person, over all of their subjects, in words. Shown to nobody but them, for no other purpose. */
export async function listPatterns(
  { subjects, at }: { readonly subjects: readonly string[]; readonly at: Date },
  ports: ReadingPorts,
): Promise<ShownPattern[]> {
  const [learning, stored] = await Promise.all([
    mayLearn(subjects, at, ports),
    readStored(ports.db, subjects, patternNames),
  ]);
  const asked = { at, purposes: [learningPurpose], learning };
  return Promise.all(
    patternNames.map(async (name) => show(name, await interpret(name, stored, asked, ports))),
  );
}

function show(name: PatternName, found: Interpreted): ShownPattern {
  const title = patternTitles[name];
  switch (found.state) {
    case "off":
      return { name, title, state: "off", learned: [] };
    case "nothing":
      return { name, title, state: "nothing", because: found.because, learned: [] };
    case "learned":
      return { name, title, state: "learned", learned: found.learned.map((one) => showItem(name, one)) };
    case "given": {
      const words = worded.parse(found.value).map((item) => wordGiven(name, item));
      const given = { value: found.value, words, at: found.at.toISOString() };
      return { name, title, state: "given", given, learned: found.learned.map((one) => showItem(name, one)) };
    }
  }
}

const worded: z.ZodType<Worded[]> = z
  .array(
    z.object({
      value: z.union([z.string(), z.number()]).optional(),
      system: z.string().optional(),
      for: z.string().optional(),
      currency: z.string().optional(),
      low: z.number().optional(),
      high: z.number().optional(),
    }),
  )
  .catch([]);

const showItem = (name: PatternName, learned: LearnedItem): ShownItem => ({
  value: datumValueOf(learned),
  words: wordLearned(name, learned),
  evidence: learned.evidence,
});
