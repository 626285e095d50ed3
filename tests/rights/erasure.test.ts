import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accountsLeftOutOfBackups, createAccount, signIn } from "../../src/modules/accounts/index.ts";
import { readConfig } from "../../src/platform/config.ts";
import { backupDatabase, restoreDatabase, searchEverywhere } from "../../src/platform/db/index.ts";
import { buildApp } from "../../src/server/app.ts";
import { backup, restore } from "../../src/server/commands/backup.ts";
import { type House, openHouse } from "../../src/server/house.ts";
import { migrations } from "../../src/server/migrations.ts";
import { temporaryFolder } from "../support/start-server.ts";

/*
 * One person in a whole house: what sources told of them, what they asked and were answered, what they consented to;
 * and then nothing of it, wherever one looks, and whatever brings it back.
 */

const linesOf = (products: readonly object[]) => ({
  name: "own.jsonl",
  bytes: Readable.from(products.map((product) => Buffer.from(`${JSON.stringify(product)}\n`))),
});
const password = "a password of their own";
const silentIo = (cwd: string) => {
  const out: string[] = [];
  return {
    out: (line: string) => out.push(line),
    err: () => {},
    cwd,
    signal: new AbortController().signal,
    lines: out,
  };
};

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let house: House;
let app: ReturnType<typeof buildApp>;
let keys: Record<"shop" | "partner", string>;

interface Browser {
  readonly subject: string;
  readonly account: string;
  send(method: string, path: string, body?: unknown): Promise<{ status: number; text: string }>;
}

const answerOf = async (response: Response) => ({ status: response.status, text: await response.text() });

async function browserOf(email: string): Promise<Browser> {
  const { subject, account } = await createAccount(
    { email, displayName: `Called ${email}`, roles: ["customer"], password },
    house,
  );
  const { token, principal } = await signIn({ email, password }, house);
  const headers = {
    cookie: `__Host-rapport=${token}`,
    "x-rapport-csrf": principal.csrfToken,
    "content-type": "application/json",
  };
  return {
    subject,
    account,
    send: async (method, path, body) =>
      answerOf(
        await app.request(path, {
          method,
          headers,
          ...(body !== undefined && { body: JSON.stringify(body) }),
        }),
      ),
  };
}

async function tell(source: keyof typeof keys, path: string, body: object): Promise<string> {
  const authorization = `Basic ${Buffer.from(`${keys[source]}:`).toString("base64")}`;
  const headers = { authorization, "content-type": "application/json" };
  const { status, text } = await answerOf(
    await app.request(path, { method: "POST", headers, body: JSON.stringify(body) }),
  );
  expect(status, text).toBe(200);
  await house.people.profiles.keepUp();
  return text;
}

const partnersRow = (n: string) => ({
  userId: "partner-1701",
  messageId: `partner-message-${n}`,
  traits: { email: "ana@example.test", hobby: "hobby-of-ana-rowing" },
});

beforeAll(async () => {
  folder = await temporaryFolder();
  const config = readConfig({ RAPPORT_DATA: join(folder.path, "data"), RAPPORT_LOG: "silent" });
  // A company with its own product and nobody made up in it.
  house = await openHouse(config, { leaveEmpty: true });
  const rug = { id: "rug-1", title: "Navy rug", price: 90, currency: "USD", available: true };
  await house.catalogue.import({ source: linesOf([rug]) });
  app = buildApp(house);
  const register = async (name: string) => {
    const { writeKey = "" } = await house.people.sources.register({
      name,
      owner: "Made-up Retail",
      kind: "sales",
      platform: "server",
      licence: "first-party",
      contact: "data@retail.example",
      purposes: ["find-products", "service", "analytics"],
      retentionDays: 365,
      verifies: ["email"],
    });
    return writeKey;
  };
  keys = { shop: await register("shop-server"), partner: await register("partner-files") };
}, 180_000);
afterAll(async () => {
  await house?.close();
  await folder?.[Symbol.asyncDispose]();
});

const live = async (email: string, name: string): Promise<Browser> => {
  const browser = await browserOf(email);
  await browser.send("GET", "/v1/me");
  const traits = { email, street: `street-of-${name}` };
  await tell("shop", "/v1/identify", { userId: `user-${name}`, anonymousId: `device-${name}`, traits });
  const properties = { product: `product-of-${name}`, total: 12 };
  await tell("shop", "/v1/track", { userId: `user-${name}`, event: `Order by ${name}`, properties });
  await browser.send("POST", "/v1/me/consents", {
    purpose: "learn-preferences",
    state: "given",
    language: "en",
  });
  await browser.send("POST", "/v1/me/corrections", { trait: "street", value: `corrected-street-of-${name}` });
  return browser;
};

const needlesOf = (name: string, { subject, account }: Browser) => [
  `${name}@example.test`,
  `user-${name}`,
  `device-${name}`,
  `street-of-${name}`,
  `product-of-${name}`,
  `order by ${name}`,
  subject,
  account,
];

