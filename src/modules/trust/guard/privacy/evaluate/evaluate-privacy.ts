import { systemClock } from "../../../../../platform/clock.ts";
import type { Found } from "../found.ts";
import { openPrivacy, type Privacy } from "../open-privacy.ts";
import { isCore, isStructured } from "./label-kinds.ts";
import { type LabelledSpan, type LabelledText, readLabelledTexts } from "./labelled-texts.ts";

/** Shares are from 0 to 1; `null` where there is nothing to take a share of. */
export interface PrivacyFigures {
  readonly texts: number;
  /** Of the pieces found, those that overlap a labelled one of any type. */
  readonly precision: number | null;
  /** Of the core items, those found: at least half of their characters are covered. */
  readonly coreRecall: number | null;
  readonly structuredRecall: number | null;
  /** Of all texts, those with a core item that was not found. */
  readonly leakRate: number | null;
  /** Of the texts that have a core item, those with one that was not found. */
  readonly leakRateAmongCore: number | null;
  /** Of the texts labelled as negatives, those in which something was found; only where there are any. */
  readonly negativesFlagged?: number | null;
  /** Recall by label. */
  readonly byType: Readonly<Record<string, { readonly items: number; readonly recall: number }>>;
  readonly msPerText: number | null;
  readonly msPer1000Characters: number | null;
}

const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Number((part / whole).toFixed(4));

/** Is at least half of an item covered by what was found? Pieces don't overlap each other. */
export function isCovered(
  { start, end }: Omit<LabelledSpan, "type">,
  found: readonly Pick<Found, "start" | "end">[],
): boolean {
  const covered = found.reduce(
    (sum, piece) => sum + Math.max(0, Math.min(end, piece.end) - Math.max(start, piece.start)),
    0,
  );
  return covered * 2 >= end - start;
}

export const overlaps = (piece: Pick<Found, "start" | "end">, span: Pick<Found, "start" | "end">): boolean =>
  piece.start < span.end && span.start < piece.end;

interface Measured {
  readonly text: LabelledText;
  readonly found: readonly Found[];
}

/** Counts what was found in labelled texts against their labels. Types of what was found don't matter. */
export function countFigures(measured: readonly Measured[], ms: number): PrivacyFigures {
  const items = measured.flatMap(({ text, found }) =>
    text.spans.map((span) => ({ type: span.type, found: isCovered(span, found) })),
  );
  const recallOf = (matches: (label: string) => boolean) => {
    const matching = items.filter(({ type }) => matches(type));
    return share(matching.filter(({ found }) => found).length, matching.length);
  };
  const pieces = measured.flatMap(({ text, found }) =>
    found.map((piece) => text.spans.some((span) => overlaps(piece, span))),
  );
  const withCore = measured.filter(({ text }) => text.spans.some(({ type }) => isCore(type)));
  const leaking = withCore.filter(({ text, found }) =>
    text.spans.some((span) => isCore(span.type) && !isCovered(span, found)),
  );
  const negatives = measured.filter(({ text }) => text.negative);
  const characters = measured.reduce((sum, { text }) => sum + text.text.length, 0);
  const types = [...new Set(items.map(({ type }) => type))].toSorted();
  return {
    texts: measured.length,
    precision: share(pieces.filter(Boolean).length, pieces.length),
    coreRecall: recallOf(isCore),
    structuredRecall: recallOf(isStructured),
    leakRate: share(leaking.length, measured.length),
    leakRateAmongCore: share(leaking.length, withCore.length),
    ...(negatives.length > 0 && {
      negativesFlagged: share(negatives.filter(({ found }) => found.length > 0).length, negatives.length),
    }),
    byType: Object.fromEntries(
      types.map((type) => [
        type,
        {
          items: items.filter((item) => item.type === type).length,
          recall: recallOf((label) => label === type) ?? 0,
        },
      ]),
    ),
    msPerText: share(ms, measured.length),
    msPer1000Characters: share(ms * 1_000, characters),
  };
}

/**
 * Measures the detectors on a file of labelled texts; see `readLabelledTexts` for its form. Times are of a run over all
 * texts after another that warms the code up.
 */
export async function evaluatePrivacy(
  file: string,
  privacy: Privacy = openPrivacy({ now: () => systemClock.now() }),
): Promise<PrivacyFigures> {
  const texts = await readLabelledTexts(file);
  for (const { text } of texts.slice(0, 500)) privacy.find(text);
  const start = process.cpuUsage();
  const measured = texts.map((text) => ({ text, found: privacy.find(text.text) }));
  const { user, system } = process.cpuUsage(start);
  return countFigures(measured, (user + system) / 1_000);
}
