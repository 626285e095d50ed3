import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createAccount, createApiKey } from "../../src/modules/accounts/index.ts";
import { readConfig } from "../../src/platform/config.ts";
import { buildApp } from "../../src/server/app.ts";
import { openHouse } from "../../src/server/house.ts";
import { migrations } from "../../src/server/migrations.ts";
import { temporaryFolder } from "../support/start-server.ts";
import { dumpDatabase } from "./dump-database.ts";
import { ann, firstRelease, known } from "./first-release.ts";

/*
 * Writes the database of the first release, once: `npx tsx tests/upgrade/write-first-release.ts`. What is released
 * stays as it is, so it refuses to write over it.
 */
if (existsSync(new URL("rows.sql", firstRelease))) {
  throw new Error(
    "the first release is written already; before it is released, delete its folder to write it anew",
  );
}
const folder = await temporaryFolder();
const products = join(folder.path, "products.jsonl");
await writeFile(
  products,
  `${JSON.stringify({ id: "sofa-1", title: "Navy linen sofa", price: 899, currency: "USD" })}\n`,
);
const house = await openHouse(
  readConfig({ RAPPORT_DATA: join(folder.path, "data"), RAPPORT_DEMO: "false", RAPPORT_LOG: "warn" }),
);
await house.catalogue.import({ source: products });
await createAccount(ann, house);
const { key } = await createApiKey({ name: "till", roles: ["customer"] }, house);

const post = async (path: string, body: object): Promise<Record<string, unknown>> => {
  const headers = { "content-type": "application/json" };
  const response = await buildApp(house).request(path, {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return JSON.parse(await response.text());
};
const { sessionId, receiptId } = await post("/v1/turns", {
  experience: "shop",
  text: "navy linen sofa under $900",
});
await post(`/v1/receipts/${receiptId}/feedback?session=${sessionId}`, { kind: "helpful" });
await post("/v1/session", { email: ann.email, password: ann.password });
await house.receipts.settle();

const { schema, rows } = await dumpDatabase(house.db, migrations);
await house.close();
await folder[Symbol.asyncDispose]();
await mkdir(firstRelease, { recursive: true });
await writeFile(new URL("schema.sql", firstRelease), schema);
await writeFile(new URL("rows.sql", firstRelease), rows);
await writeFile(known, `${JSON.stringify({ key, sessionId, receiptId }, undefined, 2)}\n`);
