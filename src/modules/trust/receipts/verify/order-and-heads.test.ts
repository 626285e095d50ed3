import { generateKeyPairSync, randomBytes } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { timeOrderedId } from "../../../../platform/ids.ts";
import { signHead } from "../head.ts";
import { newSubject, openTestReceipts } from "../testing.ts";
import { appendLeaves, emptyEdge } from "../tree.ts";
import { type Log, withLog } from "./testing.ts";

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
    withLog(async ({ test, ids }) => {
      // Of a person who was merged with another.
      const [merged] = await test.db.query<{ holder: string }>("select holder from receipts where id = $1", [
        ids[9],
      ]);
      await test.receipts.rewrap({ from: merged?.holder ?? "", to: newSubject() });
      await using restored = await openTestReceipts({ db: test.db });
      expect(await restored.receipts.verify()).toMatchObject({ receipts: 13, ok: true });
      const [one] = await test.db.query<{ id: string; subject: string }>(
        "select id, subject from receipts where id = $1",
        [ids[0]],
      );
      const read = () => restored.receipts.read({ receiptId: one?.id ?? "", mayRead: () => true });
      await expect(read()).rejects.toMatchObject({ code: "trust/unreadable" });
      // Its person goes on, under a new key: what the lost one sealed is not thought to be changed.
      await restored.commit("in the new folder", { subject: one?.subject ?? "" });
      await expect(read()).rejects.toMatchObject({ code: "trust/unreadable" });
      expect(await restored.receipts.verify()).toMatchObject({ receipts: 14, ok: true });
    }));
});
