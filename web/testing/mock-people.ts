import { Hono } from "hono";
import {
  sampleAttestations,
  sampleConsents,
  sampleDrops,
  sampleFound,
  sampleHeld,
  sampleIdentities,
  sampleLineage,
  sampleMe,
  sampleProfile,
  samplePurposes,
  sampleQueue,
  sampleRequests,
  sampleReviews,
  sampleSegments,
  sampleSources,
  sampleViolations,
  sampleWorth,
} from "./sample-people.ts";

/** Made-up answers of the routes about people. What is changed is answered well and forgotten. */
export const mockPeople = new Hono()
  .get("/v1/me", (c) => c.json(sampleMe))
  .delete("/v1/me", (c) =>
    c.json({
      ...sampleRequests[0],
      kind: "erase",
      report: [
        { store: "events", rows: 41 },
        { store: "profile_traits", rows: 6 },
        { store: "pattern_windows", rows: 0 },
      ],
    }),
  )
  .get("/v1/me/consents", (c) => c.json({ consents: sampleConsents }))
  .get("/v1/me/patterns", (c) => c.json({ patterns: samplePatterns }))
  .get("/v1/me/cases", (c) =>
    c.json({
      cases: [
        {
          caseId: "019504aa-0000-7000-8000-0000000000c1",
          receiptId: "019504aa-0000-7000-8000-0000000000a1",
          saidAt: "2026-03-02T10:00:00.000Z",
          state: "told",
          told: "The title was put right.",
        },
      ],
    }),
  )
  .get("/v1/me/requests", (c) => c.json({ requests: sampleRequests }))
  .get("/v1/profiles", (c) => c.json({ profiles: sampleFound }))
  .get("/v1/profiles/:id", (c) => c.json(sampleProfile))
  .get("/v1/profiles/:id/identities", (c) => c.json(sampleIdentities))
  .get("/v1/link-reviews", (c) => c.json(sampleReviews))
  .get("/v1/purposes", (c) => c.json(samplePurposes))
  .get("/v1/segments", (c) => c.json({ segments: sampleSegments }))
  .post("/v1/segments/count", (c) => c.json({ people: 1_284, leftOut: 312 }))
  .get("/v1/trait-policies", (c) => c.json({ traits: sampleProfile.traits }))
  .get("/v1/computed-traits", (c) =>
    c.json({ computedTraits: sampleProfile.computed.map((definition) => ({ definition, filled: true })) }),
  )
  .get("/v1/sources", (c) => c.json({ sources: sampleSources }))
  .post("/v1/sources", (c) => c.json({ source: sampleSources[0], writeKey: "wk_made-up" }, 201))
  .get("/v1/sources/:id", (c) => c.json(sampleSources.find(({ id }) => id === c.req.param("id"))))
  .get("/v1/sources/:id/attestations", (c) => c.json({ attestations: sampleAttestations }))
  .get("/v1/sources/:id/write-keys", (c) =>
    c.json({
      writeKeys: [
        { id: "019504aa-0000-7000-8000-0000000000f9", ending: "Xy7q", createdAt: "2026-03-01T10:00:00.000Z" },
      ],
    }),
  )
  .get("/v1/sources/:id/plan", (c) =>
    c.json({ version: 1, createdAt: "2026-03-01T10:00:00.000Z", plan: { events: {}, unplanned: "keep" } }),
  )
  .get("/v1/sources/:id/drops", (c) => c.json(sampleDrops))
  .get("/v1/sources/:id/quarantine", (c) => c.json(sampleHeld))
  .get("/v1/sources/:id/violations", (c) => c.json(sampleViolations))
  .get("/v1/rights-requests", (c) =>
    c.json({ requests: c.req.query("state") === "finished" ? [] : sampleQueue }),
  )
  .get("/v1/lineage/*", (c) => c.json(sampleLineage))
  .get("/v1/data-worth", (c) => c.json({ worth: sampleWorth }))
  .post("*", (c) => c.json({}))
  .put("*", (c) => c.json({}));

const evidence = {
  events: 4,
  of: 5,
  counted: "orders",
  first: "2025-11-02T10:00:00.000Z",
  last: "2026-03-01T10:00:00.000Z",
  sources: ["web-shop"],
  messages: [],
};

const samplePatterns = [
  {
    name: "sizes",
    title: { en: "Sizes", zh: "尺码" },
    state: "learned",
    learned: [
      {
        value: { value: "38", system: "EU", for: "shoes" },
        words: {
          en: "You mostly buy shoes in EU 38 (4 of 5 orders)",
          zh: "您多买鞋，尺码 EU 38（5 次下单中有 4 次）",
        },
        evidence,
      },
    ],
  },
  { name: "colours", title: { en: "Colours", zh: "颜色" }, state: "off", learned: [] },
  {
    name: "budgets",
    title: { en: "Budgets", zh: "预算" },
    state: "given",
    given: {
      value: [{ for: "sofa", high: 900, currency: "USD" }],
      words: [{ en: "You told us: sofa up to $900", zh: "您告诉我们：沙发不超过 US$900" }],
      at: "2026-03-02T10:00:00.000Z",
    },
    learned: [],
  },
];
