import type { AccessRule, Role } from "../modules/accounts/index.ts";
import { trackingPaths } from "../modules/customers/intake/index.ts";

/** Sources' own calls: their write key is asked for where they come in, from whatever site. */
const sourcesOwn: readonly AccessRule[] = (["POST", "GET"] as const).flatMap((method) =>
  trackingPaths[method].flatMap((path) =>
    ([method, "OPTIONS"] as const).map((method): AccessRule => ({ method, path, roles: "anyone" })),
  ),
);

const seesPeople: readonly Role[] = ["adviser", "analyst", "governor", "administrator"];
/** A count can single somebody out: it is for those who may look at people. */
const countsPeople: readonly Role[] = ["analyst", "governor", "administrator"];
const seesReviews: readonly Role[] = ["reviewer", "governor"];
const seesEvaluations: readonly Role[] = ["reviewer", "analyst", "governor", "administrator"];
const keepsSources: readonly Role[] = ["analyst", "governor", "administrator"];

/** Who may call which route. A route that has no row here answers nobody. */
export const accessRules: readonly AccessRule[] = [
  { method: "GET", path: "/healthz", roles: "anyone" },
  { method: "GET", path: "/readyz", roles: "anyone" },
  { method: "GET", path: "/openapi.json", roles: "anyone" },

  { method: "GET", path: "/", roles: "anyone" },
  { method: "GET", path: "/shop", roles: "anyone" },
  { method: "GET", path: "/receipts/:id", roles: "anyone" },
  { method: "GET", path: "/assets/:name", roles: "anyone" },

  { method: "GET", path: "/v1/session", roles: "anyone" },
  { method: "POST", path: "/v1/session", roles: "anyone" },
  { method: "DELETE", path: "/v1/session", roles: "anyone" },
  { method: "POST", path: "/v1/session/demonstration", roles: "anyone" },
  { method: "GET", path: "/v1/api-keys", roles: ["administrator"] },
  { method: "POST", path: "/v1/api-keys", roles: ["administrator"] },
  { method: "DELETE", path: "/v1/api-keys/:id", roles: ["administrator"] },

  { method: "POST", path: "/v1/turns", roles: "anyone" },
  // Whoever holds the conversation, or is its person: the receipts' own door asks.
  { method: "GET", path: "/v1/receipts/:id", roles: "anyone" },
  { method: "POST", path: "/v1/receipts/:id/feedback", roles: "anyone" },
  { method: "GET", path: "/v1/receipts/keys", roles: "anyone" },
  { method: "GET", path: "/v1/receipts/head", roles: "anyone" },

  { method: "GET", path: "/v1/products/:id/image", roles: "anyone" },
  { method: "GET", path: "/v1/catalogue", roles: ["designer", "analyst", "governor", "administrator"] },
  { method: "PATCH", path: "/v1/catalogue/offers", roles: ["designer", "administrator"] },
  { method: "POST", path: "/v1/catalogue/imports", roles: ["designer", "administrator"] },

  ...sourcesOwn,
  { method: "GET", path: "/me", roles: "anyone" },
  { method: "GET", path: "/studio", roles: "anyone" },
  { method: "GET", path: "/studio/:room", roles: "anyone" },
  { method: "GET", path: "/studio/:room/:id", roles: "anyone" },
  { method: "GET", path: "/v1/me", roles: "signed-in" },
  { method: "DELETE", path: "/v1/me", roles: "signed-in" },
  { method: "GET", path: "/v1/me/export", roles: "signed-in" },
  { method: "GET", path: "/v1/me/requests", roles: "signed-in" },
  { method: "POST", path: "/v1/me/corrections", roles: "signed-in" },
  { method: "POST", path: "/v1/me/objections", roles: "signed-in" },
  { method: "GET", path: "/v1/me/consents", roles: "signed-in" },
  { method: "POST", path: "/v1/me/consents", roles: "signed-in" },
  { method: "GET", path: "/v1/me/consents/export", roles: "signed-in" },
  { method: "GET", path: "/v1/me/patterns", roles: "signed-in" },
  { method: "POST", path: "/v1/me/patterns/:name", roles: "signed-in" },

  { method: "GET", path: "/.well-known/gpc.json", roles: "anyone" },
  { method: "GET", path: "/v1/notices/:hash", roles: "anyone" },
  { method: "GET", path: "/v1/purposes", roles: "anyone" },
  { method: "PUT", path: "/v1/purposes/:id", roles: ["governor"] },

  { method: "GET", path: "/v1/rights-requests", roles: ["governor", "administrator"] },
  { method: "POST", path: "/v1/rights-requests", roles: ["governor", "administrator"] },
  { method: "POST", path: "/v1/rights-candidates", roles: ["governor", "administrator"] },
  { method: "POST", path: "/v1/rights-requests/:id", roles: ["governor"] },

  { method: "GET", path: "/v1/reviews", roles: seesReviews },
  { method: "GET", path: "/v1/reviews/figures", roles: seesReviews },
  { method: "GET", path: "/v1/reviews/samples", roles: seesReviews },
  { method: "GET", path: "/v1/reviews/:id", roles: seesReviews },
  { method: "POST", path: "/v1/reviews/:id/decision", roles: ["reviewer"] },
  { method: "POST", path: "/v1/reviews/samples/:id", roles: ["reviewer"] },

  { method: "GET", path: "/v1/me/cases", roles: "signed-in" },
  { method: "GET", path: "/v1/cases", roles: seesReviews },
  { method: "GET", path: "/v1/cases/figures", roles: seesReviews },
  { method: "GET", path: "/v1/cases/:id", roles: seesReviews },
  { method: "POST", path: "/v1/cases", roles: seesReviews },
  { method: "POST", path: "/v1/cases/:id/diagnosis", roles: seesReviews },
  { method: "POST", path: "/v1/cases/:id/fix", roles: seesReviews },
  { method: "POST", path: "/v1/cases/:id/told", roles: seesReviews },
  { method: "POST", path: "/v1/cases/:id/evaluation", roles: seesReviews },
  { method: "POST", path: "/v1/cases/:id/close", roles: seesReviews },
  { method: "POST", path: "/v1/cases/:id/reopening", roles: seesReviews },
  { method: "POST", path: "/v1/cases/:id/join", roles: seesReviews },

  { method: "GET", path: "/v1/guard/packs", roles: seesEvaluations },
  { method: "POST", path: "/v1/guard/try", roles: seesEvaluations },
  { method: "GET", path: "/v1/evaluations", roles: seesEvaluations },
  { method: "GET", path: "/v1/evaluations/:set", roles: seesEvaluations },
  { method: "GET", path: "/v1/evaluations/:set/runs/:run", roles: seesEvaluations },
  { method: "GET", path: "/v1/evaluations/:set/comparison", roles: seesEvaluations },
  { method: "POST", path: "/v1/evaluations/:set/runs", roles: ["governor", "administrator"] },

  { method: "GET", path: "/v1/link-reviews", roles: keepsSources },
  { method: "POST", path: "/v1/link-reviews/:id", roles: keepsSources },
  { method: "GET", path: "/v1/identity-refusals", roles: keepsSources },
  { method: "GET", path: "/v1/profiles", roles: seesPeople },
  { method: "GET", path: "/v1/profiles/:id", roles: seesPeople },
  { method: "GET", path: "/v1/profiles/:id/identities", roles: seesPeople },
  { method: "POST", path: "/v1/identity-edges/:id/undo", roles: keepsSources },

  { method: "GET", path: "/v1/trait-policies", roles: keepsSources },
  { method: "PUT", path: "/v1/trait-policies/:name", roles: ["governor", "administrator"] },
  { method: "GET", path: "/v1/computed-traits", roles: keepsSources },
  { method: "POST", path: "/v1/computed-traits", roles: ["analyst", "administrator"] },
  { method: "DELETE", path: "/v1/computed-traits/:name", roles: ["analyst", "administrator"] },
  { method: "GET", path: "/v1/segments", roles: countsPeople },
  { method: "POST", path: "/v1/segments", roles: countsPeople },
  { method: "PUT", path: "/v1/segments/:id", roles: countsPeople },
  { method: "DELETE", path: "/v1/segments/:id", roles: countsPeople },
  { method: "GET", path: "/v1/segments/:id/count", roles: countsPeople },
  { method: "POST", path: "/v1/segments/count", roles: countsPeople },

  { method: "GET", path: "/v1/lineage/facts/:id", roles: ["adviser", ...keepsSources] },
  { method: "GET", path: "/v1/lineage/sources/:id", roles: keepsSources },
  { method: "GET", path: "/v1/lineage/export", roles: keepsSources },
  { method: "GET", path: "/v1/data-worth", roles: keepsSources },

  { method: "GET", path: "/v1/sources", roles: keepsSources },
  { method: "POST", path: "/v1/sources", roles: keepsSources },
  { method: "GET", path: "/v1/sources/:id", roles: keepsSources },
  { method: "PATCH", path: "/v1/sources/:id", roles: keepsSources },
  { method: "POST", path: "/v1/sources/:id/close", roles: keepsSources },
  { method: "GET", path: "/v1/sources/:id/write-keys", roles: keepsSources },
  { method: "POST", path: "/v1/sources/:id/write-keys", roles: keepsSources },
  { method: "DELETE", path: "/v1/sources/:id/write-keys/:key", roles: keepsSources },
  { method: "GET", path: "/v1/sources/:id/attestations", roles: keepsSources },
  { method: "POST", path: "/v1/sources/:id/attestations", roles: keepsSources },
  { method: "DELETE", path: "/v1/sources/:id/attestations/:attestation", roles: keepsSources },
  { method: "GET", path: "/v1/sources/:id/plan", roles: keepsSources },
  { method: "PUT", path: "/v1/sources/:id/plan", roles: keepsSources },
  { method: "GET", path: "/v1/sources/:id/drops", roles: keepsSources },
  { method: "GET", path: "/v1/sources/:id/violations", roles: keepsSources },
  { method: "GET", path: "/v1/sources/:id/quarantine", roles: keepsSources },
  { method: "POST", path: "/v1/sources/:id/quarantine/release", roles: keepsSources },
  { method: "GET", path: "/v1/dropped-traits", roles: keepsSources },
];
