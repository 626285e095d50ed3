import type { FoundProfile } from "../../src/modules/customers/profiles/index.ts";
import type { Consent, Me, OwnRequest } from "../src/rooms/me/answers.ts";
import type { DataWorth, Lineage } from "../src/rooms/studio/lineage/answers.ts";
import type { Reviews } from "../src/rooms/studio/links/answers.ts";
import type { Identities, PersonProfile, TimelinePage } from "../src/rooms/studio/people/answers.ts";
import type { Purposes } from "../src/rooms/studio/purposes/answers.ts";
import type { RequestRow } from "../src/rooms/studio/requests/answers.ts";
import type { Segment } from "../src/rooms/studio/segments/answers.ts";
import type {
  Attestation,
  DropReport,
  HeldReport,
  SourceRow,
  ViolationReport,
} from "../src/rooms/studio/sources/answers.ts";

/** Made-up people and sources, for looking at the trust centre and the studio where no server runs. */
const at = (day: number, hour = 10): string =>
  `2026-03-${String(day).padStart(2, "0")}T${String(hour).padStart(2, "0")}:15:00.000Z`;

const ann = "019504aa-0000-7000-8000-00000000a001";
const other = "019504aa-0000-7000-8000-00000000a002";
const shopSource = { id: "019504aa-0000-7000-8000-0000000000b1", name: "web-shop", kind: "sales" };
const partner = { id: "019504aa-0000-7000-8000-0000000000b2", name: "loyalty-partner", kind: "partner" };

const service = { purpose: "service", title: { en: "Serve you", zh: "为您服务" } };
const marketing = { purpose: "marketing", title: { en: "Tell you about offers", zh: "向您介绍优惠" } };
const finding = { purpose: "find-products", title: { en: "Find products", zh: "查找商品" } };

const uses = {
  may: [{ ...service, basis: "contract" }],
  mayNot: [
    { ...marketing, reason: "withdrawn" },
    { ...finding, reason: "not-needed" },
  ],
};

const datum = { category: "contact", source: shopSource, collectedAt: at(1), uses };

export const sampleRequests: readonly OwnRequest[] = [
  {
    id: "019504aa-0000-7000-8000-0000000000c1",
    kind: "correct",
    state: "done",
    channel: "person",
    receivedAt: at(3),
    dueAt: "2026-04-03T10:15:00.000Z",
    overdue: false,
    asked: { trait: "city", value: "Sampleham" },
    finishedAt: at(3),
  },
];

export const sampleMe: Me = {
  subjects: [ann],
  identities: [
    { kind: "email", value: "ann@example.org" },
    { kind: "userId", value: "c-1001" },
  ],
  data: [
    {
      ...datum,
      name: "name",
      label: { en: "Name", zh: "姓名" },
      value: "Ann Example",
      category: "identity",
      computed: false,
      picked: true,
      corrected: false,
    },
    {
      ...datum,
      name: "email",
      label: { en: "E-mail", zh: "电子邮箱" },
      value: "ann@example.org",
      computed: false,
      picked: true,
      corrected: false,
    },
    {
      ...datum,
      name: "city",
      label: { en: "City", zh: "城市" },
      value: "Exampleton",
      computed: false,
      picked: true,
      corrected: false,
    },
    {
      ...datum,
      name: "city",
      label: { en: "City", zh: "城市" },
      value: "Sampleham",
      source: partner,
      collectedAt: at(2),
      computed: false,
      picked: false,
      corrected: false,
    },
    {
      ...datum,
      name: "orders",
      label: { en: "Orders", zh: "订单数" },
      value: 4,
      category: "transaction",
      computed: true,
      picked: true,
      corrected: false,
    },
  ],
  purposes: [
    { id: "service", title: service.title, basis: "contract", permitted: true },
    { id: "marketing", title: marketing.title, basis: "consent", permitted: false, reason: "withdrawn" },
  ],
  patterns: [],
  consents: [],
  receipts: [
    { id: "0195-receipt", at: at(4), experience: "shop" },
    { id: "0195-receipt-b", at: at(3), experience: "shop" },
  ],
  looks: [{ at: at(4, 14), roles: ["adviser"], purpose: "service", via: "profile" }],
  requests: [...sampleRequests],
};

