import { z } from "zod";
import { defineGrader, gradeOf } from "../grader.ts";

const span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
type Span = z.infer<typeof span>;

/**
 * Each expected piece of a text is found, with at least half of its characters, and nothing is found where no piece is.
 * Its score is the F1 of both shares. Types don't matter. Offsets are of UTF-16, the end excluded.
 */
export const spans = defineGrader({
  name: "spans",
  gives: "verdict",
  options: z.strictObject({}),
  expected: z.strictObject({ spans: z.array(span.extend({ text: z.string().optional() })) }),
  output: z.object({ spans: z.array(span) }),
  grade({ spans: found }, { spans: expected }) {
    const missed = expected.filter((one) => !isCovered(one, found));
    const alarms = found.filter((one) => !expected.some((other) => sharedBy(one, other) > 0));
    const recall = expected.length === 0 ? 1 : 1 - missed.length / expected.length;
    const precision = found.length === 0 ? 1 : 1 - alarms.length / found.length;
    return gradeOf(recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision), [
      ...missed.map(({ start, end, text }) => `missed ${text ?? `${start} to ${end}`}`),
      ...alarms.map(({ start, end }) => `found something from ${start} to ${end}, where nothing is`),
    ]);
  },
});

const sharedBy = (one: Span, other: Span): number =>
  Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));

/** Pieces don't overlap each other, so what they cover adds up. */
const isCovered = (one: Span, found: readonly Span[]): boolean =>
  found.reduce((total, other) => total + sharedBy(one, other), 0) * 2 >= one.end - one.start;
