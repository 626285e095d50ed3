import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, dayOf, weekdayOf } from "./days.ts";
import {
  arrivalPromises,
  promiseArrival,
  readDeliveryCalendar,
  warehouseTime,
  wordArrival,
} from "./index.ts";

const calendarText = (cutOff = "15:00") => `
knownUntil: 2027-12-31
warehouses:
  north: { country: US, timeZone: America/New_York, cutOff: "${cutOff}", works: [mon, tue, wed, thu, fri] }
carriers:
  courier: { name: { en: courier, zh: 快递 }, delivers: [mon, tue, wed, thu, fri] }
  ferry: { name: { en: sea freight, zh: 海运 }, delivers: [mon, wed], onHolidays: true }
lanes:
  - { from: north, to: US, carrier: courier, days: 2 }
  - { from: north, to: US, carrier: courier, days: 6, postcodes: ["995", "9679"] }
  - { from: north, to: CA, carrier: ferry, days: 3 }
  - { from: north, to: CA, carrier: courier, days: 9 }
holidays:
  US: { off: [2026-07-03], worked: [2026-08-15] }
`;
const calendar = readDeliveryCalendar(calendarText());
const toUS = { calendar, destination: { country: "US" } };
const ready = { stock: 4, leadTimeDays: 0 };

describe("a delivery promise", () => {
  it("leaves today before the cut-off and tomorrow after it", () => {
    expect(promiseArrival(ready, { ...toUS, now: "2026-03-04T14:59" })).toMatchObject({
      leaves: "2026-03-04",
      date: "2026-03-06",
    });
    expect(promiseArrival(ready, { ...toUS, now: "2026-03-04T15:00" })).toMatchObject({
      leaves: "2026-03-05",
      date: "2026-03-09",
    });
  });

  it("counts the lead time in working days of the warehouse", () => {
    const arrival = promiseArrival({ ...ready, leadTimeDays: 3 }, { ...toUS, now: "2026-03-06T09:00" });
    expect(arrival).toMatchObject({ leaves: "2026-03-11", date: "2026-03-13" });
  });

  it("skips holidays, and uses the weekend days worked in their stead", () => {
    expect(promiseArrival(ready, { ...toUS, now: "2026-07-02T09:00" })?.date).toBe("2026-07-07");
    expect(promiseArrival(ready, { ...toUS, now: "2026-08-13T09:00" })?.date).toBe("2026-08-15");
  });

  it("takes the soonest of several lanes, and the lane of the closest postcode", () => {
    const toCanada = { calendar, destination: { country: "CA" }, now: "2026-03-04T09:00" };
    expect(promiseArrival(ready, toCanada)).toMatchObject({
      date: "2026-03-16",
      carrier: { en: "sea freight" },
    });
    const remote = { calendar, destination: { country: "us", postcode: "99 501" }, now: "2026-03-04T09:00" };
    expect(promiseArrival(ready, remote)?.days).toBe(6);
  });

  it.each([
    ["stock is not stated", { leadTimeDays: 0 }, "US"],
    ["it is out of stock", { stock: 0, leadTimeDays: 0 }, "US"],
    ["it is not available though counted", { stock: 3, available: false, leadTimeDays: 0 }, "US"],
    ["lead time is not stated", { stock: 3 }, "US"],
    ["no lane goes there", ready, "NZ"],
    ["the day lies beyond what the calendar knows", { stock: 3, leadTimeDays: 365 }, "US"],
  ])("is not made where %s", (_why, product, country) => {
    const asked = { calendar, destination: { country }, now: "2027-03-04T09:00" };
    expect(promiseArrival(product, asked)).toBeUndefined();
  });

  it("is worded with the weekday in both languages", () => {
    const arrival = promiseArrival(ready, { ...toUS, now: "2026-03-05T09:00" });
    expect(arrival && wordArrival(arrival, "en")).toBe(
      "leaves the warehouse Thu 5 Mar, 2 working days by courier",
    );
    expect(arrival && wordArrival(arrival, "zh")).toBe("3月5日周四出库，快递2个工作日送达");
  });

  it("is told on the clock of the warehouse that serves the destination", () => {
    expect(warehouseTime(calendar, "CA", new Date("2026-03-04T02:00:00Z"))).toBe("2026-03-03T21:00");
    expect(warehouseTime(calendar, "NZ", new Date("2026-03-04T02:00:00Z"))).toBeUndefined();
  });
});

const moment = fc
  .tuple(
    fc.integer({ min: dayNumber("2026-01-01"), max: dayNumber("2027-06-30") }),
    fc.integer({ min: 0, max: 1439 }),
  )
  .map(([day, minute]) => {
    const two = (number: number) => String(number).padStart(2, "0");
    return `${dayOf(day)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
  });
const product = fc.record({
  stock: fc.integer({ min: 1, max: 9 }),
  leadTimeDays: fc.integer({ min: 0, max: 30 }),
});
const country = fc.constantFrom("US", "CA");

describe("every delivery promise", () => {
  it("is on a delivery day, no earlier than the day it leaves, nor that day before now", () => {
    fc.assert(
      fc.property(moment, product, (now, ordered) => {
        const arrival = promiseArrival(ordered, { ...toUS, now });
        if (!arrival) return false;
        const day = dayNumber(arrival.date);
        const worked = arrival.date === "2026-08-15";
        const delivers = worked || (weekdayOf(day) < 5 && arrival.date !== "2026-07-03");
        return delivers && arrival.leaves >= now.slice(0, 10) && arrival.date >= arrival.leaves;
      }),
    );
  });

  it("is never earlier for a later order", () => {
    fc.assert(
      fc.property(moment, moment, product, country, (one, other, ordered, to) => {
        const [early, late] = [one, other].sort();
        const dates = [early, late].map(
          (now) => promiseArrival(ordered, { calendar, destination: { country: to }, now })?.date ?? "",
        );
        return dates[0] <= dates[1];
      }),
    );
  });

  it("is never later with a later cut-off", () => {
    const late = readDeliveryCalendar(calendarText("20:30"));
    fc.assert(
      fc.property(moment, product, country, (now, ordered, to) => {
        const asked = { destination: { country: to }, now };
        const [soon, usual] = [late, calendar].map(
          (by) => promiseArrival(ordered, { ...asked, calendar: by })?.date,
        );
        return soon !== undefined && usual !== undefined && soon <= usual;
      }),
    );
  });

  it("is the same alone and among many", () => {
    fc.assert(
      fc.property(moment, fc.array(product, { minLength: 1 }), (now, products) => {
        const promise = arrivalPromises({ ...toUS, now });
        for (const ordered of products)
          expect(promise(ordered)).toEqual(promiseArrival(ordered, { ...toUS, now }));
      }),
    );
  });
});