const notice = (text: string, hash: string) => ({ hash: hash.repeat(64), text: [text, text] });

const consent: Consent = {
  purpose: "marketing",
  state: "withdrawn",
  permitted: false,
  since: at(2),
  by: "person",
  expiresAt: null,
  notice: null,
  answers: ["given"],
  againstSignal: false,
  legalBasis: "consent",
  necessity: "optional",
  retentionDays: 730,
  consentDays: null,
  specialCategory: false,
  dataCategories: [],
  recipients: [],
  text: {
    en: {
      title: "Tell you about offers",
      whatFor: "We use what you bought to choose which offers to write to you about.",
      ifNot: "If you say no, you get no such messages. Nothing else changes.",
      notice: notice("We use what you bought to choose which offers to write to you about.", "a"),
    },
    zh: {
      title: "向您介绍优惠",
      whatFor: "我们根据您的购买记录，选择发送哪些优惠信息。",
      ifNot: "如果您拒绝，您不会收到这类信息，其他不受影响。",
      notice: notice("我们根据您的购买记录，选择发送哪些优惠信息。", "b"),
    },
  },
};

export const sampleConsents: readonly Consent[] = [
  consent,
  {
    ...consent,
    purpose: "learn-preferences",
    state: "given",
    permitted: true,
    answers: ["withdrawn"],
    text: {
      en: { ...consent.text.en, title: "Learn what suits you" },
      zh: { ...consent.text.zh, title: "了解您的偏好" },
    },
  },
  {
    ...consent,
    purpose: "sale",
    state: "refused",
    by: "browser-signal",
    againstSignal: true,
    text: {
      en: { ...consent.text.en, title: "Sell your data" },
      zh: { ...consent.text.zh, title: "出售您的数据" },
    },
  },
  {
    ...consent,
    purpose: "service",
    state: "none",
    since: null,
    permitted: true,
    answers: [],
    legalBasis: "contract",
    necessity: "required",
    text: {
      en: { ...consent.text.en, title: "Serve you" },
      zh: { ...consent.text.zh, title: "为您服务" },
    },
  },
];

const terms = {
  dpvPurpose: "Marketing",
  legalBasis: "consent",
  necessity: "optional",
  retentionDays: 730,
  specialCategory: false,
  dataCategories: ["contact", "transaction"],
  recipients: [],
  refusedBySignal: false,
  text: { en: consent.text.en, zh: consent.text.zh },
} satisfies Purposes["purposes"][number]["terms"];

export const samplePurposes: Purposes = {
  purposes: [
    { id: "marketing", version: 2, terms },
    {
      id: "service",
      version: 1,
      terms: {
        ...terms,
        legalBasis: "contract",
        necessity: "required",
        text: {
          en: { ...terms.text.en, title: "Serve you" },
          zh: { ...terms.text.zh, title: "为您服务" },
        },
      },
    },
  ],
};

export const sampleFound: readonly FoundProfile[] = [
  {
    person: ann,
    subjects: [ann],
    by: "trait",
    shown: [
      { name: "name", value: "Ann Example" },
      { name: "email", value: "ann@example.org" },
    ],
  },
];

const stated = (value: string, source = shopSource, picked = true) => ({
  value,
  source,
  collectedAt: at(1),
  picked,
});

const sampleTimeline: TimelinePage = {
  withheld: 2,
  events: [
    {
      position: 9,
      type: "track",
      event: "Order Completed",
      at: at(4),
      source: shopSource,
      body: { properties: { order_id: "made-up-9", total: 129.5, currency: "USD" } },
    },
    {
      position: 8,
      type: "page",
      at: at(3),
      source: shopSource,
      body: { properties: { path: "/sofas" } },
    },
  ],
};