describe("a person who is erased", () => {
  let ana: Browser;
  let ben: Browser;
  let receiptId: string;
  let needles: string[];
  const sealed = "sealed.backup";
  const plain = () => join(folder.path, "plain.backup");

  beforeAll(async () => {
    [ana, ben] = [await live("ana@example.test", "ana"), await live("ben@example.test", "ben")];
    await tell("partner", "/v1/identify", partnersRow("1"));
    const turn = await ana.send("POST", "/v1/turns", {
      experience: "shop",
      text: "a navy rug for ana-the-asker",
    });
    expect(turn.status, turn.text).toBe(200);
    receiptId = JSON.parse(turn.text).receiptId;
    const known: { subjects: string[] } = JSON.parse((await ana.send("GET", "/v1/me")).text);
    needles = [...needlesOf("ana", ana), ...known.subjects, "partner-1701", "hobby-of-ana", "ana-the-asker"];
    const io = silentIo(folder.path);
    expect(await backup.run([sealed], house, io)).toBe(0);
    await backupDatabase(house.db, plain(), { leaveOut: accountsLeftOutOfBackups });
  }, 180_000);

  test("was known by all that they and others told, and saw it with its source and its uses", async () => {
    const { text } = await ana.send("GET", "/v1/me");
    for (const said of ["user-ana", "device-ana", "corrected-street-of-ana", "hobby-of-ana", receiptId])
      expect(text).toContain(said);
    expect(text).not.toContain("ben");
    const me = JSON.parse(text);
    const street = me.data.filter(({ name }: { name: string }) => name === "street");
    expect(
      street.map(({ corrected, source }: { corrected: boolean; source: object }) => [corrected, source]),
    ).toEqual(
      expect.arrayContaining([
        [false, expect.objectContaining({ kind: "the-person" })],
        [true, expect.objectContaining({ name: "shop-server", kind: "sales" })],
      ]),
    );
    const found = await searchEverywhere(house.db, needles);
    const never = needles.filter((needle) => !found.some((one) => one.needle === needle));
    expect(never).toEqual(["ana-the-asker"]); // what was asked lies sealed on the receipt
  });

  test("can be opened by nobody else: not their receipts by a forged link, not their profile by its id", async () => {
    for (const path of [
      `/v1/receipts/${receiptId}`,
      `/v1/receipts/${receiptId}?session=${ana.subject}`,
      `/v1/receipts/${receiptId}?session=`,
      `/v1/me/${ana.subject}`,
    ]) {
      const { status, text } = await ben.send("GET", path);
      expect(status, path).toBe(404);
      expect(text).not.toContain("ana-the-asker");
    }
    expect((await ben.send("GET", `/v1/profiles/${ana.subject}`)).status).not.toBe(200);
    expect((await ben.send("GET", "/v1/rights-requests")).status).toBe(403);
    expect((await ana.send("GET", `/v1/receipts/${receiptId}`)).status).toBe(200);
  });

  test("is not to be read in a backup by whoever has the file alone", async () => {
    const text = gunzipSync(await readFile(join(folder.path, sealed))).toString();
    for (const needle of [
      "ana@",
      "user-ana",
      "device-ana",
      "street-of-ana",
      "product-of-ana",
      "partner-1701",
    ])
      expect(text, needle).not.toContain(needle);
  });

  test("is nowhere afterwards, with a report a store, while the receipts' proof holds", async () => {
    expect((await ana.send("DELETE", "/v1/me", { confirm: false })).status).toBe(400);
    const { status, text } = await ana.send("DELETE", "/v1/me", { confirm: true });
    expect(status, text).toBe(200);
    const report = new Map(
      JSON.parse(text).report.map(({ store, rows }: { store: string; rows: number }) => [store, rows]),
    );
    for (const store of [
      "events",
      "profile_traits",
      "identifiers",
      "consent_records",
      "receipts",
      "accounts",
    ])
      expect(report.get(store), store).toBeGreaterThan(0);
    expect(await searchEverywhere(house.db, needles)).toEqual([]);
    expect((await ana.send("GET", "/v1/me")).status).toBe(401);
    expect(await house.receipts.verify()).toMatchObject({ ok: true });
    const bens = await searchEverywhere(house.db, needlesOf("ben", ben));
    expect(new Set(bens.map(({ needle }) => needle)).size).toBe(needlesOf("ben", ben).length);
  });

  test("is brought back by no source that tells of them again", async () => {
    await tell("partner", "/v1/identify", partnersRow("2"));
    await tell("shop", "/v1/track", { anonymousId: "device-ana", event: "Order by ana" });
    await tell("shop", "/v1/identify", { userId: "another-id", traits: { email: "ana@example.test" } });
    expect(await searchEverywhere(house.db, needles)).toEqual([]);
    expect(await house.people.intake.drops({ since: new Date(0) })).toContainEqual(
      expect.objectContaining({ reason: "suppressed" }),
    );
  });

  test("is brought back by no backup, sealed or not", async () => {
    const io = silentIo(folder.path);
    expect(await restore.run([sealed, "--yes"], house, io)).toBe(0);
    const { unreadable } = JSON.parse(io.lines.at(-1) ?? "");
    expect(unreadable).toMatchObject({
      accounts: 1,
      identifiers: expect.any(Number),
      events: expect.any(Number),
    });
    expect(await searchEverywhere(house.db, needles)).toEqual([]);

    await restoreDatabase(house.db, plain(), { folders: migrations, yes: true });
    expect((await searchEverywhere(house.db, needles)).length).toBeGreaterThan(5);
    await house.receipts.acceptRestored();
    await house.people.rights.eraseRestored();
    expect(await searchEverywhere(house.db, needles)).toEqual([]);
    expect(await house.receipts.verify()).toMatchObject({ ok: true });
    expect((await searchEverywhere(house.db, ["street-of-ben"])).length).toBeGreaterThan(0);
  }, 180_000);

  test("may come back of their own accord", async () => {
    const again = await browserOf("ana@example.test");
    await again.send("GET", "/v1/me");
    await house.people.rights.expireAll(house.clock.now());
    await tell("shop", "/v1/identify", {
      userId: "ana-anew",
      traits: { email: "ana@example.test", city: "Lund" },
    });
    const { data } = JSON.parse((await again.send("GET", "/v1/me")).text);
    expect(data.map(({ value }: { value: unknown }) => value)).toContain("Lund");
  }, 120_000);
});
