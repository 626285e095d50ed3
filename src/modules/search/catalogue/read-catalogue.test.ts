import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Product } from "../product.ts";
import { loadMapping } from "./map/mapping.ts";
import { readCatalogue } from "./read-catalogue.ts";

const shared = path.resolve(process.env.RAPPORT_SHARED ?? "../shared", "data/catalog");
const mappings = new URL("../../../../examples/mappings/", import.meta.url).pathname;

async function productsOf(file: string, mapping: string): Promise<Product[]> {
  const products: Product[] = [];
  for await (const record of readCatalogue(
    path.join(shared, file),
    await loadMapping(path.join(mappings, mapping)),
  )) {
    if ("fault" in record) throw new Error(`${record.where}: ${record.fault}`);
    products.push(record.product);
  }
  return products;
}

describe.skipIf(!existsSync(shared))("the example mappings, on the shared catalogues", () => {
  it("take a flat list whole: each product with an id of its own and the stated price", async () => {
    const products = await productsOf("electronics.json", "flat-list.yaml");
    const stated: { name: string; price: number }[] = JSON.parse(
      await readFile(path.join(shared, "electronics.json"), "utf8"),
    );
    expect(products.map(({ title, price }) => ({ name: title, price }))).toEqual(
      stated.map(({ name, price }) => ({ name: name.normalize("NFC").trim(), price })),
    );
    expect(new Set(products.map(({ id }) => id)).size).toBe(stated.length);
    expect(new Set(products.map(({ currency }) => currency))).toEqual(new Set(["USD"]));
  });

  it("take nested variants apart: each with its options, in its group", async () => {
    const products = await productsOf("retail-variants.json", "nested-variants.yaml");
    const stated: Record<
      string,
      { name: string; variants: Record<string, { price: number; available: boolean }> }
    > = JSON.parse(await readFile(path.join(shared, "retail-variants.json"), "utf8"));
    const variants = Object.entries(stated).flatMap(([groupId, { variants: of }]) =>
      Object.entries(of).map(([id, { price, available }]) => ({ id, groupId, price, available })),
    );
    const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
    const taken = products.map(({ id, groupId, price, available }) => ({ id, groupId, price, available }));
    expect(taken.sort(byId)).toEqual(variants.sort(byId));
    expect(products.every(({ attributes }) => Object.keys(attributes ?? {}).length > 0)).toBe(true);
  });
});
