import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueAfter, isOverdue } from "./request.ts";

describe("a deadline", () => {
  it("is the same day of a later month, or the last day of a shorter one", () => {
    expect(dueAfter(new Date("2027-01-31T10:00Z"), 1)).toEqual(new Date("2027-02-28T10:00Z"));
    expect(dueAfter(new Date("2028-01-30T10:00Z"), 1)).toEqual(new Date("2028-02-29T10:00Z"));
    expect(dueAfter(new Date("2027-12-15T23:59Z"), 2)).toEqual(new Date("2028-02-15T23:59Z"));
  });

  it("is never in another month than so many later, and never loses the time of day", () => {
    const days = fc.date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 24 }), (received, months) => {
        const due = dueAfter(received, months);
        const monthOf = (at: Date) => at.getUTCFullYear() * 12 + at.getUTCMonth();
        expect(monthOf(due) - monthOf(received)).toBe(months);
        expect(due.getUTCDate()).toBeLessThanOrEqual(received.getUTCDate());
        expect(due.toISOString().slice(11)).toBe(received.toISOString().slice(11));
      }),
    );
  });

  it("is missed only by what is still open", () => {
    const dueAt = new Date("2027-02-01T00:00Z");
    const late = new Date("2027-02-01T00:01Z");
    expect(isOverdue({ state: "needs-person", dueAt }, late)).toBe(true);
    expect(isOverdue({ state: "done", dueAt }, late)).toBe(false);
    expect(isOverdue({ state: "needs-person", dueAt }, dueAt)).toBe(false);
  });
});
