import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fixedClock } from "../../../platform/clock.ts";
import { openTestDatabase, type TestDatabase } from "../../../platform/db/testing.ts";
import { answerErrors } from "../../../platform/http/index.ts";
import { openLog } from "../../../platform/log.ts";
import { catalogueMigrations, catalogueRoutes, openCatalogueStore } from "./index.ts";
import type { CatalogueStore } from "./store/catalogue-store.ts";
import { buildShelf, emptyCatalogue, linesOf, type Shelf } from "./testing.ts";

let db: TestDatabase;
let store: CatalogueStore<Shelf>;

beforeAll(async () => {
  db = await openTestDatabase([catalogueMigrations]);
});
afterAll(() => db.close());
beforeEach(async () => {
  await emptyCatalogue(db);
  store = await openCatalogueStore({ db, clock: fixedClock("2026-03-04T10:00:00Z"), build: buildShelf });
  await store.import({ source: linesOf([{ id: "a", title: "Stool", price: 10 }]) });
});

async function send(path: string, init?: RequestInit) {
  const app = catalogueRoutes({ store, maxUploadBytes: 200 });
  app.onError(answerErrors({ log: openLog("silent") }));
  const response = await app.request(path, init);
  return { status: response.status, body: await response.json() };
}

const offers = (body: unknown) =>
  send("/v1/catalogue/offers", {
    method: "PATCH",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
const upload = (body: string, type: string, query = "") =>
  send(`/v1/catalogue/imports${query}`, { method: "POST", headers: { "content-type": type }, body });

describe("the catalogue's routes", () => {
  it("say what is served, and how its import went", async () => {
    expect(await send("/v1/catalogue")).toMatchObject({
      status: 200,
      body: { version: "1.0", products: 1, lastImport: { read: 1, written: 1, bad: 0, problems: [] } },
    });
  });

  it("change offers for the next turn, and list ids that are unknown", async () => {
    expect(
      await offers([
        { id: "a", price: 9 },
        { id: "b", stock: 1 },
      ]),
    ).toEqual({
      status: 200,
      body: { change: 1, changed: 1, unknown: ["b"] },
    });
    expect((await store.pin()).products.get("a")?.price).toBe(9);
  });

  it.each([
    [[{ id: "a", price: "9" }]],
    [[{ id: "a", price: -1 }]],
    [[{ id: "a", stock: 0.5 }]],
    [[{ id: "a", colour: "red" }]],
    [[{ price: 1 }]],
    [[]],
    [{ id: "a" }],
  ])("refuse the change %j and change nothing", async (body) => {
    expect(await offers(body)).toMatchObject({
      status: 400,
      body: { error: { code: "platform/bad-input" } },
    });
    expect((await store.pin()).version).toBe("1.0");
  });

  it("take a small file, report its bad lines, and guard against shrinking", async () => {
    expect(await upload("id,title,price\nb,Bench,x\nc,Chair,5\n", "text/csv; charset=utf-8")).toMatchObject({
      status: 201,
      body: {
        written: 1,
        products: 2,
        problems: [{ message: 'upload.csv line 2: price "x" is not a number', kept: false }],
      },
    });
    const one = '{"id":"z","title":"Zed"}';
    expect(await upload(one, "application/x-ndjson", "?replace=true")).toMatchObject({
      status: 409,
      body: { error: { code: "search/would-shrink", details: { before: 2, after: 1 } } },
    });
    expect((await upload(one, "application/x-ndjson", "?replace=true&yes=true")).status).toBe(201);
  });

  it("stop an import whose caller is gone, and keep nothing of it", async () => {
    const gone = await send("/v1/catalogue/imports", {
      method: "POST",
      headers: { "content-type": "text/csv" },
      body: "id,title\nb,Bench\n",
      signal: AbortSignal.abort("gone"),
    });
    expect(gone).toMatchObject({ status: 409, body: { error: { code: "search/import-stopped" } } });
    expect((await store.pin()).products.size).toBe(1);
  });

  it("refuse what is too large or of another type, and keep nothing of it", async () => {
    const long = `id,title\n${"x,y\n".repeat(100)}`;
    expect((await upload(long, "text/csv")).status).toBe(413);
    expect((await upload("{}", "application/xml")).status).toBe(415);
    expect((await upload("id\n", "text/csv", "?replace=maybe")).status).toBe(400);
    expect((await store.pin()).products.size).toBe(1);
  });
});
