import type { Constraint } from "../constraint.ts";
import { bedWidths, shoeSizes } from "../tables/shoe-sizes.ts";
import { letterSizes, sizeSystems } from "../tables/sizes.ts";
import { units } from "../tables/units.ts";
import { phraseBook } from "../text/phrases.ts";
import { type Token, tokenAt, tokenise } from "../text/tokens.ts";
import { anyOf, type Fitting, fitsOneOf, remembering, wantedOf } from "./fit.ts";

/** One size of a text. */
type Size =
  | { readonly kind: "letter"; readonly letter: string }
  | { readonly kind: "number"; readonly value: number; readonly system?: string }
  | { readonly kind: "length"; readonly metres: number }
  | { readonly kind: "bed"; readonly name: string }
  | { readonly kind: "sides"; readonly sides: readonly number[]; readonly unit?: string };

const letters = phraseBook(letterSizes);
const systems = phraseBook(sizeSystems);
const beds = phraseBook([...bedWidths.keys()].map((name) => [name, name] as const));
const lengthUnits = units.filter(({ quantity }) => quantity === "length");
const lengths = phraseBook(lengthUnits.flatMap((unit) => unit.words.map((word) => [word, unit] as const)));
const metresIn = new Map(lengthUnits.map(({ name, factor }) => [name, factor]));
const single = new Map([
  ["s", "S"],
  ["m", "M"],
  ["l", "L"],
]);

function readSides(tokens: readonly Token[], at: number): { size: Size; to: number } | undefined {
  const sides: number[] = [];
  let unit: string | undefined;
  let to = at;
  while (tokenAt(tokens, to).kind === "number" && sides.length < 3) {
    sides.push(Number(tokens[to].text));
    to++;
    const said = lengths.longestAt(tokens, to);
    if (said) [unit, to] = [said.meanings[0].name, said.to];
    if (!/^(?:x|\*|by)$/.test(tokenAt(tokens, to).text)) break;
    to++;
  }
  return sides.length < 2 ? undefined : { size: { kind: "sides", sides, ...(unit && { unit }) }, to };
}

/** The sizes that a text states: "L (US 12)", "8' x 10'", "EU 41 / UK 7", "S, M". */
export const statedSizes = remembering((text: string): readonly Size[] => {
  const tokens = tokenise(text);
  const sizes: Size[] = [];
  let system: string | undefined;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    const inSystem = systems.longestAt(tokens, at);
    const letter = letters.longestAt(tokens, at);
    const bed = beds.longestAt(tokens, at);
    const sides = readSides(tokens, at);
    const one = single.get(token.text);
    if (inSystem) {
      system = inSystem.meanings[0];
      const last = sizes.at(-1);
      if (last?.kind === "number" && !last.system && tokenAt(tokens, inSystem.to).kind !== "number") {
        sizes[sizes.length - 1] = { ...last, system };
        system = undefined;
      }
      at = inSystem.to;
    } else if (letter) {
      sizes.push({ kind: "letter", letter: letter.meanings[0] });
      at = letter.to;
    } else if (bed) {
      sizes.push({ kind: "bed", name: bed.meanings[0] });
      at = bed.to;
    } else if (sides) {
      sizes.push(sides.size);
      at = sides.to;
    } else if (token.kind === "number") {
      const dash = tokenAt(tokens, at + 1).text === "-" ? at + 2 : at + 1;
      const unit = lengths.longestAt(tokens, dash);
      const value = Number(token.text);
      if (unit) sizes.push({ kind: "length", metres: value * unit.meanings[0].factor });
      else if (Number.isFinite(value)) sizes.push({ kind: "number", value, ...(system && { system }) });
      system = undefined;
      at = unit?.to ?? at + 1;
    } else {
      if (one) sizes.push({ kind: "letter", letter: one });
      at++;
    }
  }
  return sizes;
});

const column = { UK: 2, EU: 3, JP: 4 } as const;

/** The rows of the shoe chart that a size may lie in; US numbers of unknown sex lie in two. */
function rowsOf(value: number, system: string, title: string): readonly number[] {
  const found = (at: 0 | 1 | 2 | 3 | 4, scale = 1) =>
    shoeSizes.flatMap((row, index) => (Math.abs(row[at] - value / scale) < 0.26 ? [index] : []));
  if (system === "US") {
    if (/\bwomen|ladies|女/i.test(title)) return found(1);
    return /\bmen|男/i.test(title) ? found(0) : [...found(0), ...found(1)];
  }
  if (system === "CN") return value > 100 ? found(4, 10) : found(3);
  if (system === "JP") return value > 100 ? found(4, 10) : found(4);
  return system === "UK" || system === "EU" ? found(column[system]) : [];
}

type NumberSize = Extract<Size, { kind: "number" }>;