export const sampleProfile: PersonProfile = {
  person: ann,
  subjects: [ann, other],
  purpose: "service",
  identities: [],
  timeline: sampleTimeline,
  notTaken: { count: 0, reasons: [] },
  traits: [
    {
      name: "name",
      label: { en: "Name", zh: "姓名" },
      category: "identity",
      classified: true,
      policy: { kind: "most-recent" },
      values: [stated("Ann Example")],
    },
    {
      name: "city",
      label: { en: "City", zh: "城市" },
      category: "contact",
      classified: true,
      policy: { kind: "most-recent" },
      values: [stated("Exampleton"), stated("Sampleham", partner, false)],
    },
    {
      name: "shoe_club",
      label: { en: "shoe_club", zh: "shoe_club" },
      category: "special",
      classified: false,
      policy: { kind: "most-recent" },
      values: [{ source: shopSource, collectedAt: at(1), picked: false, withheld: "not-needed" }],
    },
  ],
  computed: [
    {
      name: "orders",
      label: { en: "Orders", zh: "订单数" },
      category: "transaction",
      function: "count",
      value: 4,
      sources: [shopSource.id],
      collectedAt: at(4),
    },
  ],
  consents: sampleConsents.map(({ purpose, state, since }) => ({ purpose, state, since })),
  receipts: sampleMe.receipts,
};

export const sampleIdentities: Identities = {
  person: ann,
  subjects: [ann, other],
  identifiers: [
    { kind: "email", value: "ann@example.org", subject: ann, verified: true, at: at(1), shared: false },
    { kind: "anonymousId", value: "anon-7f3a", subject: other, verified: true, at: at(1), shared: false },
    { kind: "record:loyalty-partner", value: "17", subject: ann, verified: true, at: at(2), shared: false },
  ],
  edges: [
    {
      id: "019504aa-0000-7000-8000-0000000000d1",
      left: other,
      right: ann,
      rule: "device",
      says: { en: "used the same device", zh: "使用同一设备" },
      source: "web-shop",
      evidence: {},
      at: at(1),
    },
  ],
  refusals: [
    {
      id: "019504aa-0000-7000-8000-0000000000d2",
      reason: "browser-key",
      says: {
        en: "a browser's key cannot link two identified people",
        zh: "浏览器密钥不能合并两个已识别的人",
      },
      times: 3,
      firstAt: at(1),
      lastAt: at(2),
    },
  ],
};

export const sampleReviews: Reviews = {
  reviews: [
    {
      id: "019504aa-0000-7000-8000-0000000000e1",
      left: { subject: ann, person: ann, identifiers: sampleIdentities.identifiers.slice(0, 1) },
      right: {
        subject: other,
        person: other,
        identifiers: [
          {
            kind: "email",
            value: "a.example@example.org",
            subject: other,
            verified: false,
            at: at(2),
            shared: false,
          },
        ],
      },
      reason: "linked-records",
      weight: 1.2,
      probability: 0.68,
      reasons: [
        { field: "name", level: "close", bits: 6.1 },
        { field: "city", level: "different", bits: -2.3 },
        { field: "birthday", level: "missing", bits: 0 },
      ],
      records: [],
      proposedAt: at(4),
    },
  ],
};

export const sampleSources: readonly SourceRow[] = [
  {
    id: shopSource.id,
    name: "web-shop",
    owner: "Shop team",
    kind: "sales",
    platform: "browser",
    licence: "Own shop, terms of 2026",
    contact: "shop@example.org",
    purposes: ["service", "marketing"],
    retentionDays: 730,
    verifies: [],
    onViolation: "keep",
    createdAt: at(1),
    standing: { readable: true },
  },
  {
    id: partner.id,
    name: "loyalty-partner",
    owner: "Partnerships",
    kind: "partner",
    platform: "file",
    licence: "Contract EX-17",
    contact: "partner@example.org",
    purposes: ["marketing"],
    retentionDays: 365,
    verifies: ["email"],
    onViolation: "quarantine",
    createdAt: at(2),
    standing: { readable: false, reason: "attestation-lapsed" },
  },
];

