import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { timeOf } from "./event-time.ts";

const receivedAt = new Date("2026-05-01T12:00:00.000Z");
const at = (happened: unknown, sent?: unknown) => timeOf({ happened, sent, receivedAt }).at.toISOString();

describe("when an event happened", () => {
  it("is as long before now as it was before it was sent, whatever the sender's clock says", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: -1e11, max: 1e11 }), (age, skew) => {
        const sent = new Date(receivedAt.getTime() + skew);
        const happened = new Date(sent.getTime() - age);
        const found = timeOf({ happened: happened.toISOString(), sent: sent.toISOString(), receivedAt });
        expect(found).toEqual({ at: new Date(receivedAt.getTime() - age), unread: false });
      }),
    );
  });

  it("is read in the forms that ISO 8601 has, and in milliseconds", () => {
    expect(at("2026-04-01T10:00:00+02:00")).toBe("2026-04-01T08:00:00.000Z");
    expect(at("2026-04-01T10:00:00.123456Z")).toBe("2026-04-01T10:00:00.123Z");
    expect(at("2026-04-01 10:00")).toBe("2026-04-01T10:00:00.000Z");
    expect(at("2026-04-01")).toBe("2026-04-01T00:00:00.000Z");
    expect(at(Date.UTC(2026, 3, 1))).toBe("2026-04-01T00:00:00.000Z");
  });

  it("is now where it cannot be read or lies ahead, and never throws", () => {
    for (const nonsense of ["", "tomorrow", "2026-13-45", {}, [], true, 1e300, "9999-01-01", -1e300]) {
      expect(timeOf({ happened: nonsense, sent: undefined, receivedAt })).toEqual({
        at: receivedAt,
        unread: true,
      });
    }
    expect(timeOf({ happened: undefined, sent: undefined, receivedAt }).unread).toBe(false);
    expect(at("2026-05-01T13:00:00Z")).toBe(receivedAt.toISOString());
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (happened, sent) => {
        expect(Number.isNaN(timeOf({ happened, sent, receivedAt }).at.getTime())).toBe(false);
      }),
    );
  });
});
