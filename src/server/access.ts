import type { AccessRule } from "../modules/accounts/index.ts";

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
];
