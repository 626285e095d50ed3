import { describe, expect, test } from "vitest";
import { openOnServer } from "./testing.ts";

const server = process.env.RAPPORT_TEST_DATABASE;

describe.skipIf(!server)("a connection that the server drops, on PostgreSQL", () => {
  test("fails its transaction, and neither the process nor the next statement", async () => {
    const db = await openOnServer(server ?? "", []);
    try {
      const dropped = db.transaction(async (tx) => {
        const [{ pid }] = await tx.query<{ pid: number }>("select pg_backend_pid() as pid");
        await db.query("select pg_terminate_backend($1)", [pid]);
        await new Promise((resolve) => setTimeout(resolve, 100));
        await tx.query("select 1");
      });
      await expect(dropped).rejects.toThrow();
      expect(await db.query("select 1 as one")).toEqual([{ one: 1 }]);
    } finally {
      await db.close();
    }
  });
});
