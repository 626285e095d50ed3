import type { KeyObject } from "node:crypto";
import type { Queryable } from "../../../../platform/db/index.ts";
import { isSignedBy, type SignedHead } from "../head.ts";
import { readOutsideHeads } from "../outside-heads.ts";
import { signedHeadOf } from "../sequence-leaves.ts";
import type { HeadRow } from "../tables.ts";
import { rootOf } from "../tree.ts";
import type { Faults } from "./faults.ts";

/** What a validly signed head says: the first `size` leaves have this root (in hexadecimal). */
export interface Anchor {
  readonly size: number;
  readonly root: string;
  /** Heads outside bear witness of what the database may have lost. */
  readonly kept: "outside" | "database";
  /** When it was signed. */
  readonly at: Date;
}

type Verifiers = ReadonlyMap<string, KeyObject>;

const isValid = (head: SignedHead, verifiers: Verifiers): boolean => {
  const key = verifiers.get(head.keyId);
  return key !== undefined && isSignedBy(head, key);
};

const anchorOf = ({ size, root, at }: SignedHead, kept: Anchor["kept"]): Anchor => ({
  size,
  root,
  kept,
  at: new Date(at),
});

/** The heads that are kept outside the database. A line that is no head, or signed by no key of ours, is a fault. */
export async function outsideAnchors(
  file: string,
  { verifiers, faults }: { readonly verifiers: Verifiers; readonly faults: Faults },
): Promise<Anchor[]> {
  const anchors: Anchor[] = [];
  for await (const { line, head } of readOutsideHeads(file)) {
    if (head && isValid(head, verifiers)) anchors.push(anchorOf(head, "outside"));
    else
      faults.add({
        kind: "unsigned",
        detail: `line ${line} of the file of heads is not a head that we signed`,
      });
  }
  return anchors;
}

const pageSize = 1_000;

/** The heads that the database holds, up to a size. One whose signature or edge does not fit it is a fault. */
export async function databaseAnchors(
  db: Queryable,
  {
    upTo,
    verifiers,
    faults,
  }: { readonly upTo: number; readonly verifiers: Verifiers; readonly faults: Faults },
): Promise<Anchor[]> {
  const anchors: Anchor[] = [];
  for (let after = 0; ; ) {
    const rows = await db.query<HeadRow>(
      "select * from receipt_heads where size > $1 and size <= $2 order by size limit $3",
      [after, upTo, pageSize],
    );
    for (const row of rows) {
      const head = signedHeadOf(row);
      if (!isValid(head, verifiers)) {
        faults.add({
          kind: "unsigned",
          detail: `the head of size ${head.size} is not signed by a key of ours`,
        });
      } else {
        anchors.push(anchorOf(head, "database"));
        if (rootOfEdge(row) !== head.root) {
          faults.add({
            kind: "changed",
            detail: `the edge of the head of size ${head.size} does not lead to its root`,
          });
        }
      }
    }
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return anchors;
    after = last.size;
  }
}

function rootOfEdge({ size, edge }: HeadRow): string {
  const roots = Array.from({ length: Math.floor(edge.length / 32) }, (_, i) =>
    edge.subarray(i * 32, i * 32 + 32),
  );
  return Buffer.from(rootOf({ size, roots })).toString("hex");
}
