import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readShopRequest } from "../index.ts";
import { addDays, addWorkingDays, weekdayOf } from "./calendar.ts";

describe("working days", () => {
  it("are counted one by one", () => {
    const byOne = (day: string, days: number): string => {
      let at = day;
      for (let left = days; left > 0; ) {
        at = addDays(at, 1);
        if (weekdayOf(at) <= 5) left--;
      }
      return at;
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 60 }), (shift, days) => {
        const day = addDays("2026-03-02", shift);
        expect(addWorkingDays(day, days)).toBe(byOne(day, days));
      }),
    );
  });
});

describe("a day past the year 9999", () => {
  const now = "9999-12-31T23:59";
  it.each([
    "tomorrow",
    "by next Friday",
    "before Christmas",
    "春节前",
    "within 3 days",
    "by March 3",
    "next month",
    "下周三前送到",
    "3月5号前",
    "in two months",
    "三个工作日内",
    "by the 5th",
  ])("is no constraint: a lamp %s", (words) => {
    const { constraints } = readShopRequest(`a lamp, delivered ${words}`, { now });
    for (const { field, value } of constraints)
      if (field === "deliverBy") expect(value).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it.each([
    "999999999 days",
    "99999999999 weeks",
    "999999999999 working days",
    "9999999999 months",
    "九千亿天",
  ])("as far away as %s is none, at once", (span) => {
    const { constraints } = readShopRequest(`a lamp within ${span}`, { now: "2026-03-04T10:00" });
    expect(constraints.map(({ field }) => field)).not.toContain("deliverBy");
  });

  it("is told from the last day before it", () => {
    const on = (today: string) => readShopRequest("a lamp delivered by tomorrow", { now: today }).constraints;
    expect(on("9999-12-30T10:00")).toMatchObject([{ value: "9999-12-31" }]);
    expect(on(now)).toEqual([]);
  });
});
