import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConfig } from "../../src/platform/config.ts";
import { mendable } from "../../src/server/commands/command.ts";
import { peopleImport } from "../../src/server/commands/people-import.ts";
import { type House, openHouse } from "../../src/server/house.ts";
import { temporaryFolder } from "../support/start-server.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let house: House;

beforeAll(async () => {
  folder = await temporaryFolder();
  house = await openHouse(
    readConfig({ RAPPORT_DATA: join(folder.path, "data"), RAPPORT_LOG: "silent", RAPPORT_DEMO: "false" }),
  );
  await house.people.sources.register({
    name: "club-list",
    kind: "sales",
    platform: "file",
    owner: "Stores",
    contact: "stores@shop.example",
    licence: "own data",
    purposes: ["service"],
    retentionDays: 365,
  });
});
afterAll(async () => {
  await house?.close();
  await folder?.[Symbol.asyncDispose]();
});

const map = (text: string) => writeFile(join(folder.path, "map.yaml"), text);

async function run(...more: readonly string[]) {
  const out: string[] = [];
  const args = ["club.csv", "--source", "club-list", "--mapping", "map.yaml", "--no-link", ...more];
  await peopleImport.run(args, house, {
    out: (line) => void out.push(line),
    err: () => {},
    cwd: folder.path,
    signal: AbortSignal.timeout(60_000),
  });
  return JSON.parse(out.at(-1) ?? "");
}

test("a file of another encoding is taken once its encoding is said on the command line", async () => {
  await map("id: no\ntraits: { city: city }\n");
  const hangzhou = Buffer.from([0xba, 0xbc, 0xd6, 0xdd]); // 杭州
  await writeFile(join(folder.path, "club.csv"), Buffer.concat([Buffer.from("no,city\n1,"), hangzhou]));
  expect(await run().catch(mendable)).toMatch(/club\.csv line 2: is not utf-8.*--encoding gb18030/);
  expect(await run("--encoding", "klingon").catch(mendable)).toMatch(
    /--encoding takes one of utf-8, gb18030/,
  );
  expect(await run("--encoding", "gb18030")).toMatchObject({ read: 1, kept: 1, leftOut: {} });
  const rows = await house.db.query("select 1 from events where body::text like '%杭州%'");
  expect(rows).toHaveLength(1);
});

test("a mapping that names a purpose that there is not is refused, since no consent would be kept", async () => {
  await map("id: no\nconsents: { newsleter: city }\n");
  expect(await run("--encoding", "gb18030").catch(mendable)).toMatch(
    /consents\.newsleter: there is no such purpose; there are .*marketing/,
  );
});
