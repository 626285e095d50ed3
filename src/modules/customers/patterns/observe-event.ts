import { localDateTime } from "../../../platform/clock.ts";
import { purposesNamedBy } from "../profiles/index.ts";
import type { KeptEvent } from "../words.ts";
import { type How, isRecord, type Observation } from "./observation.ts";
import { readConstraints, readQuery } from "./read-asked.ts";
import { readProduct, type Said } from "./read-product.ts";

type Properties = Readonly<Record<string, unknown>>;

interface Reading {
  readonly how: How;
  read(properties: Properties): Said[];
}

const currencyOf = ({ currency }: Properties): string | undefined =>
  typeof currency === "string" ? currency : undefined;

const product = (properties: Properties): Said[] => readProduct(properties);
const mostProducts = 100;
const products = (properties: Properties): Said[] =>
  (Array.isArray(properties.products) ? properties.products.slice(0, mostProducts) : []).flatMap((one) =>
    readProduct(one, currencyOf(properties)),
  );

/** The name of the event that the shop itself keeps of a request. */
export const askedEvent = "Products Asked For";

/** Segment's ecommerce events that say what somebody likes, by their names in lower case. */
const readings: Readonly<Record<string, Reading>> = {
  "order completed": { how: "ordered", read: products },
  "product added": { how: "added", read: product },
  "product added to wishlist": { how: "added", read: product },
  "product viewed": { how: "viewed", read: product },
  "product clicked": { how: "viewed", read: product },
  "products searched": { how: "asked", read: ({ query }) => readQuery(query) },
  [askedEvent.toLowerCase()]: {
    how: "asked",
    read: ({ constraints, residue }) => readConstraints(constraints, residue),
  },
};

/** Parts of the day by their first hour, the last one first. */
const partsOfDay = [
  [18, "evening"],
  [12, "afternoon"],
  [6, "morning"],
  [0, "night"],
] as const;
export const dayParts = partsOfDay.map(([, name]) => name);

function partOfDay(at: Date, timeZone: string): string {
  const hour = Number(localDateTime(at, timeZone).slice(11, 13));
  return partsOfDay.find(([from]) => hour >= from)?.[1] ?? "night";
}

const contextText = (event: KeptEvent, name: string): string | undefined => {
  const { context } = event.body;
  const value = isRecord(context) && Object.hasOwn(context, name) ? context[name] : undefined;
  return typeof value === "string" && value.length <= 60 ? value : undefined;
};

function zoneOf(event: KeptEvent, companyZone: string): string {
  const zone = contextText(event, "timezone");
  if (zone === undefined) return companyZone;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    // A zone that does not exist is as good as none.
    return companyZone;
  }
}

/** The language of `context.locale`, as ISO 639: "zh-CN" is zh. */
const languageOf = (event: KeptEvent): string | undefined =>
  /^([a-z]{2,3})(?:[-_]|$)/i.exec(contextText(event, "locale") ?? "")?.[1]?.toLowerCase();

/**
 * What one event says of how its person shops. Events of other names say nothing. The hour is that of
 * `context.timezone`, else of the company's zone.
 */
export function observeEvent(event: KeptEvent, { timeZone }: { readonly timeZone: string }): Observation[] {
  const name = event.type === "track" ? event.event?.toLowerCase() : undefined;
  const reading = name !== undefined && Object.hasOwn(readings, name) ? readings[name] : undefined;
  if (!reading) return [];
  const { properties } = event.body;
  const language = languageOf(event);
  const said: Said[] = [
    ...(isRecord(properties) ? reading.read(properties) : []),
    { pattern: "hours", item: { value: partOfDay(event.at, zoneOf(event, timeZone)) } },
    ...(language === undefined ? [] : [{ pattern: "language", item: { value: language } } as const]),
  ];
  const distinct = new Map(said.map((one) => [JSON.stringify(one), one]));
  const { how } = reading;
  const [at, message] = [event.at.toISOString(), event.messageId];
  const purposes = purposesNamedBy(event);
  return [...distinct.values()].map((one) => ({ ...one, how, at, message, ...(purposes && { purposes }) }));
}
