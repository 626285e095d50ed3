import { converter, differenceCiede2000, formatHex, type Lab } from "culori";
import type { Constraint } from "../constraint.ts";
import { valueBook } from "../reading/values-book.ts";
import { colours, plainColours, shades } from "../tables/colours.ts";
import { tokenise } from "../text/tokens.ts";
import { anyOf, type Fitting, fitsOneOf, remembering } from "./fit.ts";

interface Shown {
  readonly name: string;
  readonly families: readonly string[];
  readonly hex: string;
}

const byName = new Map<string, Shown>(colours.map((colour) => [colour.name, colour]));
const plain = new Set(plainColours);
const toLab = converter("lab");

/** A colour by its canonical name; "dark blue" is made of its parts. */
export function colourOf(name: string): Shown | undefined {
  const known = byName.get(name);
  if (known) return known;
  const shade = shades.find(({ english }) => name.startsWith(`${english} `));
  const base = shade && byName.get(name.slice(shade.english.length + 1));
  if (!shade || !base) return undefined;
  const lab: Lab | undefined = toLab(base.hex);
  const hex = lab && formatHex({ ...lab, l: Math.min(100, Math.max(0, lab.l + shade.shift)) });
  return { name, families: base.families, hex: hex ?? base.hex };
}

/** The canonical names of the colours that a text states, longest reading first: "tangerine/gray" is two. */
export const statedColours = remembering((text: string): readonly string[] => {
  const tokens = tokenise(text);
  const names: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const match = valueBook.startingAt(tokens, at).findLast(({ meanings }) => meanings.some(isColour));
    const word = match?.meanings.find(isColour);
    if (word) names.push(word.value);
    at = match?.to ?? at + 1;
  }
  return names;
});

const isColour = ({ field }: { readonly field: string }) => field === "color";

const distance = differenceCiede2000();
/** CIEDE2000 below which two named colours are sold as the same, and above which they are plainly not. */
const alike = 12;
const unlike = 16;

/** How two named colours stand to each other; a catalogue has few pairs, and the distance is dear. */
const like = remembering((pair: string): Fitting => {
  const [wanted, stated] = pair.split("/");
  if (wanted === stated) return "matches";
  if (stated === "multicolour") return "unclear";
  const [a, b] = [colourOf(wanted), colourOf(stated)];
  if (!a || !b) return "unclear";
  if (plain.has(wanted) && b.families.includes(wanted)) return "matches";
  const difference = distance(a.hex, b.hex);
  if (difference <= alike) return "matches";
  // "blue" may be navy: a plain word says too little about a finer one of its family.
  if (plain.has(stated) && a.families.includes(stated)) return "unclear";
  const related = a.families.some((family) => b.families.includes(family));
  return related && difference < unlike ? "unclear" : "conflicts";
});

export function fitColour(constraint: Constraint, stated: string): Fitting {
  const names = statedColours(stated);
  return fitsOneOf(constraint, (wanted) => anyOf(names.map((name) => like(`${wanted}/${name}`))));
}
