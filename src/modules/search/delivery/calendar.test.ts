import { describe, expect, it } from "vitest";
import { readDeliveryCalendar } from "./calendar.ts";

const written = {
  knownUntil: "2027-12-31",
  warehouses: { north: { country: "US", timeZone: "America/New_York", cutOff: "15:00", works: ["mon"] } },
  carriers: { courier: { name: { en: "courier", zh: "快递" }, delivers: ["mon", "tue"] } },
  lanes: [{ from: "north", to: "US", carrier: "courier", days: 2 }],
};

describe("a delivery calendar", () => {
  it("is read from JSON as from YAML", () => {
    expect(readDeliveryCalendar(JSON.stringify(written)).lanes).toEqual(written.lanes);
  });

  it.each([
    [
      "a day that does not exist",
      { ...written, knownUntil: "2026-02-30" },
      /knownUntil: takes a day that exists/,
    ],
    ["a zone that does not exist", zone("Mars/Base"), /warehouses\.north\.timeZone: takes a time zone/],
    ["a lane from nowhere", lane({ from: "south" }), /lanes\.0\.from: names no warehouse: "south"/],
    ["a lane by no carrier", lane({ carrier: "toString" }), /lanes\.0\.carrier: names no carrier/],
    ["a word that it does not know", { ...written, cutoff: "15:00" }, /cutoff/],
  ])("with %s is refused, naming the place", (_what, calendar, message) => {
    expect(() => readDeliveryCalendar(JSON.stringify(calendar))).toThrow(message);
  });

  it("that serves one country from two warehouses is refused, since each has its own clock", () => {
    const two = {
      ...written,
      warehouses: { ...written.warehouses, south: written.warehouses.north },
      lanes: [...written.lanes, { ...written.lanes[0], from: "south" }],
    };
    expect(() => readDeliveryCalendar(JSON.stringify(two))).toThrow(/US is served by "north" already/);
  });

  it("that is no YAML is refused by name", () => {
    expect(() => readDeliveryCalendar("a: [", "calendar.yaml")).toThrow(
      /^calendar\.yaml is neither YAML nor JSON/,
    );
  });
});

function zone(timeZone: string) {
  return { ...written, warehouses: { north: { ...written.warehouses.north, timeZone } } };
}

function lane(change: object) {
  return { ...written, lanes: [{ ...written.lanes[0], ...change }] };
}
