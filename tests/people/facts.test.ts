import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAccount, signIn } from "../../src/modules/accounts/index.ts";
import type { Source } from "../../src/modules/customers/sources/index.ts";
import { readConfig } from "../../src/platform/config.ts";
import { buildApp } from "../../src/server/app.ts";
import { type House, openHouse } from "../../src/server/house.ts";
import { temporaryFolder } from "../support/start-server.ts";

/*
 * What a whole house takes for a fact about a person: by which way it came goes before when it came, for which purposes
 * it was given holds wherever it is read, and the person states what is theirs to state.
 */

const purposes = ["find-products", "learn-preferences", "marketing", "service", "analytics"];
const password = "a password of their own";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let house: House;
let app: ReturnType<typeof buildApp>;
const keys = new Map<string, { readonly source: Source; readonly writeKey: string }>();

beforeAll(async () => {
  folder = await temporaryFolder();
  house = await openHouse(
    readConfig({ RAPPORT_DATA: join(folder.path, "data"), RAPPORT_LOG: "silent", RAPPORT_DEMO: "false" }),
  );
  app = buildApp(house);
  for (const platform of ["browser", "server"] as const) {
    const { source, writeKey = "" } = await house.people.sources.register({
      name: `shop-${platform}`,
      kind: "sales",
      platform,
      owner: "Shop",
      contact: "shop@shop.example",
      licence: "own data",
      purposes,
      retentionDays: 365,
    });
    keys.set(platform, { source, writeKey });
  }
});
afterAll(async () => {
  await house?.close();
  await folder?.[Symbol.asyncDispose]();
});

const keyOf = (platform: "browser" | "server") => {
  const key = keys.get(platform);
  if (!key) throw new Error(`there is no source of the platform ${platform}`);
  return key;
};

async function tell(platform: "browser" | "server", call: object): Promise<void> {
  const { writeKey } = keyOf(platform);
  const response = await app.request("/v1/batch", {
    method: "POST",
    body: JSON.stringify({ writeKey, batch: [call] }),
  });
  expect(response.status).toBe(200);
  await house.people.profiles.keepUp();
}