export const sampleAttestations: readonly Attestation[] = [
  {
    id: "019504aa-0000-7000-8000-0000000000f1",
    scope: "Collection of loyalty data",
    signer: "B. Sample, data protection officer",
    fileHash: "ab".repeat(32),
    validFrom: "2025-03-01T00:00:00.000Z",
    recordedAt: "2025-03-01T09:00:00.000Z",
    expiresAt: "2026-02-28T23:59:59.000Z",
  },
];

export const sampleDrops: DropReport = {
  drops: [
    {
      day: "2026-03-04",
      reason: "no-identifier",
      words: { en: "Neither userId nor anonymousId is given.", zh: "userId 与 anonymousId 均未给出。" },
      count: 12,
    },
  ],
};

export const sampleHeld: HeldReport = {
  held: [
    {
      reason: "attestation-lapsed",
      words: { en: "The partner has no current attestation.", zh: "合作伙伴没有有效的合规声明。" },
      count: 230,
      oldest: at(3),
    },
  ],
};

export const sampleViolations: ViolationReport = {
  violations: [
    {
      position: 7,
      type: "track",
      event: "Product Viewed",
      messageId: "made-up-7",
      receivedAt: at(3),
      problems: [{ path: "properties.price", problem: "must be number" }],
    },
  ],
};

export const sampleSegments: readonly Segment[] = [
  {
    id: "019504aa-0000-7000-8000-0000000000aa",
    name: "Regulars of Exampleton",
    purpose: "marketing",
    filter: {
      all: [
        { trait: "city", is: "Exampleton" },
        {
          any: [
            { event: "Order Completed", count: { gte: 2 }, days: 90 },
            { computed: "orders", gte: 5 },
          ],
        },
      ],
    },
  },
];

export const sampleQueue: readonly RequestRow[] = [
  {
    id: "019504aa-0000-7000-8000-0000000000c2",
    kind: "erase",
    state: "needs-person",
    subject: ann,
    channel: "person",
    receivedAt: at(2),
    dueAt: "2026-04-02T10:15:00.000Z",
    overdue: true,
    asked: { value: undefined },
    waitsFor: [{ en: "Invoices are kept for ten years.", zh: "发票须保存十年。" }],
  },
];

export const sampleLineage: Lineage = {
  focus: "source",
  nodes: [
    { id: "contract", kind: "contract", label: "Contract EX-17" },
    { id: "source", kind: "source", label: "loyalty-partner" },
    { id: "events", kind: "events", label: "1,204 events" },
    { id: "city", kind: "trait", label: "City" },
    { id: "orders", kind: "computed", label: "Orders" },
    { id: "receipt", kind: "receipt", label: "Shop, 4 March 2026" },
  ],
  edges: [
    { from: "contract", to: "source", how: "bound" },
    { from: "source", to: "events", how: "sent" },
    { from: "events", to: "city", how: "said" },
    { from: "events", to: "orders", how: "counted" },
    { from: "city", to: "receipt", how: "used" },
  ],
};

const unused = {
  decisions: 0,
  changedFirst: 0,
  changed: 0,
  ordersAfter: 0,
  helpful: 0,
  wrong: 0,
  objections: 0,
};

export const sampleWorth: DataWorth["worth"] = [
  {
    ...unused,
    source: "web-shop",
    trait: "sizes",
    people: 812,
    decisions: 140,
    changedFirst: 22,
    changed: 31,
    outcomes: 9,
  },
  { ...unused, source: "loyalty-partner", trait: "city", people: 230, outcomes: 0 },
];
