import { afterAll, beforeAll, expect, test } from "vitest";
import { createApiKey, type Role, roles } from "../src/modules/accounts/index.ts";
import { accessFaults } from "../src/modules/accounts/testing.ts";
import { readConfig } from "../src/platform/config.ts";
import { unregisteredColumns } from "../src/platform/personal-data.ts";
import { accessRules } from "../src/server/access.ts";
import { buildApp } from "../src/server/app.ts";
import { type House, openHouse } from "../src/server/house.ts";
import { personalTables } from "../src/server/personal-tables.ts";
import { temporaryFolder } from "./support/start-server.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let house: House;

beforeAll(async () => {
  folder = await temporaryFolder();
  house = await openHouse(readConfig({ RAPPORT_DATA: folder.path, RAPPORT_LOG: "silent" }));
});
afterAll(async () => {
  await house?.close();
  await folder?.[Symbol.asyncDispose]();
});

test("each route answers exactly the roles that the table grants it, and none is without a row", async () => {
  const app = buildApp(house);
  const keys = new Map<Role, string>();
  for (const role of roles) keys.set(role, (await createApiKey({ name: role, roles: [role] }, house)).key);
  const faults = await accessFaults(app, accessRules, async (caller, method, path) => {
    const key = caller === "anonymous" ? undefined : keys.get(caller);
    const response = await app.request(path.replaceAll(/:\w+/g, "00000000-0000-7000-8000-000000000000"), {
      method,
      headers: { "content-type": "application/json", ...(key && { authorization: `Bearer ${key}` }) },
      ...(method === "GET" ? {} : { body: "{}" }),
    });
    if (response.ok || !response.headers.get("content-type")?.includes("json")) return undefined;
    const body: { readonly error?: { readonly code: string } } = JSON.parse(await response.text());
    return body.error?.code;
  });
  expect(faults).toEqual([]);
});

test("every column that can hold personal data is in the register, in every table of the house", async () => {
  expect(await unregisteredColumns(house.db, personalTables(house.people))).toEqual([]);
});
