import { cardIssuer } from "../check/card-issuer.ts";
import { hasChineseIdShape, isChineseId } from "../check/chinese-id.ts";
import { passesLuhn } from "../check/luhn.ts";
import { chineseAddresses } from "../detect/chinese-addresses.ts";
import { chinesePersons } from "../detect/chinese-persons.ts";
import { patternDetector } from "../detect/pattern-detector.ts";
import type { Pack } from "../pack.ts";

/** Names and addresses in texts in Chinese. */
export const chinese: Pack = {
  id: "zh",
  language: "zh",
  title: { en: "Names and addresses in Chinese", zh: "中文姓名和地址" },
  measuredOn: ["chineseName", "chineseAddress"],
  detectors: [chinesePersons, chineseAddresses],
};

const plateProvinces = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领军";

/** Numbers that the People's Republic of China gives out. */
export const china: Pack = {
  id: "cn",
  title: { en: "China", zh: "中国" },
  measuredOn: ["mobile", "identityCard", "unionPay", "chinesePassport", "plate"],
  detectors: [
    patternDetector({
      type: "identity-card",
      pattern: /(?<![A-Za-z\d])\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx](?![A-Za-z\d])/gu,
      score: 0.1,
      judge: (value) => {
        const number = value.replace(/[ -]/g, "");
        if (isChineseId(number)) return { adds: 0.87, why: "passes GB 11643" };
        return hasChineseIdShape(number)
          ? { adds: 0.1, why: "has a place and a day of birth, fails GB 11643" }
          : undefined;
      },
      cue: { name: "identity", adds: 0.5 },
      counter: { name: "thing", takes: 0.4 },
    }),
    patternDetector({
      type: "identity-card",
      pattern: /(?<![A-Za-z\d])\d{15}(?![A-Za-z\d])/gu,
      score: 0.1,
      judge: (value) =>
        hasChineseIdShape(value) ? { adds: 0.1, why: "has a place and a day of birth" } : undefined,
      cue: { name: "identity", adds: 0.6 },
    }),
    patternDetector({
      type: "phone",
      pattern: /(?<![A-Za-z\d]|\d[-.])(?:(?:\+|00)?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?![A-Za-z\d]|[-.]\d)/gu,
      score: 0.7,
      cue: { name: "phone", adds: 0.25 },
      counter: { name: "thing", takes: 0.5 },
    }),
    patternDetector({
      type: "phone",
      pattern:
        /(?<![A-Za-z\d]|\d[-.])(?:(?:\+|00)?86[- ]?)?(?:\(0\d{2,3}\)|（0\d{2,3}）|0\d{2,3}[- ])[2-8]\d{6,7}(?:[-转]\d{1,5})?(?![A-Za-z\d])/gu,
      score: 0.6,
      cue: { name: "phone", adds: 0.3 },
      counter: { name: "thing", takes: 0.4 },
    }),
    patternDetector({
      type: "card",
      pattern:
        /(?<![A-Za-z\d])(?:62|81|4\d|5\d|3\d|60|65|9\d)\d{2}(?:[ -]?\d{4}){2,3}(?:[ -]?\d{1,4})?(?![A-Za-z\d])/gu,
      score: 0.25,
      judge: (value) => {
        const digits = value.replace(/\D/g, "");
        if (digits.length < 15 || digits.length > 19) return undefined;
        const issuer = cardIssuer(digits);
        if (issuer && passesLuhn(digits)) return { adds: 0.55, why: `of ${issuer}, passes Luhn` };
        return {
          adds: issuer ? 0.05 : 0,
          why: issuer ? `of ${issuer}'s range, fails Luhn` : "of no known issuer",
        };
      },
      cue: { name: "card", adds: 0.3 },
      counter: { name: "thing", takes: 0.5 },
    }),
    patternDetector({
      type: "passport",
      pattern: /(?<![A-Za-z\d])(?:[EG]\d{8}|E[A-HJ-NP-Z]\d{7}|[DPS]E?\d{7}|1[45]\d{7})(?![A-Za-z\d])/giu,
      score: 0.4,
      judge: (value) =>
        /^[EG]/i.test(value)
          ? { adds: 0.12, why: "an ordinary passport's form" }
          : { adds: -0.1, why: "a passport's form" },
      cue: { name: "passport", adds: 0.4 },
      counter: { name: "thing", takes: 0.4 },
    }),
    patternDetector({
      type: "passport",
      pattern: /(?<![A-Za-z\d])(?:[HMC]\d{8,10}|\d{8}|[A-Z]{1,2}\d{6,8})(?![A-Za-z\d])/giu,
      score: 0.1,
      cue: { name: "passport", adds: 0.6 },
      counter: { name: "thing", takes: 0.4 },
    }),
    patternDetector({
      type: "plate",
      pattern: new RegExp(
        `[${plateProvinces}][A-HJ-Z][ ·•.-]?(?:[A-HJ-NP-Z\\d]{4}[A-HJ-NP-Z\\d挂学警港澳领使]|[A-HJ-NP-Z\\d]{5}[A-HJ-NP-Z\\d])(?![A-Za-z\\d])`,
        "gu",
      ),
      score: 0.85,
    }),
  ],
};
