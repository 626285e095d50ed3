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

export interface AnchorPorts {
  readonly db: Queryable;
  readonly verifiers: ReadonlyMap<string, KeyObject>;
  readonly faults: Faults;
}

const isValid = (head: SignedHead, { verifiers }: Pick<AnchorPorts, "verifiers">): boolean => {
  const key = verifiers.get(head.keyId);
  return key !== undefined && isSignedBy(head, key);
};

const anchorOf = ({ size, root, at }: SignedHead, kept: Anchor["kept"]): Anchor => ({
  size,
  root,
  kept,
  at: new Date(at),
});

const pageSize = 1_000;

/**
 * The heads outside that the database does not hold in the very same form: what it does hold is checked there, so that
 * a long file costs no memory. A line that is no head, or signed by no key of ours, is a fault.
 */
export async function outsideAnchors(file: string, ports: AnchorPorts): Promise<Anchor[]> {
  const { db, faults } = ports;
  const anchors: Anchor[] = [];
  let page: { head: SignedHead; line: number }[] = [];
  const settlePage = async (): Promise<void> => {
    const sizes = page.map(({ head }) => head.size);
    const rows = await db.query<HeadRow>("select * from receipt_heads where size = any($1::bigint[])", [
      sizes,
    ]);
    const within = new Set(rows.map((row) => JSON.stringify(signedHeadOf(row))));
    for (const { head, line } of page) {
      if (within.has(JSON.stringify(head))) continue;
      if (isValid(head, ports)) anchors.push(anchorOf(head, "outside"));
      else faults.add({ kind: "unsigned", detail: detailOf(line) });
    }
    page = [];
  };
  for await (const { line, head } of readOutsideHeads(file)) {
    if (head) page.push({ head, line });
    else faults.add({ kind: "unsigned", detail: detailOf(line) });
    if (page.length === pageSize) await settlePage();
  }
  if (page.length > 0) await settlePage();
  return anchors;
}

const detailOf = (line: number): string => `line ${line} of the file of heads is not a head that we signed`;

/** The largest size that a valid head of the database has, up to one of its sizes. */
export async function signedWithin(upTo: number, ports: AnchorPorts): Promise<number> {
  for (let below = upTo + 1; ; ) {
    const rows = await ports.db.query<HeadRow>(
      "select * from receipt_heads where size < $1 order by size desc limit $2",
      [below, 50],
    );
    const valid = rows.find((row) => isValid(signedHeadOf(row), ports));
    if (valid) return valid.size;
    const last = rows.at(-1);
    if (!last) return 0;
    below = last.size;
  }
}

/**
 * The valid heads of the database whose size is above `start` and at most `end`, in order. One whose signature or edge
 * does not fit it is a fault.
 */
export async function databaseAnchors(
  { start, end }: { readonly start: number; readonly end: number },
  ports: AnchorPorts,
): Promise<Anchor[]> {
  const { db, faults } = ports;
  const rows = await db.query<HeadRow>(
    "select * from receipt_heads where size > $1 and size <= $2 order by size",
    [start, end],
  );
  return rows.flatMap((row) => {
    const head = signedHeadOf(row);
    if (!isValid(head, ports)) {
      faults.add({
        kind: "unsigned",
        detail: `the head of size ${head.size} is not signed by a key of ours`,
      });
      return [];
    }
    if (rootOfEdge(row) !== head.root) {
      faults.add({
        kind: "changed",
        detail: `the edge of the head of size ${head.size} does not lead to its root`,
      });
    }
    return [anchorOf(head, "database")];
  });
}

/** When a head of the database first covered the leaf of this number. */
export async function firstSignedAfter(
  seq: number,
  { db }: Pick<AnchorPorts, "db">,
): Promise<Date | undefined> {
  const [row] = await db.query<{ at: Date }>(
    "select at from receipt_heads where size > $1 order by size limit 1",
    [seq],
  );
  return row?.at;
}

function rootOfEdge({ size, edge }: HeadRow): string {
  const roots = Array.from({ length: Math.floor(edge.length / 32) }, (_, i) =>
    edge.subarray(i * 32, i * 32 + 32),
  );
  return Buffer.from(rootOf({ size, roots })).toString("hex");
}
