import { parsePhoneNumberFromString } from "libphonenumber-js";
import type { Detector } from "../pack.ts";
import { type Judgement, patternDetector } from "./pattern-detector.ts";

/** Shapes that say of themselves that they are telephone numbers, and how much; the first that fits counts. */
const shapes: readonly { readonly name: string; readonly shape: RegExp; readonly adds: number }[] = [
  {
    name: "North American",
    shape: /^(?:\+?1[-. ]|001[-. ])?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}$/,
    adds: 0.5,
  },
  { name: "Chinese landline", shape: /^\(?0(?:10|2\d|[3-9]\d{2})\)?[- ]?[2-8]\d{6,7}$/, adds: 0.3 },
  { name: "area code in brackets", shape: /^\(0?\d{1,5}\)[ -]?\d[\d -]{4,}$/, adds: 0.4 },
  { name: "national, grouped", shape: /^0\d{1,4}[-. /]\d[\d-. /]{4,}$/, adds: 0.35 },
  { name: "national, in one", shape: /^0\d{9,10}$/, adds: 0.25 },
  { name: "grouped in pairs or threes", shape: /^\d{2,4}(?:[-. ]\d{2,4}){2,4}$/, adds: 0.1 },
];

/** Dates, times, and amounts with thousands apart, that look like telephone numbers. */
const otherThings =
  /^(?:(?:19|20)\d{2}[-./](?:0?[1-9]|1[0-2])[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d{2})|^(?:19|20)\d{2}[-–](?:19|20)\d{2}$|^\d{1,3}(?:[ .]\d{3})+$|^\d+\.\d+$/;

/** `+` and a number that its country could have given out speaks for itself; other shapes need more or less beside them. */
function judgePhone(value: string): Judgement {
  const bare = value.replace(/\s*(?:x|ext\.?)\s*\d+$/iu, "").trim();
  const digits = bare.replace(/\D/g, "").length;
  if (digits < 6 || digits > 15) return undefined;
  if (bare.startsWith("+")) {
    const parsed = parsePhoneNumberFromString(bare.replace("(0)", ""));
    if (parsed?.isValid()) return { adds: 0.65, why: `valid in +${parsed.countryCallingCode}` };
    return { adds: 0.35, why: "starts as an international number" };
  }
  if (bare.startsWith("00") && digits >= 10) return { adds: 0.4, why: "starts as an international number" };
  const shape = shapes.find((known) => known.shape.test(bare));
  if (otherThings.test(bare) && shape?.name !== "North American")
    return { adds: -0.1, why: "could be a date or an amount" };
  return shape ? { adds: shape.adds, why: shape.name } : { adds: 0, why: "digits only" };
}

/** Telephone numbers of any country, with an extension; bare digits need a word beside them. */
export const phoneNumbers: Detector = patternDetector({
  type: "phone",
  pattern:
    /(?<![\p{Lu}\p{Ll}\p{N}@_/=.+-]|[$€£¥#] ?)(?:\+ ?|00)?(?:\(\+?\d{1,5}\) ?)?\d(?:[ \u00a0]?(?:\(\d{1,5}\)|[\d]|[-./–]\d)){4,18}(?:\s?(?:x|ext\.?)\s?\d{1,6})?(?![\p{Lu}\p{Ll}\p{N}@_]|[-.:/,]\d| ?[%€£¥]|元)/giu,
  score: 0.25,
  judge: judgePhone,
  cue: { name: "phone", adds: 0.4 },
  counter: { name: "thing", takes: 0.5 },
});
