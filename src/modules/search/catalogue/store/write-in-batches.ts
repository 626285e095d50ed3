import type { Database } from "../../../../platform/db/index.ts";
import type { Product } from "../../product.ts";
import type { MappedRecord } from "../map/map-record.ts";
import type { ImportTally } from "./import-report.ts";
import { firstFreePosition, writeProducts } from "./write-generation.ts";

const batchProducts = 500;
/** UTF-16 units of JSON: what one statement is sent at most, but for a single product. */
const batchText = 4 * 1024 * 1024;

interface Writing {
  readonly generation: number;
  /** The generation whose products keep their place in the order. */
  readonly over: number | undefined;
  readonly tally: ImportTally;
}

interface Waiting {
  readonly product: Product;
  readonly where: string;
  readonly position: number;
}

/** Writes a file's products as they are read, and tells the tally of everything else. */
export async function writeInBatches(
  db: Database,
  records: AsyncIterable<MappedRecord>,
  { generation, over, tally }: Writing,
): Promise<void> {
  let position = await firstFreePosition(db, over);
  const batch = new Map<string, Waiting>();
  let text = 0;

  const flush = async () => {
    if (batch.size === 0) return;
    const repeated = await writeProducts(db, { generation, over, products: [...batch.values()] });
    for (const id of repeated) tally.repeats(batch.get(id)?.where ?? "", id);
    tally.written += batch.size - repeated.length;
    batch.clear();
    text = 0;
  };

  for await (const record of records) {
    tally.read += 1;
    if ("fault" in record) {
      tally.leftOut(record.where, record.fault);
      continue;
    }
    const { product, where, notes } = record;
    for (const note of notes) tally.noted(where, note);
    if (batch.has(product.id)) tally.repeats(where, product.id);
    batch.set(product.id, { product, where, position });
    position += 1;
    text += (product.description?.length ?? 0) + 500;
    if (batch.size < batchProducts && text < batchText) continue;
    await flush();
    tally.progressed();
  }
  await flush();
  tally.progressed();
}
