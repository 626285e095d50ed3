import type { Clock } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/db/index.ts";
import { lockServing, writeOffers } from "./generations.ts";
import { mergeChanges, type OfferChange } from "./offers.ts";

export interface OffersChanged {
  /** The number of this change; turns that begin from now on see it, on every replica. */
  readonly change: number;
  readonly changed: number;
  /** Ids that the served catalogue does not have. */
  readonly unknown: readonly string[];
}

/** Changes prices, stock and availability of products at once: all of them or, where the database fails, none. */
export async function changeOffers(
  changes: readonly OfferChange[],
  { db, clock }: { readonly db: Database; readonly clock: Clock },
): Promise<OffersChanged> {
  const merged = mergeChanges(changes);
  return db.transaction(async (tx) => {
    const { generation, change } = await lockServing(tx);
    const known = await writeOffers(tx, generation, merged);
    const unknown = merged.map(({ id }) => id).filter((id) => !known.has(id));
    if (known.size === 0) return { change, changed: 0, unknown };

    const number = change + 1;
    await tx.query("update catalogue_serving set change = $1", [number]);
    await tx.query(
      `insert into catalogue_changes (number, id, offer, changed_at)
       select $1, o.id, o.offer, $3 from jsonb_to_recordset($2::jsonb) as o (id text, offer jsonb)`,
      [
        number,
        JSON.stringify(merged.filter(({ id }) => known.has(id)).map((offer) => ({ id: offer.id, offer }))),
        clock.now(),
      ],
    );
    return { change: number, changed: known.size, unknown };
  });
}
