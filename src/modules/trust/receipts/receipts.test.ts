import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decrypt } from "../../../platform/encryption.ts";
import { timeOrderedId } from "../../../platform/ids.ts";
import { unregisteredColumns } from "../../../platform/personal-data.ts";
import { hashOfLeaf } from "./leaf.ts";
import { rootFromInclusion } from "./proof.ts";
import { newSubject, openTestReceipts, turnReceipt } from "./testing.ts";

const anyone = () => true;
const code = (expected: string) => expect.objectContaining({ code: expected });

describe("a receipt", () => {
  it("is read back as it was committed, with a proof that leads to a signed root", async () => {
    await using test = await openTestReceipts();
    const receiptId = await test.commit("navy sofa");
    for (let i = 0; i < 6; i++) await test.commit(`another ${i}`);

    const opened = await test.receipts.read({ receiptId, mayRead: anyone });
    expect(opened.receipt).toEqual(turnReceiptLike(opened.receipt, "navy sofa", receiptId));
    expect(opened.events).toEqual([]);
    const { proof, sealed } = opened;
    if (!proof) throw new Error("a receipt must be proven as soon as it is read");
    const { subject, salt, ciphertext, dataKey } = sealed;
    const hash = hashOfLeaf({ id: receiptId, kind: "turn", subject, salt, ciphertext });
    expect(Buffer.from(hash).toString("hex")).toBe(proof.leafHash);
    const path = proof.path.map((text) => Buffer.from(text, "hex"));
    const root = rootFromInclusion({ leaf: proof.seq, size: proof.size, hash }, path);
    expect(root && Buffer.from(root).toString("hex")).toBe(proof.head.root);
    expect(JSON.parse(decrypt(dataKey, receiptId, ciphertext).toString())).toEqual(opened.receipt);
  });

  it("holds nothing that a person wrote in clear", async () => {
    await using test = await openTestReceipts();
    await test.commit("wedding in Antofagasta", { remember: "wedding in Antofagasta" });
    await test.receipts.settle();
    const tables = ["receipts", "receipt_leaves", "receipt_heads"];
    for (const table of tables) {
      const rows = await test.db.query<{ row: string }>(`select row_to_json(t)::text as row from ${table} t`);
      expect(rows.length, table).toBeGreaterThan(0);
      const asText = rows.map(({ row }) => row).join("\n");
      expect(asText).not.toContain("Antofagasta");
      expect(asText).not.toContain(Buffer.from("Antofagasta").toString("hex"));
    }
    const [update] = test.saved;
    expect(Buffer.from(update?.memory ?? []).includes("Antofagasta")).toBe(false);
  });

  it("is absent alike for whoever may not read it and where there is none", async () => {
    await using test = await openTestReceipts();
    const receiptId = await test.commit("mine");
    const errors = await Promise.all(
      [
        { receiptId, mayRead: () => false },
        { receiptId: timeOrderedId(), mayRead: anyone },
        { receiptId: "not an id", mayRead: anyone },
        { receiptId: receiptId.toUpperCase(), mayRead: anyone },
      ].map((asked) => test.receipts.read(asked).catch((error: unknown) => error)),
    );
    for (const error of errors) expect(error).toEqual(code("trust/no-receipt"));
    expect(new Set(errors.map(String)).size).toBe(1);
  });

  it("tells who decides whose it is, and in which conversation it was", async () => {
    await using test = await openTestReceipts();
    const [subject, conversation] = [newSubject(), timeOrderedId()];
    const receiptId = await test.commit("mine", { subject, conversation });
    const seen: unknown[] = [];
    await test.receipts.read({ receiptId, mayRead: (meta) => seen.push(meta) > 0 });
    expect(seen).toEqual([{ receiptId, subject, conversation }]);
  });

  it("is committed with its conversation or not at all", async () => {
    const failing = { conversation: timeOrderedId() };
    await using test = await openTestReceipts({
      saveConversations: async (_tx, updates) => {
        if (updates.some(({ conversation }) => conversation === failing.conversation))
          throw new Error("no such conversation");
      },
    });
    const results = await Promise.allSettled([
      test.commit("one"),
      test.commit("two", failing),
      test.commit("three"),
    ]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    const rows = await test.db.query("select 1 from receipts");
    expect(rows.length).toBe(2);
  });

  it("of many turns at once is committed for each", async () => {
    await using test = await openTestReceipts();
    const ids = await Promise.all(Array.from({ length: 120 }, (_, i) => test.commit(`turn ${i}`)));
    const rows = await test.db.query<{ id: string }>("select id from receipt_leaves");
    expect(rows.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(await test.receipts.verify()).toMatchObject({ receipts: 120, ok: true, faults: [] });
  });
});

describe("verification", () => {
  it("finds nothing wrong while turns go on and people are erased", { timeout: 60_000 }, async () => {
    await using test = await openTestReceipts();
    let isOver = false;
    const person = async (): Promise<number> => {
      for (let turns = 0; ; turns++) {
        if (isOver) return turns;
        const subject = newSubject();
        await test.commit("navy sofa", { subject });
        if (turns % 4 === 0) await test.db.transaction((tx) => test.receipts.personalData.erase(tx, subject));
      }
    };
    const people = Array.from({ length: 4 }, person);
    for (let i = 0; i < 6; i++) {
      expect(await test.receipts.verify()).toMatchObject({ ok: true, faults: [] });
    }
    isOver = true;
    const turns = (await Promise.all(people)).reduce((all, some) => all + some, 0);
    expect(turns).toBeGreaterThan(20);
    expect(await test.receipts.verify()).toMatchObject({ receipts: turns, ok: true });
  });
});

describe("a conversation's memory", () => {
  it("opens for its own conversation, and for nobody after an erasure", async () => {
    await using test = await openTestReceipts();
    const [subject, conversation] = [newSubject(), timeOrderedId()];
    await test.commit("navy sofa", { subject, conversation, remember: "navy sofa" });
    const memory = test.saved[0]?.memory ?? new Uint8Array();
    expect(await test.receipts.recall({ conversation, subject, memory })).toEqual({ text: "navy sofa" });
    expect(await test.receipts.recall({ conversation: timeOrderedId(), subject, memory })).toBeUndefined();
    await test.db.transaction((tx) => test.receipts.personalData.erase(tx, subject));
    expect(await test.receipts.recall({ conversation, subject, memory })).toBeUndefined();
  });
});

describe("feedback", () => {
  it("is a leaf of its own that points to the receipt, and is read with it", async () => {
    await using test = await openTestReceipts();
    const receiptId = await test.commit("navy sofa");
    await test.receipts.addFeedback({ receiptId, mayRead: anyone, kind: "wrong", note: " not navy \ud800" });
    await test.receipts.addFeedback({ receiptId, mayRead: anyone, kind: "object" });
    const { events } = await test.receipts.read({ receiptId, mayRead: anyone });
    expect(events.map(({ kind, body }) => [kind, body.feedback, body.note])).toEqual([
      ["feedback", "wrong", "not navy \ufffd"],
      ["objection", "object", undefined],
    ]);
    expect(await test.receipts.verify()).toMatchObject({ receipts: 1, leaves: 3, ok: true });
  });

  it("is refused for a note that is empty or too long, and for whoever may not read the receipt", async () => {
    await using test = await openTestReceipts();
    const receiptId = await test.commit("navy sofa");
    const give = (more: { kind?: "note"; note?: string; mayRead?: () => boolean; receiptId?: string }) =>
      test.receipts.addFeedback({ receiptId, mayRead: anyone, kind: "wrong", ...more });
    await expect(give({ kind: "note", note: "  " })).rejects.toEqual(code("trust/bad-feedback"));
    await expect(give({ note: "x".repeat(2_001) })).rejects.toEqual(code("trust/bad-feedback"));
    await expect(give({ mayRead: () => false })).rejects.toEqual(code("trust/no-receipt"));
    const { feedbackId } = await give({ note: "x".repeat(2_000) });
    // What was said of a receipt is not a receipt to be asked about.
    await expect(give({ receiptId: feedbackId })).rejects.toEqual(code("trust/no-receipt"));
  });
});

describe("a review of a draft that was held", () => {
  it("ends on the receipt of its turn, with what the person gets", async () => {
    await using test = await openTestReceipts();
    const subject = newSubject();
    const receiptId = await test.commit("navy sofa", { subject });
    const reply = { locale: "en", parts: [{ id: "p", text: "Here it is.", claims: [] }] } as const;
    await test.receipts.addReview({ receiptId, reviewId: "r-1", decision: "approved", reply });
    await test.receipts.addReview({ receiptId, reviewId: "r-1", decision: "rejected" });
    const { events } = await test.receipts.read({ receiptId, mayRead: anyone });
    expect(events).toMatchObject([
      { kind: "review", body: { review: { reviewId: "r-1", decision: "approved", reply } } },
    ]);
    expect(await test.receipts.verify()).toMatchObject({ receipts: 1, leaves: 2, ok: true });
  });

  it("ends nowhere for a turn that committed no receipt, or whose person was erased", async () => {
    await using test = await openTestReceipts();
    const subject = newSubject();
    const receiptId = await test.commit("navy sofa", { subject });
    const end = (receiptId: string) =>
      test.receipts.addReview({ receiptId, reviewId: "r-1", decision: "rejected" });
    await expect(end(timeOrderedId())).rejects.toEqual(code("trust/no-receipt"));
    await test.db.transaction((tx) => test.receipts.personalData.erase(tx, subject));
    await expect(end(receiptId)).rejects.toEqual(code("trust/erased"));
  });
});

describe("an erased person", () => {
  it("can't be read here or from a backup, while the tree still proves", async () => {
    await using test = await openTestReceipts();
    const subject = newSubject();
    const receiptId = await test.commit("secret", { subject });
    const other = await test.commit("kept");
    await test.receipts.settle();
    const backup = await test.db.query("select * from receipts where id = $1", [receiptId]);

    await test.db.transaction((tx) => test.receipts.personalData.erase(tx, subject));
    await expect(test.receipts.read({ receiptId, mayRead: anyone })).rejects.toEqual(code("trust/erased"));
    expect(await test.receipts.personalData.find(test.db, subject)).toEqual({ receipts: 0 });
    expect(await test.receipts.personalData.export(test.db, subject)).toEqual({ receipts: [] });
    const [left] = await test.db.query("select * from receipts where id = $1", [receiptId]);
    expect(left).toMatchObject({ envelope: null, salt: null, ciphertext: null, conversation: null });
    expect(Object.values(left ?? {})).not.toContain(subject);
    expect(await test.receipts.verify()).toMatchObject({ receipts: 2, ok: true });
    expect((await test.receipts.read({ receiptId: other, mayRead: anyone })).receipt.input.text).toBe("kept");

    const [row] = backup;
    await test.db.query(
      "update receipts set envelope = $1, salt = $2, ciphertext = $3, subject = $5, holder = $5 where id = $4",
      [row?.envelope, row?.salt, row?.ciphertext, receiptId, subject],
    );
    await expect(test.receipts.read({ receiptId, mayRead: anyone })).rejects.toEqual(code("trust/erased"));
    expect(await test.receipts.verify()).toMatchObject({ ok: true });
  });

  it("can take no further turn under the same subject, also after a new start", async () => {
    await using test = await openTestReceipts();
    const subject = newSubject();
    await test.commit("before", { subject });
    await test.db.transaction((tx) => test.receipts.personalData.erase(tx, subject));
    await expect(test.commit("after", { subject })).rejects.toEqual(code("trust/erased"));
    await test.reopen();
    await expect(test.commit("after", { subject })).rejects.toEqual(code("trust/erased"));
  });
});

describe("people who merge and split", () => {
  it("pass their receipts on without a leaf changing", async () => {
    await using test = await openTestReceipts();
    const [one, other] = [newSubject(), newSubject()];
    const ids = [await test.commit("a", { subject: one }), await test.commit("b", { subject: one })] as const;
    await test.receipts.addFeedback({ receiptId: ids[0], mayRead: anyone, kind: "helpful" });
    const before = await test.db.query("select id, salt, ciphertext from receipts order by id");

    expect(await test.receipts.rewrap({ from: one, to: other })).toBe(3);
    expect(await test.receipts.rewrap({ from: other, to: one, receiptIds: [ids[0]] })).toBe(2);
    expect(await test.db.query("select id, salt, ciphertext from receipts order by id")).toEqual(before);
    const mine = await test.receipts.read({ receiptId: ids[0], mayRead: ({ subject }) => subject === one });
    expect(mine.events.length).toBe(1);
    await test.receipts.read({ receiptId: ids[1], mayRead: ({ subject }) => subject === other });
    expect(await test.receipts.verify()).toMatchObject({ receipts: 2, ok: true });

    await test.db.transaction((tx) => test.receipts.personalData.erase(tx, one));
    await expect(test.receipts.read({ receiptId: ids[0], mayRead: anyone })).rejects.toEqual(
      code("trust/erased"),
    );
    expect((await test.receipts.read({ receiptId: ids[1], mayRead: anyone })).receipt.input.text).toBe("b");
  });
});

describe("the data folder", () => {
  it("is for its owner alone", async () => {
    await using test = await openTestReceipts();
    await test.commit("one");
    await test.receipts.settle();
    for (const file of ["keys/master.key", "keys/signing.json", "keys/subjects.log", "heads.jsonl"]) {
      expect((await stat(join(test.folder, file))).mode & 0o777, file).toBe(0o600);
    }
  });

  it("holds each signed head, one a line", async () => {
    await using test = await openTestReceipts();
    await test.commit("one");
    const first = await test.receipts.settle();
    await test.commit("two");
    const second = await test.receipts.settle();
    const lines = (await readFile(join(test.folder, "heads.jsonl"), "utf8")).trimEnd().split("\n");
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([first, second]);
  });
});

describe("the register of personal data", () => {
  it("has every column that could hold some", async () => {
    await using test = await openTestReceipts();
    const { tables } = test.receipts.personalData;
    const names = ["receipts", "receipt_leaves", "receipt_tree", "receipt_heads", "receipt_signing_keys"];
    expect(await unregisteredColumns(test.db, tables, names)).toEqual([]);
    expect(await unregisteredColumns(test.db, tables.slice(1), names)).not.toEqual([]);
  });

  it("exports what a person's receipts say", async () => {
    await using test = await openTestReceipts();
    const subject = newSubject();
    const id = await test.commit("navy sofa", { subject });
    await test.commit("of another");
    const exported = await test.receipts.personalData.export(test.db, subject);
    expect(exported).toMatchObject({ receipts: [{ id, body: { input: { text: "navy sofa" } } }] });
  });
});

/** The receipt that the test committed, but for what is made anew each time. */
const turnReceiptLike = (
  { turnId, at }: { turnId: string; at: string },
  text: string,
  receiptId: string,
) => ({
  ...turnReceipt(text, receiptId),
  turnId,
  at,
});
