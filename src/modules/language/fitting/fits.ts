import type { Constraint } from "../constraint.ts";
import { brandPairs } from "../tables/brands.ts";
import { fold } from "../text/fold.ts";
import { type Fitting, fitsOneOf, opposite } from "./fit.ts";
import { fitColour } from "./fit-colour.ts";
import { fitMaterial } from "./fit-material.ts";
import { fitMeasure, statedMeasure } from "./fit-measure.ts";
import { fitSize } from "./fit-size.ts";
import { fitMention, fitText, plainWords } from "./fit-text.ts";

const partners = new Map<string, string[]>();
for (const pair of brandPairs) {
  const [latin, chinese] = pair.map(fold);
  partners.set(latin, [...(partners.get(latin) ?? []), chinese]);
  partners.set(chinese, [...(partners.get(chinese) ?? []), latin]);
}

const fitBrand = (constraint: Constraint, stated: string): Fitting =>
  fitsOneOf(constraint, (wanted) => {
    const brand = fold(stated).trim();
    if (brand === "") return "unclear";
    const names = [fold(wanted), ...(partners.get(fold(wanted)) ?? [])];
    const words = ` ${plainWords(stated)} `;
    return names.some((name) => name === brand || words.includes(` ${plainWords(name)} `))
      ? "matches"
      : "conflicts";
  });

/** ISO days compare as text. */
function fitDay(constraint: Constraint, stated: string): Fitting {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(stated)?.[0];
  if (!day || typeof constraint.value !== "string") return "unclear";
  const order = day < constraint.value ? -1 : day > constraint.value ? 1 : 0;
  const holds: Partial<Record<Constraint["op"], boolean>> = {
    "<": order < 0,
    "<=": order <= 0,
    ">": order > 0,
    ">=": order >= 0,
    "=": order === 0,
    "~": order === 0,
    "!=": order !== 0,
  };
  const held = holds[constraint.op];
  return held === undefined ? "unclear" : held ? "matches" : "conflicts";
}

type Compare = (constraint: Constraint, stated: string, title?: string) => Fitting;

const byField: Readonly<Record<string, Compare>> = {
  color: fitColour,
  material: fitMaterial,
  size: fitSize,
  brand: fitBrand,
  price: fitMeasure,
  width: fitMeasure,
  height: fitMeasure,
  length: fitMeasure,
  depth: fitMeasure,
  weight: fitMeasure,
  capacity: fitMeasure,
  quantity: fitMeasure,
  deliverBy: fitDay,
  for: fitMention,
  type: fitMention,
};

/** An attribute of the catalogue: numbers with units are compared as such, all else as words. */
function fitAttribute(constraint: Constraint, stated: string): Fitting {
  const ordered = constraint.op !== "=" && constraint.op !== "!=" && constraint.op !== "in";
  const measured =
    typeof constraint.value !== "object" && statedMeasure(String(constraint.value)) !== undefined;
  if (ordered || measured) {
    const fitting = fitMeasure(constraint, stated);
    if (ordered || fitting !== "unclear") return fitting;
  }
  return fitText(constraint, stated);
}

/**
 * Compares a constraint with what an attribute states. Colours go by family and likeness, materials by kind, sizes
 * by system with conversion, measures by unit, all else by words. `of.title` tells men's sizes from women's.
 * A text that states several values ("red/white") has them all; `!=` conflicts with any of them.
 */
export function fits(constraint: Constraint, stated: string, of: { readonly title?: string } = {}): Fitting {
  if (stated.trim() === "") return "unclear";
  const compare = byField[constraint.field] ?? fitAttribute;
  const fitting = compare(constraint, stated, of.title);
  if (fitting !== "unclear" || byField[constraint.field] === undefined) return fitting;
  // What no table knows may still say the very word that was asked for.
  const words = ` ${plainWords(stated)} `;
  const values =
    typeof constraint.value === "object" ? constraint.value.map(String) : [String(constraint.value)];
  const mentioned = values.some(
    (value) => plainWords(value) !== "" && words.includes(` ${plainWords(value)} `),
  );
  const comparable = constraint.op === "=" || constraint.op === "!=" || constraint.op === "in";
  if (!mentioned || !comparable || compare === fitMeasure) return "unclear";
  return constraint.op === "!=" ? opposite.matches : "matches";
}
