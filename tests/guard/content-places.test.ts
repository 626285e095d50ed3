import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConfig } from "../../src/platform/config.ts";
import { accessRules } from "../../src/server/access.ts";
import { buildApp } from "../../src/server/app.ts";
import { isTracking, routeFields, routesByHand } from "../../src/server/content-places.ts";
import { type House, openHouse } from "../../src/server/house.ts";
import { type FreeText, freeTextsOf } from "../../src/server/planting/free-texts.ts";
import { temporaryFolder } from "../support/start-server.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let house: House;
let texts: readonly FreeText[];

beforeAll(async () => {
  folder = await temporaryFolder();
  const config = readConfig({
    RAPPORT_DATA: join(folder.path, "data"),
    RAPPORT_LOG: "silent",
    RAPPORT_DEMO: "false",
  });
  house = await openHouse(config, { leaveEmpty: true });
  const document: unknown = await (await buildApp(house).request("/openapi.json")).json();
  texts = freeTextsOf(document);
}, 60_000);
afterAll(async () => {
  await house?.close();
  await folder?.[Symbol.asyncDispose]();
});

const named = ({ method, path, field }: FreeText): string => `${method} ${path} ${field}`;
const rows = () =>
  Object.entries(routeFields).flatMap(([route, fields]) =>
    Object.keys(fields).map((field) => `${route} ${field}`),
  );

test("each free text of each route is named as a place, or says why it holds no content", () => {
  expect(texts.length).toBeGreaterThan(40);
  expect(texts.map(named).filter((text) => !rows().includes(text))).toEqual([]);
});

test("a route that is added is a place at once", () => {
  const schema = { type: "object", properties: { words: { type: "string" } }, required: ["words"] };
  const body = { requestBody: { content: { "application/json": { schema } } } };
  const [text] = freeTextsOf({ paths: { "/v1/letters/{id}": { post: body } } });
  expect(text && named(text)).toBe("POST /v1/letters/:id words");
  expect(rows()).not.toContain("POST /v1/letters/:id words");
});

test("no row names a text that there is not", () => {
  const all = texts.map(named);
  expect(rows().filter((row) => !all.includes(row))).toEqual([]);
});

test("each other writing route is planted by hand, or says why no content comes in", () => {
  const withText = new Set(texts.map(({ method, path }) => `${method} ${path}`));
  const others = accessRules
    .filter(({ method, path }) => ["POST", "PUT", "PATCH"].includes(method) && !isTracking(path))
    .map(({ method, path }) => `${method} ${path}`)
    .filter((route) => !withText.has(route) && !(route in routesByHand));
  expect(others).toEqual([]);
});
