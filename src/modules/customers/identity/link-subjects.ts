import type { Transaction } from "../../../platform/db/index.ts";
import { RapportError } from "../../../platform/errors.ts";
import { type ChangePorts, changeIdentity } from "./change-identity.ts";
import type { IdentityLedger } from "./identity-ledger.ts";
import { settleDevices } from "./join-subjects.ts";
import { loadPeople } from "./load-ledger.ts";

export interface ManualLink {
  readonly left: string;
  readonly right: string;
  /** Who decided it. */
  readonly by: string;
  readonly evidence?: Readonly<Record<string, unknown>>;
}

/**
 * Links two subjects because somebody decided that they are one person, and lifts what kept this very pair apart.
 * Throws `customers/kept-apart` where others of the two people are kept apart. Gives the edge's id; that of the edge
 * that stands where the same was decided before.
 */
export function linkSubjects(tx: Transaction, link: ManualLink, ports: ChangePorts): Promise<string> {
  return changeIdentity(tx, ports, async (ledger) => {
    await loadPeople(tx, ledger, [link.left, link.right]);
    return linkIn(ledger, link);
  });
}

/** The same, as a part of a greater change whose people are read. */
export function linkIn(ledger: IdentityLedger, { left, right, by, evidence = {} }: ManualLink): string {
  const { graph } = ledger;
  if (left === right) {
    throw new RapportError("platform/bad-input", "a subject cannot be linked to itself: name another");
  }
  const decided = graph
    .tiesOf(left)
    .find((tie) => tie.rule === "decided" && (tie.left === right || tie.right === right));
  if (decided) return decided.id;
  ledger.liftApart(left, right);
  const apart = graph.apartAcross(graph.personOf(left), graph.personOf(right));
  if (apart) {
    throw new RapportError(
      "customers/kept-apart",
      "others of these two people were decided not to be the same: decide on that pair first",
      { pair: apart },
    );
  }
  const edge = ledger.tie(left, right, "decided", { evidence, at: ledger.now, by });
  settleDevices(ledger, left);
  return edge.id;
}

export interface Undoing {
  readonly edge: string;
  readonly by: string;
  readonly why: string;
}

/**
 * Undoes an edge: its people part where no other edge holds them, and no rule joins the pair again. Throws
 * `customers/no-edge` where there is none or it is undone.
 */
export function undoEdge(tx: Transaction, { edge, by, why }: Undoing, ports: ChangePorts): Promise<void> {
  return changeIdentity(tx, ports, async (ledger) => {
    const [tie] = await tx.query<{ id: string; left: string; right: string; rule: string }>(
      `select id, left_subject as left, right_subject as right, rule from identity_edges
       where id = $1 and undone_at is null`,
      [edge],
    );
    if (!tie) {
      throw new RapportError(
        "customers/no-edge",
        "there is no such link, or it was undone: look at the newest list",
      );
    }
    await loadPeople(tx, ledger, [tie.left]);
    ledger.undo(tie, by, why);
    ledger.keepApart(tie.left, tie.right, by, why);
    settleDevices(ledger, tie.left);
    settleDevices(ledger, tie.right);
  });
}

/** Says that two subjects are not one person: no rule joins their people. What joins them already is not undone. */
export function keepApart(
  tx: Transaction,
  {
    left,
    right,
    by,
    why,
  }: { readonly left: string; readonly right: string; readonly by: string; readonly why?: string },
  ports: ChangePorts,
): Promise<void> {
  return changeIdentity(tx, ports, async (ledger) => {
    ledger.keepApart(left, right, by, why);
  });
}
