/** What the made-up company works out of events, and whom it counts: to begin with, and to be changed. */
export const demonstrationComputedTraits = [
  {
    name: "orders",
    label: { en: "Orders", zh: "订单数" },
    category: "transaction",
    events: { names: ["Order Completed"] },
    function: "count",
  },
  {
    name: "spent",
    label: { en: "Spent in a year", zh: "一年内消费" },
    category: "transaction",
    events: { names: ["Order Completed"] },
    function: "sum",
    property: "properties.total",
    currency: "properties.currency",
    windowDays: 365,
  },
  {
    name: "lastOrder",
    label: { en: "Days since the last order", zh: "距上次下单天数" },
    category: "transaction",
    events: { names: ["Order Completed"] },
    function: "recency",
  },
  {
    name: "lastTopic",
    label: { en: "Last asked the help desk about", zh: "最近咨询的问题" },
    category: "behaviour",
    events: { names: ["Ticket Opened"] },
    function: "last",
    property: "properties.topic",
  },
] as const;

export const demonstrationSegments = [
  {
    name: "Ordered at least twice, and reads the newsletter",
    purpose: "marketing",
    filter: {
      all: [
        { computed: "orders", gte: 2 },
        { trait: "newsletter", is: true },
      ],
    },
  },
  {
    name: "Looked often in the last 30 days, and did not order",
    purpose: "analytics",
    filter: {
      all: [
        { event: "Product Viewed", count: { gte: 5 }, days: 30 },
        { event: "Order Completed", count: { is: 0 }, days: 30 },
      ],
    },
  },
  {
    name: "Walking club members",
    purpose: "marketing",
    filter: { trait: "walkingClub", in: ["member", "guide"] },
  },
] as const;

/** What the made-up company says of traits that nobody could guess: what is unclassified is kept as special. */
export const demonstrationTraits = [
  { name: "newsletter", category: "preference", label: { en: "Reads the newsletter", zh: "订阅通讯" } },
  { name: "interests", category: "preference", label: { en: "Interests", zh: "兴趣" } },
  { name: "loyaltyCard", category: "identity", label: { en: "Loyalty card", zh: "会员卡号" } },
  { name: "walkingClub", category: "preference", label: { en: "Walking club", zh: "徒步俱乐部" } },
  { name: "walksEachMonth", category: "behaviour", label: { en: "Walks each month", zh: "每月徒步次数" } },
  { name: "bootSize", category: "preference", label: { en: "Boot size", zh: "靴子尺码" } },
  { name: "home", category: "demographic", label: { en: "Home", zh: "住房" } },
  { name: "movedThisYear", category: "demographic", label: { en: "Moved this year", zh: "今年搬家" } },
  { name: "homeCity", category: "contact", label: { en: "City of the home", zh: "住房所在城市" } },
] as const;
