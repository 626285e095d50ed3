import type { PrivacyType } from "../found.ts";
import { openPrivacy } from "../open-privacy.ts";
import type { Pack } from "../pack.ts";
import { packs as allPacks } from "../packs/index.ts";
import { isCovered, overlaps } from "./evaluate-privacy.ts";
import { makeTexts } from "./made-texts.ts";
import { typeOfKind } from "./made-values.ts";

/** What a pack, alone, does on made-up texts. Shares from 0 to 1, `null` where there is nothing to take a share of. */
export interface PackFigures {
  readonly id: string;
  readonly title: Pack["title"];
  /** Of what it found, the share that is something of a person. */
  readonly precision: number | null;
  /** Of the items of its types in texts of its language, the share that it found. */
  readonly recall: number | null;
  readonly items: number;
  readonly negatives: number;
  /** Texts that hold nothing of a person, in which it found something. */
  readonly negativesFlagged: number;
}

const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Number((part / whole).toFixed(4));

/**
 * Measures each pack by itself on texts made up from a seed (`makeTexts`). Several packs find the same types in different
 * forms, so a pack's recall is over the kinds of value that it is for.
 */
export function measurePacks({
  packs = allPacks,
  seed,
  rounds,
}: {
  readonly packs?: readonly Pack[];
  readonly seed: number;
  readonly rounds: number;
}): readonly PackFigures[] {
  const texts = makeTexts({ seed, rounds });
  return packs.map((pack) => {
    const privacy = openPrivacy({ packs: [pack], now: () => new Date(0) });
    const types = new Set<PrivacyType>(pack.measuredOn.map((kind) => typeOfKind[kind]));
    const measured = texts.map((text) => ({ text, found: privacy.find(text.text) }));
    const items = measured.flatMap(({ text, found }) =>
      text.spans
        .filter(({ type }) => pack.measuredOn.includes(type))
        .map((span) =>
          isCovered(
            span,
            found.filter(({ type }) => types.has(type)),
          ),
        ),
    );
    const pieces = measured.flatMap(({ text, found }) =>
      found.map((piece) => text.spans.some((span) => overlaps(piece, span))),
    );
    const negatives = measured.filter(({ text }) => text.negative);
    return {
      id: pack.id,
      title: pack.title,
      precision: share(pieces.filter(Boolean).length, pieces.length),
      recall: share(items.filter(Boolean).length, items.length),
      items: items.length,
      negatives: negatives.length,
      negativesFlagged: negatives.filter(({ found }) => found.length > 0).length,
    };
  });
}