/** CN is written in millimetres of the foot, and in EU numbers. */
const plainSystem = ({ value, system }: NumberSize): string | undefined =>
  system === "CN" && value <= 100 ? "EU" : system;

const leastEu = 33;
const leastOfChildren = 15;

/**
 * The system of a number that says none, beside one that does: from 33 on only EU numbers go, above 100 millimetres;
 * from 15 on it is a child's or a length of the foot like the other, and below that of any system.
 */
function impliedSystem({ value }: NumberSize, other: string): string | undefined {
  if (other === "US" || other === "UK") return value >= leastEu ? "EU" : undefined;
  if (value > 100) return "CN";
  if (value >= leastEu) return "EU";
  if (value < leastOfChildren) return undefined;
  return other === "CN" ? "JP" : other;
}

function likeNumbers(wanted: NumberSize, stated: NumberSize, title: string): Fitting {
  if (wanted.system === stated.system) return wanted.value === stated.value ? "matches" : "conflicts";
  if (wanted.value === stated.value && !(wanted.system && stated.system)) return "matches";
  const [a, b] = [plainSystem(wanted), plainSystem(stated)];
  const [from, to] = [a ?? impliedSystem(wanted, b ?? ""), b ?? impliedSystem(stated, a ?? "")];
  // Without its system a number of another range may be the same shoe: 41 and 8.
  if (!from || !to) return wanted.value > 30 === stated.value > 30 ? "conflicts" : "unclear";
  if (from === to) return wanted.value === stated.value ? "matches" : "conflicts";
  const rows = rowsOf(wanted.value, from, title);
  const others = rowsOf(stated.value, to, title);
  if (rows.length > 0 && others.length > 0)
    return rows.some((row) => others.includes(row)) ? "matches" : "conflicts";
  // Trousers of 34 and US 36: one range, whatever it counts.
  return !(a && b) && wanted.value > 30 && stated.value > 30 ? "conflicts" : "unclear";
}

const near = (a: number, b: number, share: number) => Math.abs(a - b) <= Math.max(a, b) * share;

function like(wanted: Size, stated: Size, title: string): Fitting {
  const say = (holds: boolean): Fitting => (holds ? "matches" : "conflicts");
  if (wanted.kind === "letter" && stated.kind === "letter") return say(wanted.letter === stated.letter);
  if (wanted.kind === "number" && stated.kind === "number") return likeNumbers(wanted, stated, title);
  if (wanted.kind === "length" && stated.kind === "length")
    return say(near(wanted.metres, stated.metres, 0.01));
  if (wanted.kind === "bed" && stated.kind === "bed") return say(wanted.name === stated.name);
  if (wanted.kind === "length" && stated.kind === "bed")
    return say(near(wanted.metres, bedWidths.get(stated.name) ?? 0, 0.08));
  if (wanted.kind === "bed" && stated.kind === "length")
    return say(near(stated.metres, bedWidths.get(wanted.name) ?? 0, 0.08));
  if (wanted.kind === "sides" && stated.kind === "sides") return likeSides(wanted, stated);
  if (wanted.kind === "number" && stated.kind === "length")
    return say(near(wanted.value * 0.0254, stated.metres, 0.01));
  return "unclear";
}

function likeSides(
  wanted: Extract<Size, { kind: "sides" }>,
  stated: Extract<Size, { kind: "sides" }>,
): Fitting {
  const scale = (unit: string | undefined) => metresIn.get(unit ?? "") ?? 1;
  const known = wanted.unit && stated.unit;
  const inMetres = (size: typeof wanted) =>
    size.sides.map((side) => side * (known ? scale(size.unit) : 1)).sort((a, b) => a - b);
  const [a, b] = [inMetres(wanted), inMetres(stated)];
  if (a.length !== b.length) return "unclear";
  return a.every((side, at) => near(side, b[at], 0.02)) ? "matches" : known ? "conflicts" : "unclear";
}

export function fitSize(constraint: Constraint, stated: string, title = ""): Fitting {
  const sizes = statedSizes(stated);
  const read = (wanted: string): readonly Size[] =>
    statedSizes(wanted).map((size) => {
      if (size.kind === "number" && constraint.system) return { ...size, system: constraint.system };
      return size.kind === "sides" && constraint.unit ? { ...size, unit: constraint.unit } : size;
    });
  if (constraint.op === "between") {
    const [low, high] = wantedOf(constraint).map(Number);
    const numbers = sizes.flatMap((size) => (size.kind === "number" ? [size.value] : []));
    if (numbers.length === 0 || !Number.isFinite(low)) return "unclear";
    return numbers.some((value) => value >= low && value <= high) ? "matches" : "conflicts";
  }
  return fitsOneOf(constraint, (wanted) =>
    anyOf(read(wanted).flatMap((one) => sizes.map((other) => like(one, other, title)))),
  );
}