interface Browser {
  readonly subject: string;
  send(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
}

/** Somebody who is signed in; `userId`, where the company knows them by one. */
async function signedIn(name: string, role: "customer" | "governor", userId?: string): Promise<Browser> {
  const email = `${name}@mail.example`;
  const { subject } = await createAccount({ email, displayName: name, roles: [role], password }, house);
  const { token, principal } = await signIn({ email, password }, house);
  if (userId !== undefined)
    await house.db.transaction((tx) =>
      house.people.identity.claim(tx, subject, [{ kind: "userId", value: userId }], { verified: true }),
    );
  const headers = {
    cookie: `__Host-rapport=${token}`,
    "x-rapport-csrf": principal.csrfToken,
    "content-type": "application/json",
  };
  return {
    subject,
    async send(method, path, body) {
      const sent = body === undefined ? {} : { body: JSON.stringify(body) };
      const response = await app.request(path, { method, headers, ...sent });
      const text = await response.text();
      return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
    },
  };
}

const subjectsOf = async (userId: string) =>
  (await house.people.identity.personBy(house.db, { kind: "userId", value: userId }))?.subjects ?? [];

/** What a purpose reads, as `name: value`, and what it is refused, as `name: reason`. */
async function read(userId: string, purpose: string, names: readonly string[]) {
  const asked = { subjects: await subjectsOf(userId), purpose, names, at: house.clock.now() };
  const { used, refused } = await house.people.profiles.read(asked);
  return Object.fromEntries([
    ...used.map(({ name, value }) => [name, value] as const),
    ...refused.map(({ name, reason }) => [name, reason] as const),
  ]);
}

describe("a page that anybody can open", () => {
  test("replaces no name, e-mail or address that a server told, and what it says stays to be seen", async () => {
    const real = { name: "Ada Real", email: "ada@real.example", address: { city: "Ulm" } };
    const forged = { name: "Mallory", email: "mallory@evil.example", address: { city: "Nowhere" } };
    await tell("server", {
      type: "identify",
      userId: "ada",
      traits: real,
      timestamp: "2026-01-01T00:00:00Z",
    });
    await tell("browser", { type: "identify", userId: "ada", traits: forged });
    const names = ["name", "email", "address"];
    for (const kind of ["most-recent", "first", "most-frequent"] as const) {
      for (const name of names)
        await house.people.profiles.changeTrait({ name, setting: { policy: { kind } } });
      expect(await read("ada", "service", names), kind).toEqual(real);
    }
    const sources = [keyOf("browser").source.id, keyOf("server").source.id];
    for (const name of names)
      await house.people.profiles.changeTrait({
        name,
        setting: { policy: { kind: "source-order", sources } },
      });
    expect(await read("ada", "service", names)).toEqual(real);

    const governor = await signedIn("gia", "governor");
    const { body } = await governor.send(
      "GET",
      `/v1/profiles/${(await subjectsOf("ada"))[0]}?purpose=service`,
    );
    expect(JSON.stringify(body)).toContain("mallory@evil.example");
    for (const name of names) await house.people.profiles.changeTrait({ name, setting: {} });
  });

  test("still tells what only pages tell", async () => {
    await tell("browser", { type: "identify", userId: "bo", traits: { language: "fr" } });
    await tell("browser", { type: "identify", userId: "bo", traits: { language: "de" } });
    expect(await read("bo", "service", ["language"])).toEqual({ language: "de" });
  });

  test("moves nothing that an Experience reads of a person where a server, or they themselves, told it", async () => {
    await tell("server", { type: "identify", userId: "cy", traits: { colours: "navy" } });
    const cy = await signedIn("cy", "customer", "cy");
    for (const purpose of ["learn-preferences", "find-products"])
      await house.people.consent.give({ subjects: [cy.subject], purpose, language: "en", channel: "web" });
    const collect = async () =>
      (
        await house.people.context.collect({
          experience: "shop",
          purpose: "find-products",
          reads: ["colours"],
          person: { subject: cy.subject, account: "a", roles: [] },
          unpersonalised: false,
        })
      ).used.map(({ value }) => value);
    const at = house.clock.now().getTime();
    const orders = Array.from({ length: 4 }, (_, day) => ({
      position: day + 1,
      source: keyOf("browser").source.id,
      messageId: `forged-${day}`,
      type: "track" as const,
      event: "Order Completed",
      at: new Date(at + day * 86_400_000),
      receivedAt: new Date(at + day * 86_400_000),
      body: { properties: { products: [{ name: "Dress", color: "red" }] } },
    }));
    await house.people.patterns.learnFrom(orders.map((event) => ({ event, subject: cy.subject })));
    expect(await collect()).toEqual(["navy"]);
    expect(await cy.send("POST", "/v1/me/corrections", { trait: "colours", value: "teal" })).toMatchObject({
      status: 201,
    });
    expect(await collect()).toEqual(["teal"]);
    expect(await cy.send("POST", "/v1/me/corrections", { trait: "colours", value: null })).toMatchObject({
      status: 201,
      body: { state: "done" },
    });
    expect(await collect()).toEqual(["navy"]);
    for (const body of [
      { trait: "colours", value: null },
      { trait: "vip", value: true },
    ])
      expect(await cy.send("POST", "/v1/me/corrections", body)).toMatchObject({
        status: 400,
        body: { error: { code: "platform/bad-input" } },
      });
    expect((await cy.send("GET", "/v1/me/requests")).body).toMatchObject({
      requests: [{ state: "refused" }, { state: "refused" }, { state: "done" }, { state: "done" }],
    });
  });
});

describe("facts that were given for fewer purposes than their source allows", () => {
  const narrow = { context: { purposes: ["service"] } };

  test("are refused to the others wherever they are read, and the person sees what they were given for", async () => {
    await tell("server", { type: "identify", userId: "di", traits: { email: "di@real.example" }, ...narrow });
    const di = await signedIn("di", "customer", "di");
    await house.people.consent.give({
      subjects: await subjectsOf("di"),
      purpose: "marketing",
      language: "en",
      channel: "web",
    });
    expect(await read("di", "service", ["email"])).toEqual({ email: "di@real.example" });
    expect(await read("di", "marketing", ["email"])).toEqual({ email: "source-not-allowed" });
    const count = (purpose: string) =>
      house.people.profiles.count({ purpose, filter: { trait: "email", startsWith: "di@" } });
    expect([await count("service"), await count("marketing")]).toMatchObject([{ people: 1 }, { people: 0 }]);
    const { body } = await di.send("GET", "/v1/me/export");
    expect(body).toMatchObject({
      stores: {
        "customers-profiles": expect.arrayContaining([
          expect.objectContaining({
            traits: [
              expect.objectContaining({
                name: "email",
                purposes: ["service"],
                source: keyOf("server").source.id,
              }),
            ],
          }),
        ]),
      },
    });
  });

  test("are taken out of what is counted of events, too, and of what happened", async () => {
    const order = { type: "track", event: "Order Completed", userId: "ed" };
    const about = { label: { en: "Orders", zh: "订单" }, category: "behaviour" as const };
    await house.people.profiles.define({
      name: "orders",
      ...about,
      function: "count",
      events: { names: ["Order Completed"] },
    });
    await tell("server", { ...order, context: { purposes: ["analytics"] } });
    await tell("server", order);
    await house.people.consent.give({
      subjects: await subjectsOf("ed"),
      purpose: "marketing",
      language: "en",
      channel: "web",
    });
    const [one] = await subjectsOf("ed");
    const timeline = (purpose: string) =>
      house.people.profiles.timeline({ subject: one ?? "", purpose, limit: 10 });
    expect(await read("ed", "marketing", ["orders"])).toEqual({ orders: 1 });
    expect(await timeline("marketing")).toMatchObject({ events: [{}], withheld: 1 });
    expect(await timeline("rights")).toMatchObject({ events: [{}, {}], withheld: 0 });
  });

  test("are what their source says last: what it tells for more purposes later is read for more", async () => {
    const says = (city: string, more = {}) =>
      tell("server", { type: "identify", userId: "fa", traits: { city }, ...more });
    await says("Aachen");
    await says("Bonn", narrow);
    await house.people.consent.give({
      subjects: await subjectsOf("fa"),
      purpose: "marketing",
      language: "en",
      channel: "web",
    });
    expect(await read("fa", "marketing", ["city"])).toEqual({ city: "source-not-allowed" });
    await says("Celle", { context: { purposes: [] } });
    expect(await read("fa", "service", ["city"])).toEqual({ city: "source-not-allowed" });
    await says("Celle");
    expect(await read("fa", "marketing", ["city"])).toEqual({ city: "Celle" });
  });
});
