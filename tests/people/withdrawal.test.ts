import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createAccount, signIn } from "../../src/modules/accounts/index.ts";
import { readConfig } from "../../src/platform/config.ts";
import { buildApp } from "../../src/server/app.ts";
import { type House, openHouse } from "../../src/server/house.ts";
import { temporaryFolder } from "../support/start-server.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let house: House;
let app: ReturnType<typeof buildApp>;
let writeKey: string;
let source: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  house = await openHouse(
    readConfig({ RAPPORT_DATA: join(folder.path, "data"), RAPPORT_LOG: "silent", RAPPORT_DEMO: "false" }),
  );
  app = buildApp(house);
  const registered = await house.people.sources.register({
    name: "web",
    kind: "sales",
    platform: "browser",
    owner: "Shop",
    contact: "shop@shop.example",
    licence: "own data",
    purposes: ["find-products", "learn-preferences", "marketing", "sale"],
    retentionDays: 365,
  });
  source = registered.source.id;
  writeKey = registered.writeKey ?? "";
});
afterAll(async () => {
  await house?.close();
  await folder?.[Symbol.asyncDispose]();
});

const send = (call: object, headers: Record<string, string> = {}) =>
  app.request("/v1/t", {
    method: "POST",
    headers: { "content-type": "text/plain", origin: "https://shop.example", ...headers },
    body: JSON.stringify({ writeKey, event: "Looked", ...call }),
  });

const eventually = async <T>(read: () => Promise<T>, done: (value: T) => boolean): Promise<T> => {
  for (let tries = 0; tries < 100; tries += 1) {
    const value = await read();
    if (done(value)) return value;
    await pause(50);
  }
  throw new Error("it did not come about");
};

test("a browser's Sec-GPC on its way to a source refuses sale and sharing, and nothing else", async () => {
  expect((await send({ anonymousId: "quiet" }, { "sec-gpc": "1" })).status).toBe(200);
  expect((await send({ anonymousId: "open" })).status).toBe(200);
  const { identity, consent } = house.people;
  const stateOf = async (value: string) => {
    const person = await identity.personBy(house.db, { kind: "anonymousId", value });
    const current = person ? await consent.currentOf(person.subjects) : [];
    return current.filter(({ state }) => state === "refused").map(({ purpose }) => purpose.id);
  };
  const refused = await eventually(
    () => stateOf("quiet"),
    (purposes) => purposes.length > 0,
  );
  expect(refused.sort()).toEqual(["cross-context-advertising", "sale", "sharing"]);
  expect(await stateOf("open")).toEqual([]);
  // Ids that are numbers are ids; what does not go in is of nobody.
  expect((await send({ anonymousId: 777001 }, { "sec-gpc": "1" })).status).toBe(200);
  await eventually(
    () => stateOf("777001"),
    (purposes) => purposes.length === 3,
  );
});

test("what was withdrawn is read by no route: not the next turn's context, nor a count, nor a profile", async () => {
  const { people, db } = house;
  const { email, password } = { email: "una@mail.example", password: "correct horse battery" };
  const { subject } = await createAccount(
    { email, displayName: "Una", roles: ["customer"], password },
    house,
  );
  const session = await signIn({ email, password }, house);
  const own = { cookie: `__Host-rapport=${session.token}`, "x-rapport-csrf": session.principal.csrfToken };
  const say = (purpose: string, state: string) =>
    app.request("/v1/me/consents", {
      method: "POST",
      headers: { ...own, "content-type": "application/json" },
      body: JSON.stringify({ purpose, state, language: "en" }),
    });
  for (const purpose of ["find-products", "marketing"])
    expect((await say(purpose, "given")).status).toBe(200);
  await db.transaction((tx) =>
    people.identity.claim(tx, subject, [{ kind: "userId", value: "una" }], { verified: true }),
  );
  await people.profiles.changeTrait({ name: "plan", setting: { category: "preference" } });
  await app.request("/v1/identify", {
    method: "POST",
    body: JSON.stringify({ writeKey, userId: "una", traits: { plan: "gold" } }),
  });
  await people.profiles.keepUp();

  const { subjects } = await people.identity.personOf(db, subject);
  const read = (purpose: string) =>
    people.profiles.read({ subjects, purpose, names: ["plan"], at: house.clock.now() });
  const count = async () =>
    (
      await people.profiles.count({
        purpose: "marketing",
        filter: { trait: "plan", is: "gold" },
      })
    ).people;
  const context = () =>
    people.context.collect({
      experience: "shop",
      purpose: "find-products",
      reads: ["plan"],
      person: { subject, account: "a", roles: [] },
      unpersonalised: false,
    });
  expect((await read("marketing")).used).toMatchObject([{ name: "plan", value: "gold" }]);
  expect((await context()).used).toMatchObject([{ name: "plan", value: "gold", source: "web" }]);
  expect(await count()).toBe(1);

  for (const purpose of ["find-products", "marketing"])
    expect((await say(purpose, "withdrawn")).status).toBe(200);
  expect(await read("marketing")).toMatchObject({ used: [], refused: [{ reason: "withdrawn" }] });
  expect(await context()).toMatchObject({ used: [], refused: [{ name: "plan", reason: "withdrawn" }] });
  expect(await count()).toBe(0);
  const shown = await people.profiles.show({
    subject,
    purpose: "marketing",
    look: { looker: subject, roles: ["adviser"] },
  });
  expect(JSON.stringify(shown)).not.toContain("gold");
  expect(await people.sources.standing(source, house.clock.now())).toEqual({ readable: true });
});
