import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApiKey } from "../../src/modules/accounts/index.ts";
import { readConfig } from "../../src/platform/config.ts";
import { buildApp } from "../../src/server/app.ts";
import { backup, restore } from "../../src/server/commands/backup.ts";
import { type House, openHouse } from "../../src/server/house.ts";
import { temporaryFolder } from "../support/start-server.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let house: House;
let app: ReturnType<typeof buildApp>;

beforeAll(async () => {
  folder = await temporaryFolder();
  house = await openHouse(
    readConfig({ RAPPORT_DATA: join(folder.path, "data"), RAPPORT_LOG: "silent", RAPPORT_DEMO: "false" }),
    { leaveEmpty: true },
  );
  app = buildApp(house);
}, 180_000);
afterAll(async () => {
  await house?.close();
  await folder?.[Symbol.asyncDispose]();
});

test("what sources tell of consents is heard, and what was taken back since a backup stays so once it is restored", async () => {
  const administrator = await createApiKey({ name: "admin", roles: ["administrator"] }, house);
  const old = await createApiKey({ name: "old", roles: ["administrator"] }, house);
  const send = (path: string, method: string, headers: Record<string, string>, body?: object) =>
    app.request(path, {
      method,
      headers: { "content-type": "application/json", ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
  const bearer = { authorization: `Bearer ${administrator.key}` };
  const { writeKey = "" } = await house.people.sources.register({
    name: "till",
    kind: "sales",
    platform: "server",
    owner: "Stores",
    contact: "stores@shop.example",
    licence: "own data",
    purposes: ["service", "marketing"],
    retentionDays: 365,
  });
  const says = async (marketing: boolean) => {
    const authorization = `Basic ${btoa(`${writeKey}:`)}`;
    const context = { consent: { categoryPreferences: { marketing } } };
    const event = { userId: "ada", event: "Seen", context };
    expect((await send("/v1/track", "POST", { authorization }, event)).status).toBe(200);
  };
  const state = async () => {
    const subjects = (await house.people.identity.personBy(house.db, { kind: "userId", value: "ada" }))
      ?.subjects;
    return (await house.people.consent.currentOf(subjects ?? [])).find(
      ({ purpose }) => purpose.id === "marketing",
    )?.state;
  };
  const io = { out: (line: string) => said.push(line), err: (line: string) => said.push(line) };
  const said: string[] = [];
  const command = { ...io, cwd: folder.path, signal: new AbortController().signal };

  await says(true);
  await expect.poll(state, { timeout: 20_000 }).toBe("given");
  expect(await backup.run(["before.backup"], house, command)).toBe(0);
  await says(false);
  await expect.poll(state, { timeout: 20_000 }).toBe("withdrawn");
  expect((await send(`/v1/api-keys/${old.id}`, "DELETE", bearer)).status).toBe(204);

  expect(await restore.run(["before.backup", "--yes"], house, command)).toBe(0);
  expect(JSON.parse(said.at(-1) ?? "").takenBack).toEqual({
    consents: 1,
    sources: 0,
    apiKeys: 1,
    complete: true,
  });
  expect(await state()).toBe("withdrawn");
  expect((await send("/v1/sources", "GET", { authorization: `Bearer ${old.key}` })).status).toBe(401);
  expect((await send("/v1/sources", "GET", bearer)).status).toBe(200);
}, 180_000);
