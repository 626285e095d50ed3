import type { Language } from "./consent-record.ts";
import { isNo } from "./consent-record.ts";
import { composeNotice } from "./notice.ts";
import { saying } from "./notice-words.ts";
import type { Purpose } from "./purpose.ts";
import type { CurrentConsent } from "./read-consents.ts";
import type { Saying } from "./record-answer.ts";
import type { PersonsConsent } from "./schema.ts";

/** One purpose as its person sees it, with the notices to decide on. `signalled`: their browser says no in this request. */
export function presentConsent(current: CurrentConsent, signalled: boolean): PersonsConsent {
  const { purpose, state, permitted, decided } = current;
  const againstSignal = purpose.refusedBySignal && (signalled || current.refusedBySignal);
  return {
    purpose: purpose.id,
    state,
    permitted,
    since: decided?.at.toISOString() ?? null,
    by: decided?.by ?? null,
    expiresAt: decided?.expiresAt?.toISOString() ?? null,
    notice: decided?.notice ?? null,
    answers: answersTo(current),
    againstSignal,
    legalBasis: purpose.legalBasis,
    necessity: purpose.necessity,
    retentionDays: purpose.retentionDays,
    consentDays: purpose.consentDays ?? null,
    specialCategory: purpose.specialCategory,
    dataCategories: purpose.dataCategories.map((name) => ({
      name,
      text: { en: saying.en.categories[name], zh: saying.zh.categories[name] },
    })),
    recipients: [...purpose.recipients],
    text: { en: offered(purpose, "en", againstSignal), zh: offered(purpose, "zh", againstSignal) },
  };
}

/** As many clicks to say no as to say yes: one. */
function answersTo({ purpose, state }: CurrentConsent): Saying[] {
  if (state !== "none" && isNo(state)) return ["given"];
  switch (purpose.legalBasis) {
    case "contract":
      return [];
    case "legitimate-interest":
      return ["objected"];
    case "consent":
      return state === "given" ? ["withdrawn"] : ["given", "refused"];
  }
}

function offered(purpose: Purpose, language: Language, despiteSignal: boolean) {
  const { hash, notice } = composeNotice(purpose, language, { despiteSignal });
  return { ...purpose.text[language], notice: { hash, text: [...notice.text] } };
}
