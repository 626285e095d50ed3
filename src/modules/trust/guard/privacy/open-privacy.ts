import { type Allowed, withoutAllowed } from "./allow-list.ts";
import type { Found } from "./found.ts";
import { type MaskedText, type MaskLanguage, type MaskTable, maskText, unmaskText } from "./mask.ts";
import type { Pack } from "./pack.ts";
import { packs as allPacks } from "./packs/index.ts";
import { readText } from "./reading.ts";
import { resolveOverlaps } from "./resolve-overlaps.ts";

export interface PrivacyOptions {
  /** All of them where it is left out. */
  readonly packs?: readonly Pack[];
  /** Values that may stand, each until an instant. */
  readonly allow?: readonly Allowed[];
  readonly now: () => Date;
}

export interface FindOptions {
  /** Leaves out the packs of the other language. Without it a text is read in both. */
  readonly language?: MaskLanguage;
}

export interface MaskOptions extends FindOptions {
  /** The table of the conversation so far. */
  readonly table?: MaskTable;
}

export interface Privacy {
  /** What a text says of persons, in its order and without overlaps. Time is proportional to its length. */
  find(text: string, options?: FindOptions): readonly Found[];
  /**
   * The text with placeholders in the place of what was found, and the table that brings it back:
   * `unmask(masked.text, masked.table)` is the text again, whatever it was.
   */
  mask(text: string, options?: MaskOptions): MaskedText;
  unmask(text: string, table: MaskTable): string;
}

/** Opens the detectors of what texts say of persons. They read no clock, file or network; `now` is for the allow-list. */
export function openPrivacy({ packs = allPacks, allow = [], now }: PrivacyOptions): Privacy {
  const find: Privacy["find"] = (text, { language } = {}) => {
    const reading = readText(text);
    const asked = packs.filter((pack) => !language || !pack.language || pack.language === language);
    const found = asked.flatMap(({ detectors }) => detectors.flatMap((detector) => detector.detect(reading)));
    return withoutAllowed(text, resolveOverlaps(text, found), allow, now());
  };
  return {
    find,
    mask(text, { table, language } = {}) {
      const placeholders = language ?? (/\p{Script=Han}/u.test(text) ? "zh" : "en");
      return maskText(text, find(text, language && { language }), {
        ...(table && { table }),
        language: placeholders,
      });
    },
    unmask: unmaskText,
  };
}
