import type { Constraint } from "../constraint.ts";
import { meaningOf } from "../equivalents.ts";
import { tokenise } from "../text/tokens.ts";
import { type Fitting, fitsOneOf, remembering } from "./fit.ts";

/** A text as words are compared: folded, singular, without marks. */
export const plainWords = remembering((text: string): string =>
  tokenise(text)
    .filter(({ kind }) => kind !== "mark")
    .map((token) => token.singular)
    .join(" "),
);

const affirmative = new Set(["yes", "true", "y", "是", "有", "支持"]);
const negative = new Set(["no", "false", "n", "none", "否", "无", "没有", "不支持"]);

function like(wanted: string, stated: string): Fitting {
  const [want, state] = [plainWords(wanted), plainWords(stated)];
  if (want === "" || state === "") return "unclear";
  if (want === state || ` ${state} `.includes(` ${want} `)) return "matches";
  if (affirmative.has(want) || negative.has(want)) {
    if (affirmative.has(state)) return affirmative.has(want) ? "matches" : "conflicts";
    if (negative.has(state)) return negative.has(want) ? "matches" : "conflicts";
    return "unclear";
  }
  const meaning = meaningOf(wanted);
  return meaning !== undefined && meaning === meaningOf(stated) ? "matches" : "conflicts";
}

/** Generic values of a catalogue's own attributes: the same words, or the same thing in the other language. */
export const fitText = (constraint: Constraint, stated: string): Fitting =>
  fitsOneOf(constraint, (wanted) => like(wanted, stated));

/** Where only a mention says something: who it is for, a kind of product in a title. */
export function fitMention(constraint: Constraint, stated: string): Fitting {
  const state = ` ${plainWords(stated)} `;
  const dense = state.replaceAll(" ", "");
  return fitsOneOf(constraint, (wanted) => {
    const want = plainWords(wanted);
    const han = /[\u3400-\u9fff]/.test(want);
    if (want !== "" && (han ? dense.includes(want.replaceAll(" ", "")) : state.includes(` ${want} `)))
      return "matches";
    return constraint.op === "!=" && constraint.field === "type" ? "conflicts" : "unclear";
  });
}
