import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fixedClock } from "../../../../platform/clock.ts";
import { openTestDatabase, type TestDatabase } from "../../../../platform/db/testing.ts";
import { catalogueMigrations } from "../index.ts";
import { buildShelf, bytesOf, emptyCatalogue, linesOf } from "../testing.ts";
import { openCatalogueStore } from "./catalogue-store.ts";

const clock = fixedClock("2026-03-04T10:00:00Z");
const stools = (count: number, price = 10) =>
  Array.from({ length: count }, (_, index) => ({ id: `stool-${index}`, title: `Stool ${index}`, price }));

let db: TestDatabase;
const open = () => openCatalogueStore({ db, clock, build: buildShelf });
const rows = async () =>
  (await db.query<{ n: number }>("select count(*) as n from catalogue_products"))[0]?.n;

beforeAll(async () => {
  db = await openTestDatabase([catalogueMigrations]);
});
afterAll(() => db.close());
beforeEach(() => emptyCatalogue(db));

describe("the catalogue store", () => {
  it("is empty at first, and serves an import as soon as it resolves", async () => {
    const store = await open();
    expect((await store.pin()).products.size).toBe(0);
    const report = await store.import({ source: linesOf(stools(2_500)) });
    expect(report).toMatchObject({ read: 2_500, written: 2_500, bad: 0, before: 0, products: 2_500 });
    const { products, version } = await store.pin();
    expect([...products.keys()].slice(0, 3)).toEqual(["stool-0", "stool-1", "stool-2"]);
    expect(version).toBe(`${report.generation}.0`);
  });

  it("serves the same after it is opened anew", async () => {
    await (await open()).import({ source: linesOf(stools(3)) });
    expect((await (await open()).pin()).products.get("stool-2")).toEqual({
      id: "stool-2",
      title: "Stool 2",
      price: 10,
    });
  });

  it("updates in place: what the file does not hold stays, and everything keeps its place in the order", async () => {
    const store = await open();
    await store.import({ source: linesOf(stools(4)) });
    await store.import({
      source: linesOf([
        { id: "new", title: "New" },
        { id: "stool-2", title: "Stool 2, oak" },
      ]),
    });
    const { products } = await store.pin();
    expect([...products.keys()]).toEqual(["stool-0", "stool-1", "stool-2", "stool-3", "new"]);
    expect(products.get("stool-2")).toEqual({ id: "stool-2", title: "Stool 2, oak" });
    expect(await rows()).toBe(5);
  });

  it("refuses a replacement that loses more than a tenth, says both numbers, and goes on serving", async () => {
    const store = await open();
    await store.import({ source: linesOf(stools(20)) });
    await expect(store.import({ source: linesOf(stools(17)), replace: true })).rejects.toMatchObject({
      code: "search/would-shrink",
      details: { before: 20, after: 17 },
      message: expect.stringContaining("--yes (over HTTP with yes=true)"),
    });
    expect((await store.pin()).products.size).toBe(20);
    expect(await rows()).toBe(20);
    await store.import({ source: linesOf(stools(18)), replace: true });
    await store.import({ source: linesOf(stools(1)), replace: true, yes: true });
    expect((await store.pin()).products.size).toBe(1);
    expect(await rows()).toBe(1);
  });

  it("takes the last of several with one id, in one batch and over batches, and says which", async () => {
    const store = await open();
    const report = await store.import({
      source: linesOf([
        ...stools(1_200),
        { id: "stool-3", title: "Again" },
        { id: "stool-3", title: "And again" },
      ]),
    });
    expect(report).toMatchObject({ written: 1_200, repeated: 2 });
    expect(report.problems.map(({ message }) => message)).toEqual([
      'shelf.jsonl line 1202: id "stool-3" stood before; the last one counts',
      'shelf.jsonl line 1202: id "stool-3" stood before; the last one counts',
    ]);
    expect((await store.pin()).products.get("stool-3")?.title).toBe("And again");
  });

  it("keeps nothing of a file that breaks off, or that holds no product", async () => {
    const store = await open();
    await store.import({ source: linesOf(stools(2)) });
    const cut = bytesOf(`[${JSON.stringify(stools(1_500)).slice(1, -40)}`, "cut.json");
    await expect(store.import({ source: cut })).rejects.toThrow(/ends in the middle of record 1500/);
    await expect(store.import({ source: bytesOf("id,price\nx,1\n", "bad.csv") })).rejects.toThrow(
      /none of its 1 records can be read. The first: bad.csv line 2: has no title/,
    );
    expect((await store.pin()).products.size).toBe(2);
    expect(await rows()).toBe(2);
  });

  it("tells a second import at the same time to wait", async () => {
    const store = await open();
    const first = store.import({ source: linesOf(stools(3_000)) });
    await expect(store.import({ source: linesOf(stools(1)) })).rejects.toMatchObject({
      code: "platform/locked",
    });
    await first;
    expect((await store.pin()).products.size).toBe(3_000);
  });

  it("tells an import whose generation another one cleared away that it was taken over", async () => {
    const store = await open();
    await store.import({ source: linesOf(stools(2)) });
    let cleared: Promise<unknown> | undefined;
    const onProgress = () => {
      cleared ??= db.query("delete from catalogue_generations where state = 'writing'");
    };
    await expect(store.import({ source: linesOf(stools(3_000)), onProgress })).rejects.toMatchObject({
      code: "platform/locked",
      message: expect.stringMatching(/took over/),
    });
    await cleared;
    expect((await store.pin()).products.size).toBe(2);
    expect(await rows()).toBe(2);
  });

  it("serves the former catalogue while an import runs, and clears what a killed one left", async () => {
    const store = await open();
    await store.import({ source: linesOf(stools(5)) });
    // What a process that was killed in the middle leaves: a generation that nobody finished.
    const [left] = await db.query<{ number: number }>(
      "insert into catalogue_generations (state, source, started_at) values ('writing', 'x', now()) returning number",
    );
    await db.query("insert into catalogue_products select $1, 'half', 0, '{}'::jsonb", [left?.number]);
    const again = await open();
    expect([...(await again.pin()).products.keys()]).not.toContain("half");
    expect(await rows()).toBe(5);
  });

  it("reports progress that only grows, at most once a second", async () => {
    let at = clock.now().getTime();
    const aBatchTakes = async (ms: number) => {
      const seen: number[] = [];
      const asked = (async function* () {
        for (let batch = 0; batch < 6; batch += 1) {
          at += ms;
          yield Buffer.from(
            stools(500)
              .map(({ id, title }) => `${JSON.stringify({ id: `${batch}-${id}`, title })}\n`)
              .join(""),
          );
        }
      })();
      const store = await openCatalogueStore({ db, clock: { now: () => new Date(at) }, build: buildShelf });
      await store.import({
        source: { name: "slow.jsonl", bytes: asked },
        onProgress: ({ written }) => seen.push(written),
      });
      return seen;
    };
    expect(await aBatchTakes(1_000)).toEqual([500, 1_000, 1_500, 2_000, 2_500, 3_000]);
    expect(await aBatchTakes(400)).toEqual([500, 2_000]);
    expect(await aBatchTakes(0)).toEqual([500]);
  });

  it("stops an import once its caller is gone, between batches and within nothing, and takes the next", async () => {
    const store = await open();
    await store.import({ source: linesOf(stools(2)) });
    const gone = new AbortController();
    const stopped = expect.objectContaining({ code: "search/import-stopped" });
    const inBatches = { source: linesOf(stools(3_000)), onProgress: () => gone.abort("gone") };
    await expect(store.import({ ...inBatches, signal: gone.signal })).rejects.toEqual(stopped);

    const leaving = new AbortController();
    const endless = (async function* () {
      for (let piece = 0; ; piece += 1) {
        if (piece === 10) leaving.abort();
        yield Buffer.from("\n\n\n");
      }
    })();
    const blank = { source: { name: "blank.csv", bytes: endless }, signal: leaving.signal };
    await expect(store.import(blank)).rejects.toEqual(stopped);
    expect((await store.pin()).products.size).toBe(2);
    expect(await rows()).toBe(2);
    await store.import({ source: linesOf(stools(3)) });
    expect((await store.pin()).products.size).toBe(3);
  });
});

