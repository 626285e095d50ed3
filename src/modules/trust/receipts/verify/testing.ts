import { expect, vi } from "vitest";
import { openTestReceipts, type TestReceipts } from "../testing.ts";

// Each test opens a database and verifies it several times over.
vi.setConfig({ testTimeout: 90_000 });

export interface Log {
  readonly test: TestReceipts;
  /** Ids by their number in the tree. */
  readonly ids: readonly string[];
  run(sql: string, params?: readonly unknown[]): Promise<void>;
  faults(): Promise<readonly { kind: string; receiptId?: string; seq?: number }[]>;
}

/** Thirteen receipts in three batches, verified; then `tamper` has the database to itself. */
export async function withLog(tamper: (log: Log) => Promise<void>): Promise<void> {
  await using test = await openTestReceipts();
  for (const size of [5, 1, 7]) {
    for (let i = 0; i < size; i++) await test.commit(`turn ${i}`);
    await test.receipts.settle();
  }
  expect(await test.receipts.verify()).toEqual({
    receipts: 13,
    leaves: 13,
    ok: true,
    faults: [],
    faultCount: 0,
  });
  const rows = await test.db.query<{ id: string }>("select id from receipt_leaves order by seq");
  await tamper({
    test,
    ids: rows.map(({ id }) => id),
    run: async (sql, params) => {
      await test.db.query(sql, params);
    },
    faults: async () => {
      const { ok, faults, faultCount } = await test.receipts.verify();
      expect(ok).toBe(faults.length === 0);
      expect(faultCount).toBe(faults.length);
      return faults.map(({ detail: _, ...fault }) => fault);
    },
  });
}
