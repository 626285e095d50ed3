import type { Constraint } from "../constraint.ts";
import { isBeforeColour, valueBook } from "../reading/values-book.ts";
import { materials } from "../tables/materials.ts";
import { tokenise } from "../text/tokens.ts";
import { anyOf, type Fitting, fitsOneOf, remembering } from "./fit.ts";

const kindsOf = new Map(materials.map(({ name, kinds }) => [name, kinds]));
/** Two spellings of one thing. */
const same = new Map([["aluminium", "aluminum"]]);
const plainName = (name: string) => same.get(name) ?? name;

/** The canonical names of the materials that a text states; 原木色 is a colour and states none. */
export const statedMaterials = remembering((text: string): readonly string[] => {
  const tokens = tokenise(text);
  const names: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const match = valueBook.startingAt(tokens, at).findLast(({ meanings }) => meanings.some(isMaterial));
    const word = match?.meanings.find(isMaterial);
    const colour = match !== undefined && isBeforeColour(tokens, match.to);
    if (word && !colour) names.push(plainName(word.value));
    at = colour ? match.to + 1 : (match?.to ?? at + 1);
  }
  return names;
});

const isMaterial = ({ field }: { readonly field: string }) => field === "material";

function like(wanted: string, stated: string): Fitting {
  if (wanted === stated) return "matches";
  if (kindsOf.get(stated)?.includes(wanted)) return "matches";
  // "wood" may be walnut, and oak may be solid: the stated word says too little.
  if (kindsOf.get(wanted)?.includes(stated)) return "unclear";
  if (wanted === "solid wood" && kindsOf.get(stated)?.at(-1) === "wood" && kindsOf.get(stated)?.length === 1)
    return "unclear";
  return kindsOf.has(wanted) ? "conflicts" : "unclear";
}

export function fitMaterial(constraint: Constraint, stated: string): Fitting {
  const names = statedMaterials(stated);
  return fitsOneOf(constraint, (wanted) => anyOf(names.map((name) => like(plainName(wanted), name))));
}
