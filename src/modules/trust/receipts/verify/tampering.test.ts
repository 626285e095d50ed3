import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { timeOrderedId } from "../../../../platform/ids.ts";
import { hashOfLeaf } from "../leaf.ts";
import { newSubject } from "../testing.ts";
import { type Log, withLog } from "./testing.ts";

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

describe("a receipt that was moved out of its conversation", () => {
  const anyone = { mayRead: () => true };
  const moves = { "another's": timeOrderedId(), none: null };

  it.each(Object.entries(moves))("to %s, is found, and opens for nobody there", (_, conversation) =>
    withLog(async ({ test, ids, run, faults }) => {
      const { receipts } = test;
      const receiptId = ids[6] ?? "";
      await receipts.addFeedback({ receiptId, ...anyone, kind: "helpful" });
      await run("update receipts set conversation = $2 where id = $1", [receiptId, conversation]);

      const unreadable = expect.objectContaining({ code: "trust/unreadable" });
      await expect(receipts.read({ receiptId, ...anyone })).rejects.toEqual(unreadable);
      const feedback = { receiptId, ...anyone, kind: "object" } as const;
      await expect(receipts.addFeedback(feedback)).rejects.toEqual(unreadable);
      expect(await faults()).toEqual([{ kind: "changed", receiptId, seq: 6 }]);
    }),
  );

  it("is found after its person was merged with another", () =>
    withLog(async ({ test, ids, run, faults }) => {
      const receiptId = ids[6] ?? "";
      const [row] = await test.db.query<{ holder: string }>("select holder from receipts where id = $1", [
        receiptId,
      ]);
      await test.receipts.rewrap({ from: row?.holder ?? "", to: newSubject() });
      expect((await test.receipts.read({ receiptId, ...anyone })).receipt.receiptId).toBe(receiptId);
      expect(await faults()).toEqual([]);
      await run("update receipts set conversation = $2 where id = $1", [receiptId, timeOrderedId()]);
      expect(await faults()).toEqual([{ kind: "changed", receiptId, seq: 6 }]);
    }));

  it("takes nothing that was said of another receipt", () =>
    withLog(async ({ test, run }) => {
      const subject = newSubject();
      const [one, other] = [await test.commit("one", { subject }), await test.commit("other", { subject })];
      const { feedbackId } = await test.receipts.addFeedback({ receiptId: one, ...anyone, kind: "wrong" });
      await run("update receipt_leaves set refers_to = $2 where id = $1", [feedbackId, other]);
      expect((await test.receipts.read({ receiptId: other, ...anyone })).events).toEqual([]);
    }));
});

describe("a receipt whose person's key was removed", () => {
  /** The line of a subject goes from the file of keys, and the server starts anew. */
  const loseKey = async ({ test }: Log, receiptId: string): Promise<void> => {
    const [row] = await test.db.query<{ holder: string }>("select holder from receipts where id = $1", [
      receiptId,
    ]);
    await test.reopen(async () => {
      const file = join(test.folder, "keys/subjects.log");
      const lines = (await readFile(file, "latin1")).split("\n");
      await writeFile(file, lines.filter((line) => !line.startsWith(row?.holder ?? "")).join("\n"));
    });
  };

  it("is told apart from one whose person was erased", () =>
    withLog(async (log) => {
      const { test, ids, faults } = log;
      const [row] = await test.db.query<{ holder: string }>("select holder from receipts where id = $1", [
        ids[2],
      ]);
      await test.db.transaction((tx) => test.receipts.personalData.erase(tx, row?.holder ?? ""));
      expect(await faults()).toEqual([]);
      await loseKey(log, ids[6] ?? "");
      expect(await faults()).toEqual([{ kind: "missing", receiptId: ids[6], seq: 6 }]);
    }));

  it("is found though its person came back and got another, which no feedback makes", () =>
    withLog(async (log) => {
      const { test, ids, faults } = log;
      const receiptId = ids[6] ?? "";
      const [row] = await test.db.query<{ holder: string }>("select holder from receipts where id = $1", [
        receiptId,
      ]);
      await loseKey(log, receiptId);
      const feedback = { receiptId, mayRead: () => true, kind: "object" } as const;
      await expect(test.receipts.addFeedback(feedback)).rejects.toMatchObject({ code: "trust/unreadable" });
      expect(await faults()).toEqual([{ kind: "missing", receiptId, seq: 6 }]);
      await test.commit("back again", { subject: row?.holder ?? "" });
      expect(await faults()).toEqual([{ kind: "changed", receiptId, seq: 6 }]);
    }));

  it("is found though it was given to a person who never was", () =>
    withLog(async ({ ids, run, faults }) => {
      await run("update receipts set holder = $2 where id = $1", [ids[3], newSubject()]);
      expect(await faults()).toEqual([{ kind: "missing", receiptId: ids[3], seq: 3 }]);
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
