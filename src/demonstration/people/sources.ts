/** A source of the made-up company's data about people, as the registry takes it. */
export interface MadeUpSource {
  readonly name: string;
  readonly kind: "sales" | "marketing" | "service" | "social" | "partner";
  readonly platform: "browser" | "server" | "file";
  readonly owner: string;
  readonly contact: string;
  readonly licence: string;
  readonly purposes: readonly string[];
  readonly retentionDays: number;
  readonly verifies: readonly string[];
  /** Partners only: days until what they vouched for ends; below zero it has ended. */
  readonly attestedForDays?: number;
}

const own = ["find-products", "learn-preferences", "marketing", "service", "analytics"] as const;

export const webShop = "web-shop";
export const tills = "tills";
export const newsletter = "letterbox";
export const helpDesk = "help-desk";
export const socialPage = "chirp";
export const walkingClub = "northlight-walking-club";
export const homesMagazine = "old-mill-homes";

/** Every kind of source once or more; one partner's attestation has lapsed, so that its data lies in quarantine. */
export const demonstrationSources: readonly MadeUpSource[] = [
  {
    name: webShop,
    kind: "sales",
    platform: "browser",
    owner: "Online shop team",
    contact: "online@larkfield.example",
    licence: "Own shop; privacy notice 3",
    purposes: own,
    retentionDays: 730,
    verifies: [],
  },
  {
    name: tills,
    kind: "sales",
    platform: "server",
    owner: "Stores team",
    contact: "stores@larkfield.example",
    licence: "Own stores; privacy notice 3",
    purposes: own,
    retentionDays: 730,
    verifies: ["email"],
  },
  {
    name: newsletter,
    kind: "marketing",
    platform: "server",
    owner: "Marketing team",
    contact: "letters@larkfield.example",
    licence: "Letterbox Ltd, processor, LW-2041",
    purposes: ["marketing", "analytics"],
    retentionDays: 365,
    verifies: ["email"],
  },
  {
    name: helpDesk,
    kind: "service",
    platform: "server",
    owner: "Service team",
    contact: "help@larkfield.example",
    licence: "Own service; privacy notice 3",
    purposes: ["service", "analytics"],
    retentionDays: 365,
    verifies: ["email"],
  },
  {
    name: socialPage,
    kind: "social",
    platform: "server",
    owner: "Marketing team",
    contact: "letters@larkfield.example",
    licence: "Chirp terms for pages, version 9",
    purposes: ["analytics"],
    retentionDays: 180,
    verifies: [],
  },
  {
    name: walkingClub,
    kind: "partner",
    platform: "server",
    owner: "Partnerships",
    contact: "data@northlight.example",
    licence: "LW-2077, data sharing",
    purposes: ["marketing", "find-products", "learn-preferences"],
    retentionDays: 365,
    verifies: ["email"],
    attestedForDays: 200,
  },
  {
    name: homesMagazine,
    kind: "partner",
    platform: "server",
    owner: "Partnerships",
    contact: "desk@oldmill.example",
    licence: "LW-1980, data sharing",
    purposes: ["marketing"],
    retentionDays: 365,
    verifies: ["email"],
    attestedForDays: -20,
  },
];
