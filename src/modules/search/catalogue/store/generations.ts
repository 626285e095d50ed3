import type { Queryable, Row } from "../../../../platform/db/index.ts";
import type { Product } from "../../product.ts";
import type { OfferChange } from "./offers.ts";

/** What is served: the generation (0 where there is none), how many products it has, and the newest change. */
export interface Serving {
  readonly generation: number;
  readonly change: number;
  readonly products: number;
}

interface ServingRow extends Row {
  generation: number | null;
  change: number;
  products: number | null;
}

/** One row by one key: what a turn costs on PostgreSQL. */
export async function readServing(db: Queryable): Promise<Serving> {
  const [row] = await db.query<ServingRow>(
    `select s.generation, s.change, g.products
       from catalogue_serving s left join catalogue_generations g on g.number = s.generation`,
  );
  return { generation: row?.generation ?? 0, change: row?.change ?? 0, products: row?.products ?? 0 };
}

/** The same, holding the row until the transaction ends: imports and offer changes come one after the other. */
export async function lockServing(tx: Queryable): Promise<Pick<Serving, "generation" | "change">> {
  const [row] = await tx.query<ServingRow>("select generation, change from catalogue_serving for update");
  return { generation: row?.generation ?? 0, change: row?.change ?? 0 };
}

const pageSize = 2_000;

/** A generation's products in catalogue order, page by page. */
export async function* readProducts(db: Queryable, generation: number): AsyncGenerator<readonly Product[]> {
  let [position, id] = [-1, ""];
  for (;;) {
    const rows = await db.query<{ id: string; position: number; product: Product }>(
      `select id, position, product from catalogue_products
        where generation = $1 and (position, id) > ($2::bigint, $3::text)
        order by position, id limit ${pageSize}`,
      [generation, position, id],
    );
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(({ product }) => product);
    [position, id] = [last.position, last.id];
  }
}

/** Offer changes after a number, in their order. */
export async function readChanges(db: Queryable, after: number): Promise<OfferChange[]> {
  const rows = await db.query<{ offer: OfferChange }>(
    "select offer from catalogue_changes where number > $1 order by number, id",
    [after],
  );
  return rows.map(({ offer }) => offer);
}

/** Writes merged changes into a generation's products; returns the ids that were there. */
export async function writeOffers(tx: Queryable, generation: number, changes: readonly OfferChange[]) {
  const rows = await tx.query<{ id: string }>(
    `update catalogue_products p set product = jsonb_strip_nulls(p.product || o.offer)
       from jsonb_to_recordset($2::jsonb) as o (id text, offer jsonb)
      where p.generation = $1 and p.id = o.id
      returning p.id`,
    [generation, JSON.stringify(changes.map((offer) => ({ id: offer.id, offer })))],
  );
  return new Set(rows.map(({ id }) => id));
}
