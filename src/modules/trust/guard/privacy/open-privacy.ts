import type { Found } from "./found.ts";
import type { Pack } from "./pack.ts";
import { english } from "./packs/english.ts";
import { englishCued, ukAndCanada, us } from "./packs/latin-countries.ts";
import { universal } from "./packs/universal.ts";
import { readText } from "./reading.ts";
import { resolveOverlaps } from "./resolve-overlaps.ts";

export function findIn(text: string, packs: readonly Pack[]): readonly Found[] {
  const reading = readText(text);
  return resolveOverlaps(
    text,
    packs.flatMap(({ detectors }) => detectors.flatMap((detector) => detector.detect(reading))),
  );
}
export const all = [universal, us, ukAndCanada, englishCued, english];
