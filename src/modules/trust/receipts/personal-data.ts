import type { PersonalData } from "../../../platform/personal-data.ts";
import { bindingOf } from "./binding.ts";
import { eraseSubject } from "./erase-subject.ts";
import type { KeyStore } from "./keys/key-store.ts";
import { tryOpen } from "./sealing.ts";
import type { ReceiptRow } from "./tables.ts";

const proof = {
  whileNeeded: true,
  why: "the tree proves that no receipt was changed, also after an erasure",
} as const;

/** What receipts hold of people. Bodies are sealed; what is in clear is ids and hashes. */
export const receiptsPersonalData = ({ keys }: { readonly keys: KeyStore }): PersonalData => ({
  module: "trust-receipts",
  tables: [
    {
      table: "receipts",
      columns: {
        id: "key",
        subject: "key",
        holder: "key",
        conversation: "key",
        envelope: "content",
        salt: "content",
        ciphertext: "content",
      },
      retention: {
        whileNeeded: true,
        why: "a person may open, question and object to every answer they got",
      },
    },
    {
      table: "receipt_leaves",
      columns: { id: "key", kind: "none", refers_to: "key", hash: "none" },
      retention: proof,
    },
    { table: "receipt_tree", columns: { hash: "none" }, retention: proof },
    {
      table: "receipt_heads",
      columns: { root: "none", key_id: "none", signature: "none", edge: "none" },
      retention: proof,
    },
    { table: "receipt_signing_keys", columns: { key_id: "none", public_key: "none" }, retention: proof },
  ],

  async find(db, subject) {
    const [row] = await db.query<{ count: number }>(
      "select count(*) as count from receipts where holder = $1 and ciphertext is not null",
      [subject],
    );
    return { receipts: row?.count ?? 0 };
  },

  async export(db, subject) {
    const found = await keys.find(subject);
    if (found.state !== "held") return { receipts: [] };
    const rows = await db.query<Pick<ReceiptRow, "id" | "conversation" | "envelope" | "ciphertext">>(
      "select id, conversation, envelope, ciphertext from receipts where holder = $1 order by id",
      [subject],
    );
    const receipts = rows.flatMap(({ id, conversation, envelope, ciphertext }) => {
      const body =
        envelope &&
        ciphertext &&
        tryOpen(found.key, bindingOf({ id, conversation }), { envelope, ciphertext });
      const read: unknown = body ? JSON.parse(body.toString("utf8")) : undefined;
      return read === undefined ? [] : [{ id, body: read }];
    });
    return { receipts };
  },

  erase: (tx, subject) => eraseSubject({ subject }, { tx, keys }),

  expire: async () => 0,
});
