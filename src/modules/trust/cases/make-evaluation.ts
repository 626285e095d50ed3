import { isJson, type Json } from "../../../kernel/index.ts";
import { RapportError } from "../../../platform/errors.ts";

/** The privacy guard's mask: the text without what it says of persons, and the kinds of what is still in it. */
export type Strip = (text: string) => { readonly text: string; readonly flagged: readonly string[] };

/** What was asked, what should have been answered, and how that is graded. */
export interface Material {
  readonly request: Json;
  readonly expected: Json;
  readonly grader: Grader;
}

export interface Grader {
  readonly name: string;
  readonly at?: string;
  readonly options?: Readonly<Record<string, Json>>;
}

/** An evaluation without its person. */
export interface MadeEvaluation {
  readonly caseId: string;
  readonly experience: string;
  readonly request: Json;
  readonly expected: Json;
  readonly grader: Grader;
}

export interface EvaluatedCase {
  readonly caseId: string;
  readonly experience: string;
  /** Ids that lead back to a person: subjects, receipts, reviews. None may stand in the evaluation. */
  readonly ids: readonly string[];
}

/**
 * Makes an evaluation from a case. Every text in it is stripped. Throws `platform/bad-input`, naming the place and the
 * kind and never the value, where something of a person is still in it: in a text, a number, a name of a field, or an
 * id that leads back to one.
 */
export function makeEvaluation(
  { caseId, experience, ids }: EvaluatedCase,
  { request, expected, grader }: Material,
  { strip }: { readonly strip: Strip },
): MadeEvaluation {
  if (![request, expected, grader.options ?? {}].every((value) => isJson(value))) {
    throw new RapportError("platform/bad-input", "request, expected and options: take JSON");
  }
  const { name, at, options } = grader;
  const clean = (value: Json, place: string): Json => stripped(value, place, { strip, ids });
  const cleanOptions =
    options &&
    Object.fromEntries(
      Object.entries(options).map(([key, value]) => [
        cleanKey(key, "grader.options", { strip, ids }),
        clean(value, `grader.options.${key}`),
      ]),
    );
  return {
    caseId,
    experience,
    request: clean(request, "request"),
    expected: clean(expected, "expected"),
    grader: { name, ...(at !== undefined && { at }), ...(cleanOptions && { options: cleanOptions }) },
  };
}

interface Stripping {
  readonly strip: Strip;
  readonly ids: readonly string[];
}

function stripped(value: Json, place: string, stripping: Stripping): Json {
  if (typeof value === "string") return cleanText(value, place, stripping);
  if (typeof value === "number") {
    // A telephone or an identity card can be written as a number; a placeholder would not be one.
    const written = String(value);
    if (stripping.strip(written).text !== written) throw stillThere(place, ["number"]);
    return value;
  }
  if (typeof value !== "object" || value === null) return value;
  if (isList(value)) return value.map((one, index) => stripped(one, `${place}[${index}]`, stripping));
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      cleanKey(key, place, stripping),
      stripped(one, `${place}.${key}`, stripping),
    ]),
  );
}

const isList = (value: readonly Json[] | { readonly [key: string]: Json }): value is readonly Json[] =>
  Array.isArray(value);

function cleanText(value: string, place: string, { strip, ids }: Stripping): string {
  const { text, flagged } = strip(value);
  if (flagged.length > 0) throw stillThere(place, flagged);
  // Before masking: a mask over some of an id would leave the rest of it.
  if (ids.some((id) => value.toLowerCase().includes(id.toLowerCase()))) throw stillThere(place, ["id"]);
  return text;
}

/** A field is named by whoever built the system, so a name that says something of a person is a mistake to mend. */
function cleanKey(key: string, place: string, stripping: Stripping): string {
  if (cleanText(key, `a name of ${place}`, stripping) !== key)
    throw stillThere(`a name of ${place}`, ["name"]);
  return key;
}

const stillThere = (place: string, kinds: readonly string[]): RapportError =>
  new RapportError(
    "platform/bad-input",
    `${place}: something of a person is still in it (${kinds.join(", ")}). Word it without the person and send it again.`,
    { place, kinds },
  );
