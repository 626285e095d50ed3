import { generateKeyPairSync, randomBytes } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { timeOrderedId } from "../../../../platform/ids.ts";
import { signHead } from "../head.ts";
import { hashOfLeaf } from "../leaf.ts";
import { newSubject, openTestReceipts, type TestReceipts } from "../testing.ts";

interface Log {
  readonly test: TestReceipts;
  /** Ids by their number in the tree. */
  readonly ids: readonly string[];
  run(sql: string, params?: readonly unknown[]): Promise<void>;
  faults(): Promise<readonly { kind: string; receiptId?: string; seq?: number }[]>;
}

/** Thirteen receipts in three batches, verified; then `tamper` has the database to itself. */
async function withLog(tamper: (log: Log) => Promise<void>): Promise<void> {
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

const everyPlace = [0, 4, 5, 6, 11, 12];

describe("a receipt whose content was changed", () => {
  for (const column of ["ciphertext", "salt", "envelope"]) {
    it(`is found by its ${column}, wherever it stands`, () =>
      withLog(async ({ ids, run, faults }) => {
        for (const seq of everyPlace) {
          const flip = `update receipts set ${column} = set_byte(${column}, 20, get_byte(${column}, 20) # 1) where id = $1`;
          await run(flip, [ids[seq]]);
          expect(await faults()).toEqual([{ kind: "changed", receiptId: ids[seq], seq }]);
          await run(flip, [ids[seq]]);
        }
        expect(await faults()).toEqual([]);
      }));
  }

  it("is found by its leaf's hash, kind, or what it refers to", () =>
    withLog(async ({ ids, run, faults }) => {
      await run("update receipt_leaves set hash = set_byte(hash, 0, get_byte(hash, 0) # 1) where seq = 6");
      expect(await faults()).toEqual([{ kind: "changed", receiptId: ids[6], seq: 6 }]);
      await run("update receipt_leaves set hash = set_byte(hash, 0, get_byte(hash, 0) # 1) where seq = 6");
      await run("update receipt_leaves set kind = 'review' where seq = 2");
      await run("update receipt_leaves set refers_to = $1 where seq = 9", [ids[0]]);
      expect(await faults()).toEqual([
        { kind: "changed", receiptId: ids[2], seq: 2 },
        { kind: "changed", receiptId: ids[9], seq: 9 },
      ]);
    }));

  it("is found though the leaf's hash was changed to fit", () =>
    withLog(async ({ test, ids, run, faults }) => {
      for (const seq of [7, 12]) {
        const [row] = await test.db.query<{ subject: string }>("select subject from receipts where id = $1", [
          ids[seq],
        ]);
        const forged = {
          subject: row?.subject ?? "",
          id: ids[seq] ?? "",
          kind: "turn" as const,
          salt: randomBytes(32),
          ciphertext: randomBytes(500),
        };
        await run("update receipts set salt = $2, ciphertext = $3 where id = $1", [
          forged.id,
          forged.salt,
          forged.ciphertext,
        ]);
        await run("update receipt_leaves set hash = $2 where id = $1", [forged.id, hashOfLeaf(forged)]);
      }
      expect(await faults()).toEqual([
        { kind: "changed", receiptId: ids[7], seq: 7 },
        { kind: "changed", receiptId: ids[12], seq: 12 },
      ]);
    }));

  it("is found though it was given to another person, or to another time", () =>
    withLog(async ({ test, ids, run, faults }) => {
      const other = newSubject();
      await test.commit("of another", { subject: other });
      await test.receipts.settle();
      await run("update receipts set holder = $2 where id = $1", [ids[3], other]);
      await run("update receipts set subject = $2, holder = $2 where id = $1", [ids[5], other]);
      await run("update receipts set at = at + interval '1 ms' where id = $1", [ids[8]]);
      const found = await faults();
      expect(found[0]).toEqual({ kind: "changed", receiptId: ids[3], seq: 3 });
      expect(found[1]).toEqual({ kind: "changed", receiptId: ids[5], seq: 5 });
      expect(found[2]).toMatchObject({ receiptId: ids[8], seq: 8 });
      expect(found.length).toBe(3);
    }));
});

describe("a receipt that was removed", () => {
  it("is found by its content, though it looks like an erasure", () =>
    withLog(async ({ ids, run, faults }) => {
      await run("update receipts set envelope = null, salt = null, ciphertext = null where id = $1", [
        ids[4],
      ]);
      await run("delete from receipts where id = $1", [ids[10]]);
      expect(await faults()).toEqual([
        { kind: "missing", receiptId: ids[4], seq: 4 },
        { kind: "missing", receiptId: ids[10], seq: 10 },
      ]);
    }));

  it("is found though its leaf went with it, wherever it stood", () =>
    withLog(async ({ ids, run, faults }) => {
      await run("create table kept_receipts as select * from receipts");
      await run("create table kept_leaves as select * from receipt_leaves");
      for (const seq of everyPlace) {
        await run("delete from receipts where id = $1", [ids[seq]]);
        await run("delete from receipt_leaves where id = $1", [ids[seq]]);
        expect(await faults()).toEqual([{ kind: "missing", seq }]);
        await run("insert into receipts select * from kept_receipts where id = $1", [ids[seq]]);
        await run("insert into receipt_leaves select * from kept_leaves where id = $1", [ids[seq]]);
      }
      expect(await faults()).toEqual([]);
    }));

  it("is found where only its leaf went", () =>
    withLog(async ({ ids, run, faults }) => {
      await run("delete from receipt_leaves where seq = 5");
      expect(await faults()).toEqual([
        { kind: "missing", seq: 5 },
        { kind: "unsigned", receiptId: ids[5] },
      ]);
    }));

  it("is found at the tail, by the heads outside", () =>
    withLog(async ({ test, run, faults }) => {
      const cutTo = async (size: number) => {
        await run("delete from receipts where id in (select id from receipt_leaves where seq >= $1)", [size]);
        await run("delete from receipt_leaves where seq >= $1", [size]);
        await run("delete from receipt_tree where (index + 1) * (1 << level) > $1", [size]);
        await run("delete from receipt_heads where size > $1", [size]);
      };
      await cutTo(6);
      const missing = [6, 7, 8, 9, 10, 11, 12].map((seq) => ({ kind: "missing", seq }));
      expect(await faults()).toEqual(missing);

      // Nor does it help to let the tree grow again over what was cut.
      for (let i = 0; i < 7; i++) await test.commit(`again ${i}`);
      expect((await faults()).map(({ kind }) => kind)).toEqual(["missing"]);
      for (let i = 0; i < 7; i++) await test.commit(`further ${i}`);
      await test.reopen();
      expect((await faults()).map(({ kind }) => kind)).toEqual(["missing"]);
    }));
});

describe("receipts that were put in another order", () => {
  const swap = (log: Log, column: string, one: number, other: number): Promise<void> =>
    log.test.db.transaction(async (tx) => {
      const { ids } = log;
      const sql = `select ${column} as value from receipt_leaves where id = any($1) order by id = $2 desc`;
      const rows = await tx.query<{ value: unknown }>(sql, [[ids[one], ids[other]], ids[one]]);
      const away = column === "seq" ? -1 : timeOrderedId();
      const set = `update receipt_leaves set ${column} = $1 where ${column} = $2`;
      const [first, second] = rows.map(({ value }) => value);
      await tx.query(set, [away, first]);
      await tx.query(set, [first, second]);
      await tx.query(set, [second, away]);
    });

  for (const [one, other] of [
    [2, 3],
    [1, 8],
    [3, 11],
  ] as const) {
    it(`are found by their numbers, ${one} and ${other}`, () =>
      withLog(async (log) => {
        await swap(log, "seq", one, other);
        expect(await log.faults()).toEqual([
          { kind: "reordered", receiptId: log.ids[other], seq: one },
          { kind: "reordered", receiptId: log.ids[one], seq: other },
        ]);
      }));

    it(`are found by their names, ${one} and ${other}`, () =>
      withLog(async (log) => {
        await swap(log, "id", one, other);
        expect(await log.faults()).toEqual([
          { kind: "reordered", receiptId: log.ids[other], seq: one },
          { kind: "reordered", receiptId: log.ids[one], seq: other },
        ]);
      }));
  }

  it("are found where one of them has no pair in the tree", () =>
    withLog(async (log) => {
      await swap(log, "seq", 6, 12);
      const found = await log.faults();
      expect(found.length).toBeGreaterThan(0);
      expect(new Set(found.map(({ receiptId }) => receiptId))).toContain(log.ids[12]);
    }));

  it("are found though every node above them was worked out anew", () =>
    withLog(async (log) => {
      await swap(log, "seq", 8, 9);
      const rows = await log.test.db.query<{ hash: Uint8Array }>(
        "select hash from receipt_leaves order by seq",
      );
      const { appendLeaves, emptyEdge } = await import("../tree.ts");
      const { nodes } = appendLeaves(
        emptyEdge,
        rows.map(({ hash }) => hash),
      );
      for (const { level, index, hash } of nodes) {
        await log.run("update receipt_tree set hash = $3 where level = $1 and index = $2", [
          level,
          index,
          hash,
        ]);
      }
      expect(await log.faults()).toEqual([{ kind: "reordered" }]);
    }));
});

describe("the tree and its heads", () => {
  it("show a node that was changed or removed", () =>
    withLog(async ({ run, faults }) => {
      await run(
        "update receipt_tree set hash = set_byte(hash, 3, get_byte(hash, 3) # 1) where level = 1 and index = 1",
      );
      expect(await faults()).toEqual([{ kind: "changed", seq: 2 }]);
      await run(
        "update receipt_tree set hash = set_byte(hash, 3, get_byte(hash, 3) # 1) where level = 1 and index = 1",
      );
      await run("update receipt_tree set hash = set_byte(hash, 3, get_byte(hash, 3) # 1) where level = 3");
      await run("delete from receipt_tree where level = 2 and index = 2");
      expect(await faults()).toEqual([{ kind: "changed" }, { kind: "changed" }]);
    }));

  it("show a head whose signature, root, time or edge was changed", () =>
    withLog(async ({ run, faults }) => {
      for (const column of ["signature", "root", "edge"]) {
        const flip = `update receipt_heads set ${column} = set_byte(${column}, 9, get_byte(${column}, 9) # 4) where size = 6`;
        await run(flip);
        expect((await faults()).map(({ kind }) => kind)).toEqual([
          column === "edge" ? "changed" : "unsigned",
        ]);
        await run(flip);
      }
      await run("update receipt_heads set at = at + interval '1 s' where size = 5");
      expect(await faults()).toEqual([{ kind: "unsigned" }]);
    }));

  it("show a head that another key signed, though the key was put beside it", () =>
    withLog(async ({ run, faults }) => {
      const { privateKey, publicKey } = generateKeyPairSync("ed25519");
      const keyId = "0123456789abcdef";
      const head = signHead(
        { size: 13, root: "00".repeat(32), at: new Date().toISOString(), keyId },
        privateKey,
      );
      const pem = publicKey.export({ type: "spki", format: "pem" }).toString();
      await run("insert into receipt_signing_keys values ($1, $2)", [keyId, pem]);
      await run("update receipt_heads set root = $1, at = $2, key_id = $3, signature = $4 where size = 13", [
        Buffer.from(head.root, "hex"),
        head.at,
        keyId,
        Buffer.from(head.signature, "base64"),
      ]);
      expect((await faults()).map(({ kind }) => kind)).toEqual(["unsigned", "missing"]);
    }));

  it("show that the newest head was removed", () =>
    withLog(async ({ run, faults }) => {
      await run("delete from receipt_heads where size = 13");
      expect((await faults()).map(({ kind }) => kind)).toEqual(["missing"]);
    }));

  it("show a leaf with a number that nothing signed, while turns go on", () =>
    withLog(async ({ test, run, faults }) => {
      const id = timeOrderedId();
      await run("insert into receipt_leaves (id, kind, hash, seq) values ($1, 'turn', $2, 13)", [
        id,
        randomBytes(32),
      ]);
      expect(await faults()).toEqual([{ kind: "unsigned", receiptId: id, seq: 13 }]);
      const waiting = await test.commit("goes on");
      expect(await faults()).toEqual([
        { kind: "unsigned", receiptId: waiting },
        { kind: "unsigned", receiptId: id, seq: 13 },
      ]);
      expect((await test.receipts.read({ receiptId: waiting, mayRead: () => true })).proof).toBeUndefined();
    }));

  it("show a receipt that no leaf vouches for", () =>
    withLog(async ({ ids, run, faults }) => {
      const id = timeOrderedId();
      await run(
        `insert into receipts (id, at, subject, holder, envelope, salt, ciphertext)
         select $1, now(), subject, holder, envelope, salt, ciphertext from receipts where id = $2`,
        [id, ids[0]],
      );
      expect(await faults()).toEqual([{ kind: "unsigned", receiptId: id }]);
    }));

  it("show a line of the outside heads that was changed", () =>
    withLog(async ({ test, faults }) => {
      const file = join(test.folder, "heads.jsonl");
      const text = await readFile(file, "utf8");
      await writeFile(file, text.replace('"size":6', '"size":7'));
      expect(await faults()).toEqual([{ kind: "unsigned" }]);
      await rm(file);
      expect(await faults()).toEqual([]);
    }));

  it("still verify after the signing key was changed, and after a new start", () =>
    withLog(async ({ test, faults }) => {
      await test.receipts.rotateSigningKey();
      await test.commit("under the new key");
      const head = await test.receipts.settle();
      expect(head?.keyId).toBe((await test.receipts.publicKeys())[0]?.keyId);
      expect((await test.receipts.publicKeys()).length).toBe(2);
      expect(await faults()).toEqual([]);
      await test.reopen();
      expect(await faults()).toEqual([]);
      expect(await readFile(join(test.folder, "keys/signing.json"), "utf8")).toMatch(/privateKey/);
    }));

  it("verify in a restored database with a new folder of keys", () =>
    withLog(async ({ test }) => {
      await using restored = await openTestReceipts({ db: test.db });
      expect(await restored.receipts.verify()).toMatchObject({ receipts: 13, ok: true });
      const [one] = await test.db.query<{ id: string; subject: string }>(
        "select id, subject from receipts limit 1",
      );
      const read = () => restored.receipts.read({ receiptId: one?.id ?? "", mayRead: () => true });
      await expect(read()).rejects.toMatchObject({ code: "trust/unreadable" });
      // Its person goes on, under a new key: what the lost one sealed is not thought to be changed.
      await restored.commit("in the new folder", { subject: one?.subject ?? "" });
      await expect(read()).rejects.toMatchObject({ code: "trust/unreadable" });
      expect(await restored.receipts.verify()).toMatchObject({ receipts: 14, ok: true });
    }));
});
