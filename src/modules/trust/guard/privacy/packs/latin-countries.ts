import { mayBeBirth } from "../check/calendar-date.ts";
import { maySocialSecurity } from "../check/social-security.ts";
import { patternDetector } from "../detect/pattern-detector.ts";
import type { Pack } from "../pack.ts";

const months =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

function judgeBirth(value: string) {
  const numbers = value.match(/\d+/g)?.map(Number) ?? [];
  if (/\p{L}/u.test(value)) return { adds: 0, why: "a date in words" };
  const year = numbers.find((number) => number > 31) ?? 0;
  const [one = 0, two = 0] = numbers.filter((number) => number !== year);
  const full = year < 100 ? 1900 + year : year;
  return mayBeBirth(full, one, two) ? { adds: 0, why: "a day of the calendar" } : undefined;
}

/** The United States. */
export const us: Pack = {
  id: "us",
  title: { en: "United States", zh: "美国" },
  measuredOn: ["ssn"],
  detectors: [
    patternDetector({
      type: "ssn",
      pattern: /(?<![\p{L}\p{N}.-])\d{3}([- ]?)\d{2}\1\d{4}(?![\p{L}\p{N}]|[-.]\d)/gu,
      score: 0.1,
      judge: (value) => {
        const grouped = /\D/.test(value);
        if (maySocialSecurity(value))
          return { adds: grouped ? 0.55 : 0.05, why: "of the numbers that are given out" };
        return { adds: grouped ? 0.15 : 0, why: "not of the numbers that are given out" };
      },
      cue: { name: "ssn", adds: 0.5 },
      counter: { name: "thing", takes: 0.4 },
    }),
    patternDetector({
      type: "postcode",
      pattern: /(?<![\p{L}\p{N}.,-])(?<value>\d{5}-\d{4})(?![\p{L}\p{N}]|[-.]\d)/gu,
      score: 0.5,
      cue: { name: "postcode", adds: 0.4 },
      counter: { name: "thing", takes: 0.4 },
    }),
  ],
};

/** The United Kingdom and Canada, whose postcodes tell themselves. */
export const ukAndCanada: Pack = {
  id: "uk-canada",
  title: { en: "United Kingdom and Canada", zh: "英国和加拿大" },
  measuredOn: ["britishPostcode"],
  detectors: [
    patternDetector({
      type: "postcode",
      pattern:
        /(?<![\p{L}\p{N}-])(?:GIR 0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRVWXY]) \d[ABD-HJLNP-UW-Z]{2})(?![\p{L}\p{N}])/gu,
      score: 0.7,
    }),
    patternDetector({
      type: "postcode",
      pattern:
        /(?<![\p{L}\p{N}-])[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][ -]?\d[ABCEGHJ-NPRSTV-Z]\d(?![\p{L}\p{N}])/gu,
      score: 0.4,
      cue: { name: "postcode", adds: 0.4 },
    }),
    patternDetector({
      type: "identity-card",
      pattern:
        /(?<![\p{L}\p{N}])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\p{N}])/gu,
      score: 0.65,
      counter: { name: "thing", takes: 0.4 },
    }),
  ],
};

/** What is told by words of English beside it, whatever the country. */
export const englishCued: Pack = {
  id: "en-cued",
  language: "en",
  title: { en: "Told by English words beside", zh: "由英文上下文判定" },
  measuredOn: ["licence", "passport", "birthDate", "postcode"],
  detectors: [
    patternDetector({
      type: "driving-licence",
      pattern:
        /(?<![\p{L}\p{N}-])(?=[A-Za-z\d -]{0,6}\d)[A-Za-z\d](?:[ -]?[A-Za-z\d]){4,19}(?![\p{L}\p{N}])/gu,
      score: 0.05,
      judge: (value) => (/(?:\d.*){4}/.test(value) ? { adds: 0, why: "letters and digits" } : undefined),
      cue: { name: "licence", adds: 0.75 },
    }),
    patternDetector({
      type: "passport",
      pattern: /(?<![\p{L}\p{N}-])[A-Z]{0,2}\d{6,9}(?![\p{L}\p{N}])/giu,
      score: 0.05,
      cue: { name: "passport", adds: 0.75 },
    }),
    patternDetector({
      type: "plate",
      pattern:
        /(?<![\p{L}\p{N}-])(?=[A-Z \d-]*\d)(?=[ \d-]*[A-Z])[A-Z\d]{1,4}[ -]?[A-Z\d]{2,4}(?:[ -][A-Z\d]{1,4})?(?![\p{L}\p{N}])/gu,
      score: 0.05,
      cue: { name: "plate", adds: 0.65 },
    }),
    patternDetector({
      type: "postcode",
      pattern:
        /(?<![\p{L}\p{N}-])(?=[A-Za-z]{0,2}[ -]?\d)[A-Za-z\d]{2,5}(?:[ -][A-Za-z\d]{2,5})?(?![\p{L}\p{N}-])/gu,
      score: 0.05,
      cue: { name: "postcode", adds: 0.75 },
    }),
    patternDetector({
      type: "birth-date",
      pattern: new RegExp(
        `(?<![\\p{L}\\p{N}./-])(?:\\d{1,4}[-./]\\d{1,2}[-./]\\d{2,4}|\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${months})\\.?,? \\d{4}|(?:${months})\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})(?![\\p{L}\\p{N}]|[-/]\\d)`,
        "giu",
      ),
      score: 0.1,
      judge: judgeBirth,
      cue: { name: "birth", adds: 0.7 },
    }),
  ],
};
