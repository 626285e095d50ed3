import { isIP } from "node:net";
import { cardIssuer } from "../check/card-issuer.ts";
import { hasIbanLength, isIban } from "../check/iban.ts";
import { passesLuhn } from "../check/luhn.ts";
import { type Judgement, patternDetector } from "../detect/pattern-detector.ts";
import { phoneNumbers } from "../detect/phone.ts";
import type { Pack } from "../pack.ts";
import { topLevelDomains } from "../tables/top-level-domains.ts";

function judgeCard(value: string): Judgement {
  const issuer = cardIssuer(value);
  const length = value.replace(/\D/g, "").length;
  if (!issuer) return passesLuhn(value) ? { adds: 0.05, why: "passes Luhn, of no known issuer" } : undefined;
  if (!passesLuhn(value)) return { adds: 0, why: `of ${issuer}'s range, fails Luhn` };
  // One number in ten passes Luhn, and Maestro's range is wide: the short ones need a word beside them.
  return { adds: issuer === "Maestro" || length < 14 ? 0.2 : 0.55, why: `of ${issuer}, passes Luhn` };
}

function judgeIban(value: string): Judgement {
  if (isIban(value)) return { adds: 0.8, why: "passes MOD 97-10" };
  return hasIbanLength(value) ? { adds: 0.1, why: "as long as its country's, fails MOD 97-10" } : undefined;
}

const judgeIp = (value: string): Judgement =>
  isIP(value) ? { adds: 0, why: `IP version ${isIP(value)}` } : undefined;

/** What has the same form everywhere. */
export const universal: Pack = {
  id: "universal",
  title: { en: "Everywhere", zh: "通用" },
  measuredOn: ["email", "web", "card", "iban", "ip", "phone"],
  detectors: [
    patternDetector({
      type: "email",
      pattern:
        /(?<![\p{Lu}\p{Ll}\p{N}._%+@-])[\p{Lu}\p{Ll}\p{N}][\p{Lu}\p{Ll}\p{N}._%+'-]{0,63}@(?:[\p{Lu}\p{Ll}\p{N}](?:[\p{Lu}\p{Ll}\p{N}-]{0,61}[\p{Lu}\p{Ll}\p{N}])?\.){1,6}[\p{Lu}\p{Ll}]{2,24}/gu,
      score: 0.95,
    }),
    patternDetector({
      type: "web",
      pattern: /\b(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"'“”‘’，。；！？）】》]{3,500}(?<![.,;:!?)\]}])/giu,
      score: 0.85,
    }),
    patternDetector({
      type: "web",
      pattern: new RegExp(
        `(?<![\\p{L}\\p{N}@._/-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,4}(?:${topLevelDomains.join("|")})(?![\\p{L}\\p{N}@_-]|\\.[\\p{L}\\p{N}])(?:/[^\\s<>"']{0,300}(?<![.,;:!?)]))?`,
        "gu",
      ),
      score: 0.6,
      counter: { name: "thing", takes: 0.3 },
    }),
    patternDetector({
      type: "card",
      pattern: /(?<![\p{Lu}\p{Ll}\p{N}.+_-])\d(?:[ -]?\d){11,18}(?![\p{Lu}\p{Ll}\p{N}_]|[-.]\d)/gu,
      score: 0.35,
      judge: judgeCard,
      cue: { name: "card", adds: 0.3 },
      counter: { name: "thing", takes: 0.5 },
    }),
    patternDetector({
      type: "iban",
      pattern:
        /(?<![\p{Lu}\p{Ll}\p{N}])[A-Za-z]{2}\d{2}(?:[ -]?[A-Za-z\d]{4}){2,7}(?:[ -]?[A-Za-z\d]{1,3})?(?![\p{Lu}\p{Ll}\p{N}])/gu,
      score: 0.15,
      judge: judgeIban,
      cue: { name: "iban", adds: 0.4 },
    }),
    patternDetector({
      type: "ip",
      pattern: /(?<![\p{L}\p{N}.-])\d{1,3}(?:\.\d{1,3}){3}(?![\p{L}\p{N}]|[.-]\d)/gu,
      score: 0.8,
      judge: judgeIp,
      counter: { name: "thing", takes: 0.4 },
    }),
    patternDetector({
      type: "ip",
      pattern:
        /(?<![\p{L}\p{N}:.])(?:[\da-f]{0,4}:){2,7}(?:[\da-f]{1,4}|\d{1,3}(?:\.\d{1,3}){3})?(?![\p{L}\p{N}:])/giu,
      score: 0.8,
      judge: (value) => (value.replace(/[^\da-f]/gi, "").length < 3 ? undefined : judgeIp(value)),
    }),
    phoneNumbers,
  ],
};
