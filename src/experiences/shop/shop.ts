import { defineExperience } from "../../kernel/index.ts";
import { type ShopRequest, wordConstraint } from "../../modules/language/index.ts";
import type { ShopChoice } from "./choice.ts";
import { chooseProducts } from "./choose-products.ts";
import { describeProducts } from "./describe-products.ts";
import type { ShopDoors } from "./doors.ts";
import { usualLocale } from "./likes.ts";
import { requestSchema } from "./request.ts";
import { understandRequest } from "./understand-request.ts";
import { withholdProducts } from "./withhold-products.ts";

/** Find a product in your own words. */
export const shop = defineExperience<ShopRequest, ShopChoice, ShopDoors>({
  name: "shop",
  audience: "customer",
  channels: ["chat", "voice"],
  purpose: "find-products",
  reads: ["sizes", "colours", "materials", "brands", "budgets", "destination", "language"],
  guideline: "guidelines/shop.md",
  risks: [
    {
      id: "misread-wish",
      harm: "A wish is misread and hides the right product",
      mitigation:
        "What was understood is shown as chips that can be removed, and what was left out is listed",
    },
    {
      id: "false-fact",
      harm: "A price, a stock or a date is stated that is not so",
      mitigation: "Every fact is a claim that is looked up again before release",
    },
    {
      id: "narrowing",
      harm: "A person sees less than there is",
      mitigation: "What was left out, and why, is one click away, and an unpersonalised answer is on offer",
    },
  ],
  evaluations: ["shop-requests-en", "shop-requests-zh", "shop-grounding"],
  review: { holds: ["privacy", "unsafe"], approvals: 1, withinMinutes: 30 },
  remembers: requestSchema,
  localeOf: usualLocale,

  understand: understandRequest,
  decide: chooseProducts,
  compose: describeProducts,
  withhold: withholdProducts,
  present: (
    { language, constraints, residue, refine },
    { choice, leftOut, factors, counterfactual },
    { locale },
  ) => ({
    understanding: {
      language,
      constraints,
      residue,
      ...(refine && { refine }),
      chips: constraints.map((constraint) => ({ text: wordConstraint(constraint, locale), constraint })),
    },
    total: choice.total,
    nearest: choice.nearest,
    results: choice.results.map(
      ({ facts: _, usual: __, titleField: ___, arrivalField: ____, ...result }) => result,
    ),
    ...(choice.personal && { personal: choice.personal }),
    relaxations: choice.relaxations,
    leftOut,
    factors,
    ...(counterfactual && { counterfactual }),
  }),
});
