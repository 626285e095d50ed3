import type { Database } from "../../../../platform/db/index.ts";
import { RapportError } from "../../../../platform/errors.ts";
import type { Product } from "../../product.ts";

export async function startGeneration(
  db: Database,
  { source, at }: { source: string; at: Date },
): Promise<number> {
  const [row] = await db.query<{ number: number }>(
    "insert into catalogue_generations (state, source, started_at) values ('writing', $1, $2) returning number",
    [source, at],
  );
  if (!row) throw new RapportError("platform/internal", "the database gave no number for a new generation");
  return row.number;
}

/** Where products that the former generation does not have begin in the order. */
export async function firstFreePosition(db: Database, over: number | undefined): Promise<number> {
  if (over === undefined) return 0;
  const [row] = await db.query<{ free: number }>(
    "select coalesce(max(position) + 1, 0) as free from catalogue_products where generation = $1",
    [over],
  );
  return row?.free ?? 0;
}

interface Batch {
  readonly generation: number;
  readonly over: number | undefined;
  readonly products: readonly { readonly product: Product; readonly position: number }[];
}

/** Writes products in one statement; returns the ids that were written to this generation before. */
export async function writeProducts(db: Database, { generation, over, products }: Batch): Promise<string[]> {
  const rows = products.map(({ product, position }) => ({ id: product.id, position, product }));
  const written = await db.query<{ id: string; repeated: boolean }>(
    // xmax is set on a row that was already there and is overwritten now.
    `insert into catalogue_products (generation, id, position, product)
     select $1, f.id, coalesce(o.position, f.position), f.product
       from jsonb_to_recordset($2::jsonb) as f (id text, position bigint, product jsonb)
       left join catalogue_products o on o.generation = $3 and o.id = f.id
     on conflict (generation, id) do update set product = excluded.product
     returning id, xmax <> 0 as repeated`,
    [generation, JSON.stringify(rows), over ?? null],
  );
  return written.filter(({ repeated }) => repeated).map(({ id }) => id);
}

const copiedAtOnce = 2_000;

/** Takes the products that the new generation does not hold from the former one, in portions. */
export async function copyTheRest(db: Database, { from, to }: { from: number; to: number }): Promise<void> {
  for (let last: string | null = ""; last !== null; ) {
    const [row]: { last: string | null }[] = await db.query<{ last: string | null }>(
      `with page as (
         select id, position, product from catalogue_products
          where generation = $1 and id > $3 order by id limit ${copiedAtOnce}
       ), copied as (
         insert into catalogue_products (generation, id, position, product)
         select $2, id, position, product from page on conflict do nothing
       )
       select max(id) as last from page`,
      [from, to, last],
    );
    last = row?.last ?? null;
  }
}

export async function countProducts(db: Database, generation: number): Promise<number> {
  const [row] = await db.query<{ products: number }>(
    "select count(*) as products from catalogue_products where generation = $1",
    [generation],
  );
  return row?.products ?? 0;
}

const deletedAtOnce = 4_000;

/** Deletes a generation's products in portions, so that no statement holds the database for long. */
export async function discardProducts(db: Database, generation: number): Promise<void> {
  for (let left = true; left; ) {
    const deleted = await db.query<{ gone: number }>(
      `delete from catalogue_products where generation = $1 and id in (
         select id from catalogue_products where generation = $1 limit ${deletedAtOnce}
       ) returning 1 as gone`,
      [generation],
    );
    left = deleted.length > 0;
  }
  await db.query("delete from catalogue_generations where number = $1 and state = 'writing'", [generation]);
}

/** Deletes what imports that were cut off left behind. Only for the one that holds the import lock. */
export async function clearLeftovers(db: Database): Promise<void> {
  const left = await db.query<{ number: number }>(
    `select number from catalogue_generations g where state = 'writing' or (state = 'retired' and exists (
       select from catalogue_products where generation = g.number))`,
  );
  for (const { number } of left) await discardProducts(db, number);
}
