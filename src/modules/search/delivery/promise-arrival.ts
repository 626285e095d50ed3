import { localDateTime } from "../../../platform/clock.ts";
import type { Product } from "../product.ts";
import { availabilityOf } from "./availability.ts";
import { type Carrier, type DeliveryCalendar, type Lane, type Warehouse, weekdayNames } from "./calendar.ts";
import { dayNumber, dayOf, weekdayOf } from "./days.ts";

/** A promise: the day at the door, and what it is made of. Days are local days, `YYYY-MM-DD`. */
export interface Arrival {
  readonly date: string;
  readonly leaves: string;
  /** Working days of the carrier between the two. */
  readonly days: number;
  readonly carrier: Carrier["name"];
}

/** `now` is the local time, `YYYY-MM-DDTHH:mm`, of the warehouse that serves the destination. */
export interface Sending {
  readonly now: string;
  readonly destination: { readonly country: string; readonly postcode?: string };
  readonly calendar: DeliveryCalendar;
}

type Promised = Pick<Product, "available" | "stock" | "leadTimeDays">;

/**
 * When a product ordered now is at the door, or undefined where the data does not say: stock not stated or none,
 * lead time not stated, no lane to the destination, or a day whose holidays the calendar does not know.
 *
 * The order is handled on the first working day of the warehouse (the same day before the cut-off), leaves after
 * the lead time in the warehouse's working days, and travels for the lane's days, counted in days on which the
 * carrier delivers at the destination. Of several lanes the soonest counts.
 */
export const promiseArrival = (product: Promised, sending: Sending): Arrival | undefined =>
  arrivalPromises(sending)(product);

/** `promiseArrival` for many products of one turn: each lead time is worked out once. */
export function arrivalPromises({
  now,
  destination,
  calendar,
}: Sending): (p: Promised) => Arrival | undefined {
  const lanes = lanesTo(destination, calendar.lanes);
  const known = new Map<number, Arrival | undefined>();
  return (product) => {
    const leadTime = product.leadTimeDays ?? calendar.leadTimeDays;
    if (leadTime === undefined || availabilityOf(product) !== "in stock") return undefined;
    if (!known.has(leadTime)) known.set(leadTime, soonest(lanes, { now, leadTime, calendar }));
    return known.get(leadTime);
  };
}

/** The local time of the warehouse that serves a country; undefined where none does. */
export function warehouseTime(calendar: DeliveryCalendar, country: string, at: Date): string | undefined {
  const lane = calendar.lanes.find(({ to }) => to === country);
  const warehouse = lane && calendar.warehouses[lane.from];
  return warehouse && localDateTime(at, warehouse.timeZone);
}

/** The lanes whose postcodes fit best: the longest fitting start wins over shorter ones and over the country's. */
function lanesTo({ country, postcode }: Sending["destination"], lanes: readonly Lane[]): Lane[] {
  const compact = (code: string) => code.replace(/[\s-]/g, "").toUpperCase();
  const code = compact(postcode ?? "");
  const closeness = ({ postcodes }: Lane) =>
    postcodes
      ? Math.max(...postcodes.map((start) => (code.startsWith(compact(start)) ? compact(start).length : -1)))
      : 0;
  const there = lanes.filter(({ to }) => to === country.toUpperCase());
  const closest = Math.max(...there.map(closeness));
  return there.filter((lane) => closest >= 0 && closeness(lane) === closest);
}

interface Order {
  readonly now: string;
  readonly leadTime: number;
  readonly calendar: DeliveryCalendar;
}

function soonest(lanes: readonly Lane[], order: Order): Arrival | undefined {
  return lanes
    .map((lane) => alongLane(lane, order))
    .filter((arrival) => arrival !== undefined)
    .reduce<Arrival | undefined>((best, next) => (best && best.date <= next.date ? best : next), undefined);
}

function alongLane(lane: Lane, { now, leadTime, calendar }: Order): Arrival | undefined {
  const warehouse = calendar.warehouses[lane.from];
  const carrier = calendar.carriers[lane.carrier];
  if (!warehouse || !carrier) return undefined;
  const until = dayNumber(calendar.knownUntil);
  const ordered = dayNumber(now.slice(0, 10)) + (now.slice(11, 16) < warehouse.cutOff ? 0 : 1);

  const leaves = workingDayAfter(ordered, leadTime, until, warehouseDays(warehouse, calendar));
  if (leaves === undefined) return undefined;
  const arrives = workingDayAfter(leaves, lane.days, until, deliveryDays(carrier, lane.to, calendar));
  if (arrives === undefined) return undefined;
  return { date: dayOf(arrives), leaves: dayOf(leaves), days: lane.days, carrier: carrier.name };
}

/** The first day from `start` on that `works`, and then `count` such days on; undefined beyond `until`. */
function workingDayAfter(start: number, count: number, until: number, works: (day: number) => boolean) {
  let left = count;
  for (let day = start; day <= until; day += 1) {
    if (!works(day)) continue;
    if (left === 0) return day;
    left -= 1;
  }
  return undefined;
}

function warehouseDays(warehouse: Warehouse, calendar: DeliveryCalendar): (day: number) => boolean {
  const week = new Set(warehouse.works.map((name) => weekdayNames.indexOf(name)));
  const { off, worked } = daysOff(calendar, warehouse.country);
  return (day) => worked.has(day) || (week.has(weekdayOf(day)) && !off.has(day));
}

function deliveryDays(
  carrier: Carrier,
  country: string,
  calendar: DeliveryCalendar,
): (day: number) => boolean {
  const week = new Set(carrier.delivers.map((name) => weekdayNames.indexOf(name)));
  const { off, worked } = daysOff(calendar, country);
  return (day) => worked.has(day) || (week.has(weekdayOf(day)) && (carrier.onHolidays || !off.has(day)));
}

interface DaysOff {
  readonly off: ReadonlySet<number>;
  readonly worked: ReadonlySet<number>;
}

const knownDaysOff = new WeakMap<DeliveryCalendar, Map<string, DaysOff>>();

/** A country's holidays as day numbers, worked out once a calendar. */
function daysOff(calendar: DeliveryCalendar, country: string): DaysOff {
  const known = knownDaysOff.get(calendar) ?? new Map<string, DaysOff>();
  knownDaysOff.set(calendar, known);
  const before = known.get(country);
  if (before) return before;
  const { off = [], worked = [] } = calendar.holidays[country] ?? {};
  const made = { off: new Set(off.map(dayNumber)), worked: new Set(worked.map(dayNumber)) };
  known.set(country, made);
  return made;
}
