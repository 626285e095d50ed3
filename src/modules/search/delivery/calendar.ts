import { z } from "zod";
import { readSettings } from "../read-settings.ts";
import { isDay } from "./days.ts";

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof weekdays)[number];
/** Monday is 0, as in the calendar's lists. */
export const weekdayNames: readonly Weekday[] = weekdays;

const day = z.string().refine(isDay, "takes a day that exists, as YYYY-MM-DD");
const days = z.array(day).default([]);
const week = z.array(z.enum(weekdays)).min(1);
const country = z.string().regex(/^[A-Z]{2}$/, "takes a country as two capitals (ISO 3166-1), such as CN");
const zone = z.string().refine(isTimeZone, "takes a time zone of the IANA list, such as Asia/Shanghai");

const warehouse = z.strictObject({
  country,
  timeZone: zone,
  /** Orders before this local time are handled the same day. */
  cutOff: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "takes an hour as HH:mm, such as 15:00"),
  works: week,
});

const carrier = z.strictObject({
  /** How a promise names it, in each language. */
  name: z.strictObject({ en: z.string().min(1), zh: z.string().min(1) }),
  delivers: week,
  /** True where it also delivers on the destination's public holidays. */
  onHolidays: z.boolean().default(false),
});

const lane = z.strictObject({
  from: z.string(),
  to: country,
  carrier: z.string(),
  /** Working days of the carrier from leaving the warehouse to the door; 0 is the same day. */
  days: z.int().min(0).max(120),
  /** Starts of the postcodes that the lane is for. Absent: the whole country. */
  postcodes: z.array(z.string().min(1)).min(1).optional(),
});

/**
 * What a company knows about sending: where from, by whom, how long, and the days off. All days are local days,
 * `YYYY-MM-DD`. No promise is made for days after `knownUntil`, because their holidays are not known.
 */
export const deliveryCalendarSchema = z
  .strictObject({
    knownUntil: day,
    /** Lead time in working days of products that state none. Absent: such products get no promise. */
    leadTimeDays: z.int().min(0).max(365).optional(),
    warehouses: z.record(z.string(), warehouse),
    carriers: z.record(z.string(), carrier),
    lanes: z.array(lane).min(1),
    /** By country: public holidays, and weekend days on which the country works in their stead. */
    holidays: z.record(country, z.strictObject({ off: days, worked: days })).default({}),
  })
  .superRefine((calendar, context) => {
    const senders = new Map<string, string>();
    for (const [index, { from, to, carrier }] of calendar.lanes.entries()) {
      const refuse = (field: string, message: string) =>
        context.addIssue({ code: "custom", path: ["lanes", index, field], message });
      if (!Object.hasOwn(calendar.warehouses, from)) refuse("from", `names no warehouse: "${from}"`);
      if (!Object.hasOwn(calendar.carriers, carrier)) refuse("carrier", `names no carrier: "${carrier}"`);
      // One clock a destination: "now" is the local time of the warehouse that serves it.
      const sender = senders.get(to) ?? from;
      if (sender !== from)
        refuse("from", `${to} is served by "${sender}" already; a country has one warehouse`);
      senders.set(to, sender);
    }
  });

export type DeliveryCalendar = z.output<typeof deliveryCalendarSchema>;
export type Warehouse = DeliveryCalendar["warehouses"][string];
export type Carrier = DeliveryCalendar["carriers"][string];
export type Lane = DeliveryCalendar["lanes"][number];

/** Reads a calendar written in YAML or JSON. Throws `search/bad-calendar` naming each wrong place. */
export const readDeliveryCalendar = (text: string, name = "delivery calendar"): DeliveryCalendar =>
  readSettings(text, { schema: deliveryCalendarSchema, name, code: "search/bad-calendar" });

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
