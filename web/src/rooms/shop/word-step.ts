import { wordConstraint } from "../../format/constraints.ts";
import type { Locale, Translate } from "../../i18n/index.ts";
import type { Step } from "./trail.ts";

/** A step as its person made it: the words that were said, or what was changed by hand. */
export function wordStep(step: Step, t: Translate, locale: Locale): string {
  if (typeof step === "string") return step;
  return "remove" in step
    ? t("shop.stepRemoved", { what: wordConstraint(step.remove, t, locale) })
    : wordConstraint(step.with, t, locale);
}