describe("offer changes", () => {
  it("hold in the next turn, list unknown ids, and leave pinned versions alone", async () => {
    const store = await open();
    await store.import({ source: linesOf(stools(3)) });
    const pinned = await store.pin();
    const answer = await store.changeOffers([
      { id: "stool-1", price: 8, stock: 4 },
      { id: "nowhere", price: 1 },
    ]);
    expect(answer).toEqual({ change: 1, changed: 1, unknown: ["nowhere"] });
    expect((await store.pin()).products.get("stool-1")).toMatchObject({ price: 8, stock: 4 });
    expect(pinned.products.get("stool-1")).not.toHaveProperty("stock");
    expect((await store.pin()).version).toBe(`${pinned.version.split(".")[0]}.1`);
  });

  it("can take back what was stated, and survive a restart", async () => {
    const store = await open();
    await store.import({ source: linesOf(stools(2)) });
    await store.changeOffers([{ id: "stool-0", price: null, available: false }]);
    const product = { id: "stool-0", title: "Stool 0", available: false };
    expect((await store.pin()).products.get("stool-0")).toEqual(product);
    expect((await (await open()).pin()).products.get("stool-0")).toEqual(product);
  });

  it("change no number where they change nothing", async () => {
    const store = await open();
    expect(await store.changeOffers([{ id: "nowhere", price: 1 }])).toMatchObject({ change: 0, changed: 0 });
  });

  it("made during an import hold over its file; made before it, they don't", async () => {
    const store = await open();
    await store.import({ source: linesOf(stools(2, 10)) });
    await store.changeOffers([{ id: "stool-0", price: 5 }]);
    let changed: Promise<unknown> | undefined;
    await store.import({
      source: linesOf(stools(2_500, 20)),
      onProgress: ({ written }) => {
        if (written === 500) changed = store.changeOffers([{ id: "stool-1", price: 7 }]);
      },
    });
    expect(await changed).toMatchObject({ changed: 1 });
    const { products } = await store.pin();
    expect(products.get("stool-0")?.price).toBe(20);
    expect(products.get("stool-1")?.price).toBe(7);
  });

  it("of several at once are all there in the end", async () => {
    const store = await open();
    await store.import({ source: linesOf(stools(20)) });
    const answers = await Promise.all(
      stools(20).map(({ id }, index) => store.changeOffers([{ id, price: 100 + index }])),
    );
    expect(new Set(answers.map(({ change }) => change)).size).toBe(20);
    const { products } = await store.pin();
    expect(stools(20).map(({ id }) => products.get(id)?.price)).toEqual(
      stools(20).map((_, index) => 100 + index),
    );
  });
});

// The embedded database belongs to one process, which has one store.
describe.skipIf(!process.env.RAPPORT_TEST_DATABASE)("a second replica on PostgreSQL", () => {
  it("sees another's offer change in its next turn, and another's import soon", async () => {
    const [one, two] = [await open(), await open()];
    await one.import({ source: linesOf(stools(2)) });
    await expect.poll(async () => (await two.pin()).products.size).toBe(2);
    await one.changeOffers([{ id: "stool-0", price: 3 }]);
    expect((await two.pin()).products.get("stool-0")?.price).toBe(3);
  });
});
