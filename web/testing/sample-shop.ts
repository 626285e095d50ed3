import type { Constraint } from "../../src/modules/language/index.ts";
import type { Receipt } from "../src/api/receipt.ts";
import type { Session } from "../src/api/session.ts";
import type { ShopResult, Turn } from "../src/api/turn.ts";

/** Made-up answers, for looking at the page where no server runs and for its states that a server seldom shows. */
export const sampleSession: Session = {
  signedIn: false,
  roles: [],
  demonstration: true,
  demonstrationRoles: ["customer", "analyst", "reviewer", "governor", "administrator"],
};

const navy: Constraint = { field: "color", op: "=", value: "navy", strength: "must", span: [0, 4] };
const linen: Constraint = { field: "material", op: "=", value: "linen", strength: "prefer" };
const budget: Constraint = { field: "price", op: "<=", value: 900, currency: "USD", strength: "must" };
const byFriday: Constraint = { field: "deliverBy", op: "<=", value: "2026-03-06", strength: "must" };
const notSectional: Constraint = { field: "type", op: "!=", value: "sectional", strength: "must" };

const sofa = (id: string, title: string, amount: number, changed: Partial<ShopResult> = {}): ShopResult => ({
  id,
  groupId: `group-${id}`,
  title,
  price: { amount, currency: "USD" },
  availability: "in stock",
  arrival: { date: "2026-03-05", how: "leaves the warehouse Wed 4 Mar, 1 working day by courier" },
  why: [
    { field: "color", value: "navy", status: "matches" },
    { field: "price", value: "$900", status: "matches" },
    { field: "material", value: "linen", status: "prefers" },
  ],
  ...changed,
});

export const sampleTurn: Turn = {
  turnId: "0195-turn",
  sessionId: "sample-session",
  receiptId: "0195-receipt",
  outcome: "released",
  wordedBy: { by: "template" },
  reply: {
    text: "Found 5 products that fit.",
    blocks: [
      { kind: "summary", id: "summary", text: "Found 5 products that fit." },
      {
        kind: "unstated",
        id: "unstated",
        text: "For 1 of them the catalogue does not state everything you asked for; it is marked and comes last.",
      },
    ],
  },
  understanding: {
    language: "en",
    residue: "sofa",
    constraints: [navy, linen, budget, byFriday, notSectional],
  },
  results: [
    sofa("s1", "Haldane three-seat sofa in navy linen", 849, {
      variants: [
        sofa("s1b", "Haldane two-seat sofa in navy linen", 699),
        sofa("s1c", "Haldane armchair in navy linen", 449, { availability: "out of stock" }),
      ],
    }),
    sofa("s2", "Brookfen sofa bed, navy", 799.5),
    sofa("s3", "Osier loveseat with removable covers, washable, in deep navy blue", 640, {
      why: [
        { field: "color", value: "navy", status: "matches" },
        { field: "material", value: "", status: "not stated" },
      ],
    }),
    { id: "s4", title: "Plain settee", availability: "not stated", why: [] },
    sofa("s5", "Tamsin sofa, navy", 880, { availability: "out of stock", price: { amount: 880 } }),
  ],
  relaxations: [
    { drop: budget, instead: { ...budget, value: 990 }, count: 12 },
    { drop: notSectional, count: 3 },
  ],
  leftOut: [
    { reason: "price", count: 12, examples: [{ id: "x1", title: "Marlow navy linen sofa" }] },
    { reason: "type", count: 3, examples: [{ id: "x2", title: "Corner sectional in navy" }] },
    { reason: "out of stock", count: 1, examples: [] },
  ],
};

/** A receipt that is not in the log yet: a proof can't be made up. */
export const sampleReceipt: Receipt = {
  receiptId: "0195-receipt",
  at: "2026-03-04T10:00:00Z",
  experience: "shop",
  purpose: "find-products",
  turnId: "0195-turn",
  input: { text: "navy sofa, ideally linen", locale: "en", channel: "chat", unpersonalised: false },
  asked: "navy sofa, ideally linen, under $900 by Friday, not a sectional",
  understood: {
    constraints: sampleTurn.understanding.constraints,
    request: { residue: "sofa" },
  },
  facts: {
    used: [
      {
        name: "destination",
        value: "US",
        category: "contact",
        source: "this request",
        collectedAt: "2026-03-04T10:00:00Z",
        basis: "asked for by you",
      },
    ],
    refused: [
      { name: "sizes", reason: "person-unknown" },
      { name: "colours", reason: "person-unknown" },
    ],
  },
  decision: {
    results: ["s1"],
    considered: 214,
    leftOut: sampleTurn.leftOut,
    factors: [
      { name: "words", effect: "the title names “sofa”" },
      { name: "color", effect: "navy is stated by 5" },
    ],
    counterfactual: { change: "price up to $990", outcome: "12 more products" },
    versions: { catalogue: "7.2" },
  },
  reply: {
    locale: "en",
    parts: [
      { id: "summary", text: "Found 5 products that fit.", claims: [] },
      {
        id: "product:s1",
        text: "Haldane three-seat sofa in navy linen, $849, in stock, arrives Thu 5 Mar.",
        claims: [
          {
            kind: "price",
            shown: "$849",
            evidence: { source: "catalogue", id: "s1", field: "price", value: 849 },
          },
          {
            kind: "attribute",
            shown: "navy",
            evidence: { source: "catalogue", id: "s1", field: "color", value: "navy" },
          },
        ],
      },
    ],
  },
  wordedBy: "no model",
  verdict: "release",
  findings: [],
  launch: { launchId: "demonstration", state: "demonstration" },
  events: [
    {
      id: "0195-event",
      kind: "feedback",
      feedback: "wrong",
      at: "2026-03-04T10:05:00Z",
      note: "The second one is not navy.",
    },
  ],
};
