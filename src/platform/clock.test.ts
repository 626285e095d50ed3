import { expect, test } from "vitest";
import { fixedClock, localDateTime, readLocalDateTime } from "./clock.ts";

test("an instant is another wall-clock time in each zone, midnight and summer time included", () => {
  const at = new Date("2026-03-04T16:00:00Z");
  expect(localDateTime(at, "UTC")).toBe("2026-03-04T16:00");
  expect(localDateTime(at, "Asia/Shanghai")).toBe("2026-03-05T00:00");
  expect(localDateTime(new Date("2026-07-01T12:00:00Z"), "Europe/London")).toBe("2026-07-01T13:00");
});

test("a local date and time is read to the minute, and one that is not on the calendar is refused", () => {
  expect(readLocalDateTime("2026-03-04T10:00")).toBe("2026-03-04T10:00");
  expect(readLocalDateTime("2026-03-04T10:00:59")).toBe("2026-03-04T10:00");
  for (const wrong of ["2026-02-30T10:00", "2026-03-04", "2026-03-04T24:00", "tomorrow", ""]) {
    expect(readLocalDateTime(wrong)).toBeUndefined();
  }
});

test("a fixed clock stands still", () => {
  expect(fixedClock("2026-03-04T10:00:00Z").now()).toEqual(new Date("2026-03-04T10:00:00Z"));
});
