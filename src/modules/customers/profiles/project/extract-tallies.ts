import type { KeptEvent } from "../../words.ts";
import { type ComputedTrait, isAbout, valueAt } from "../computed/definition.ts";
import type { DayTally } from "../computed/tally.ts";
import { utcDay } from "../computed/tally.ts";
import { eventCountPrefix } from "../tables.ts";
import { readDecimal } from "./decimal.ts";
import { limits } from "./extract-traits.ts";

/** What one event adds to one definition. */
export interface AddedTally {
  readonly definition: string;
  readonly function: ComputedTrait["function"];
  readonly tally: DayTally;
}

/** A currency's three letters, as ISO 4217 has them; empty where there are none. */
const currencyAt = (event: KeptEvent, path: string): string => {
  const stated = valueAt(event.body, path);
  const code = typeof stated === "string" ? stated.trim().toUpperCase() : "";
  return /^[A-Z]{3}$/.test(code) ? code : "";
};

/**
 * What an event adds to each definition that it is about; nothing where it lacks the definition's property, or where
 * that is no amount.
 */
export function extractTallies(event: KeptEvent, definitions: readonly ComputedTrait[]): AddedTally[] {
  return definitions.flatMap((definition) => {
    if (!isAbout(definition, event)) return [];
    const value = definition.property === undefined ? null : valueAt(event.body, definition.property);
    if (definition.property !== undefined && (value === undefined || value === null)) return [];
    const total = definition.function === "sum" ? readDecimal(value) : "0";
    if (total === undefined || JSON.stringify(value).length > limits.valueLength) return [];
    const edge = { at: event.at, position: event.position, value };
    const unit = definition.currency === undefined ? "" : currencyAt(event, definition.currency);
    const tally = {
      source: event.source,
      day: utcDay(event.at),
      unit,
      events: 1,
      total,
      first: edge,
      last: edge,
    };
    return [{ definition: definition.name, function: definition.function, tally }];
  });
}

/** How often each `track` happened is kept of itself, so that filters may ask for any of them. */
export function countByName(event: KeptEvent): AddedTally[] {
  if (event.type !== "track" || event.event === undefined || event.event.length > 200) return [];
  const edge = { at: event.at, position: event.position, value: null };
  const tally = { source: event.source, day: utcDay(event.at), unit: "", events: 1, total: "0" };
  return [
    {
      definition: `${eventCountPrefix}${event.event}`,
      function: "count",
      tally: { ...tally, first: edge, last: edge },
    },
  ];
}
