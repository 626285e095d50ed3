import { readFileSync } from "node:fs";
import { type DeliveryCalendar, type Rates, readDeliveryCalendar } from "../modules/search/index.ts";

export const demonstrationName = { en: "Larkfield & Wren", zh: "云雀行" } as const;

/** Who would answer for people's data, if there were any. */
export const demonstrationController = {
  name: demonstrationName,
  id: "https://larkfield.example",
  email: "privacy@larkfield.example",
  address: "1 Made-Up Street, Larkfield",
  jurisdictions: ["GB"],
  storageLocations: ["GB"],
} as const;

/** What the import of its products is called, and how a catalogue is known to be the made-up one. */
export const demonstrationSource = "demonstration.jsonl";

export const demonstrationCalendar: DeliveryCalendar = readDeliveryCalendar(
  readFileSync(new URL("./delivery-calendar.yaml", import.meta.url), "utf8"),
  "the demonstration's delivery calendar",
);

/** Made up, and fixed so that the demonstration answers alike on every day. Prices are in US dollars. */
export const demonstrationRates: Rates = { USD: 1, CNY: 7.1, EUR: 0.9, GBP: 0.78, CAD: 1.38 };
