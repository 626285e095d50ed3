import { describe, expect, it } from "vitest";
import { openTestDatabase } from "../../../platform/db/testing.ts";
import { timeOrderedId } from "../../../platform/ids.ts";
import { appendReceipts, sealReceipt } from "./append-receipt.ts";
import { ensurePartitions } from "./partitions.ts";
import { receiptMigrations } from "./tables.ts";
import { newSubject } from "./testing.ts";

const key = Buffer.alloc(32, 1);
const receiptAt = (instant: string) =>
  sealReceipt(
    { id: timeOrderedId(Date.parse(instant)), kind: "turn", subject: newSubject(), body: { instant } },
    key,
  );

describe("partitions by month", () => {
  it("take receipts by the instant in their ids, and the default one takes the rest", async () => {
    await using db = await openTestDatabase([receiptMigrations]);
    await ensurePartitions(db, new Date("2026-11-24T12:00:00Z"));
    const instants = [
      "2026-10-31T23:59:59.999Z",
      "2026-11-01T00:00:00Z",
      "2026-12-31T23:59:59.999Z",
      "2027-01-05T00:00:00Z",
    ];
    await appendReceipts(db, instants.map(receiptAt));
    const rows = await db.query<{ part: string }>(
      "select tableoid::regclass::text as part from receipts order by id",
    );
    expect(rows.map(({ part }) => part)).toEqual([
      "receipts_default",
      "receipts_2026_11",
      "receipts_2026_12",
      "receipts_2027_01",
    ]);
  });

  it("move what came before its month was there, and may be made again, also by two at once", async () => {
    await using db = await openTestDatabase([receiptMigrations]);
    const receipts = ["2026-11-02T00:00:00Z", "2026-12-02T00:00:00Z"].map(receiptAt);
    await appendReceipts(db, receipts);
    const now = new Date("2026-11-24T12:00:00Z");
    await Promise.all([ensurePartitions(db, now, 0), ensurePartitions(db, now, 0)]);
    await ensurePartitions(db, now, 0);
    const rows = await db.query<{ id: string; part: string; ciphertext: Uint8Array }>(
      "select id, tableoid::regclass::text as part, ciphertext from receipts order by id",
    );
    expect(rows.map(({ part }) => part)).toEqual(["receipts_2026_11", "receipts_default"]);
    expect(rows.map(({ id }) => id)).toEqual(receipts.map(({ id }) => id));
    expect(Buffer.from(rows[0]?.ciphertext ?? [])).toEqual(Buffer.from(receipts[0]?.ciphertext ?? []));
  });

  it("refuse an id that names no instant", () => {
    const subject = newSubject();
    for (const id of ["x", "6b1fc7cb-8d2c-4a0e-9a4e-3c1f6d1b8a11", timeOrderedId().toUpperCase()]) {
      expect(() => sealReceipt({ id, kind: "turn", subject, body: {} }, key)).toThrow(TypeError);
    }
  });
});
