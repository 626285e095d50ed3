import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chanceOf } from "../../src/demonstration/random.ts";
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
  for (const name of ["till-cards", "club-list"]) {
    await house.people.sources.register({
      name,
      kind: "sales",
      platform: "file",
      owner: "Stores",
      contact: "stores@shop.example",
      licence: "own data",
      purposes: ["service"],
      retentionDays: 365,
    });
  }
  await writeFile(
    join(folder.path, "map.yaml"),
    "id: no\nidentifiers: { email: mail }\ntraits: { firstName: first, lastName: last, birthday: born, city: city, postcode: post }\n",
  );
});
afterAll(async () => {
  await house?.close();
  await folder?.[Symbol.asyncDispose]();
});

async function run(args: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const status = await peopleImport.run(args, house, {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    cwd: folder.path,
    signal: AbortSignal.timeout(60_000),
  });
  return { status, report: JSON.parse(out.at(-1) ?? ""), err };
}

const firsts = "Ada Ben Cora Dev Elin Finn Gwen Hugo Iris Jude Kemi Lars Mina Noor Otis".split(" ");
const lasts = "Ashdown Barlow Carrick Denholm Everly Farrow Goodwin Halloran Inskip Jessop".split(" ");
const cities = ["Leeds", "Bristol", "York", "Bath"];

/** A made-up person, by a number; the second list spells some of them worse. */
const person = (at: number, worse: boolean): string => {
  const chance = chanceOf("people", at);
  const [first, last] = [chance.one(firsts), `${chance.one(lasts)}${chance.one(["", "son", "by", "ley"])}`];
  const born = `${chance.between(1940, 2004)}-0${chance.between(1, 9)}-${chance.between(10, 28)}`;
  const post = `LS${chance.between(1, 60)} ${chance.between(1, 9)}${chance.one(["AB", "QT", "XN", "HP"])}`;
  const typed = worse && at % 3 === 0 ? `${last.slice(0, -2)}${last.slice(-1)}${last.slice(-2, -1)}` : last;
  return `${worse ? "c" : "t"}${at},${first},${typed},${born},${chance.one(cities)},${post},`;
};
const header = "no,first,last,born,city,post,mail";

/** Two lists of the same people, where only `own` of each is their own. */
async function importTwice(own: string, values: readonly [string, string]) {
  const map = `id: no\nidentifiers: { ${own}: own }\ntraits: { firstName: first, lastName: last, birthday: born, city: city, postcode: post }\n`;
  await writeFile(join(folder.path, `${own}.yaml`), map);
  const reports = [];
  for (const [side, source] of ["till-cards", "club-list"].entries()) {
    const rows = Array.from({ length: 60 }, (_, at) => {
      const [, ...same] = person(1_000 + at, false)
        .split(",")
        .slice(0, 6);
      return [`${own}-${side}-${at}`, ...same, `${values[side]}${at}`].join(",");
    });
    await writeFile(
      join(folder.path, `${own}.csv`),
      ["no,first,last,born,city,post,own", ...rows].join("\n"),
    );
    reports.push(await run([`${own}.csv`, "--source", source, "--mapping", `${own}.yaml`]));
  }
  const { identity } = house.people;
  let together = 0;
  for (let at = 0; at < 60; at += 1) {
    const ids = [
      { kind: "record:till-cards", value: `${own}-0-${at}` },
      { kind: "record:club-list", value: `${own}-1-${at}` },
    ];
    const [one, other] = await Promise.all(ids.map((id) => identity.personBy(house.db, id)));
    expect(one && other).toBeDefined();
    if (one?.person === other?.person) together += 1;
  }
  return { together, proposed: reports[1].report.links.proposed };
}

test("people who come by two files are one where their records agree, and bad rows are told by their line", async () => {
  const lines = (worse: boolean) => Array.from({ length: 120 }, (_, at) => person(at, worse));
  await writeFile(join(folder.path, "till.csv"), [header, ...lines(false), ",nobody,,,,,"].join("\n"));
  await writeFile(join(folder.path, "club.csv"), [header, ...lines(true)].join("\n"));
  const till = await run(["till.csv", "--source", "till-cards", "--mapping", "map.yaml"]);
  expect(till).toMatchObject({ status: 0, report: { read: 121, kept: 120, bad: 1, links: { linked: 0 } } });
  expect(till.err).toContain("line 122: has no id");

  const club = await run(["club.csv", "--source", "club-list", "--mapping", "map.yaml"]);
  expect(club.report.links.linked + club.report.links.proposed).toBeGreaterThan(100);
  const { identity } = house.people;
  let together = 0;
  for (let at = 0; at < 120; at += 1) {
    const [one, other] = [
      await identity.personBy(house.db, { kind: "record:till-cards", value: `t${at}` }),
      await identity.personBy(house.db, { kind: "record:club-list", value: `c${at}` }),
    ];
    expect(one).toBeDefined();
    if (one && one.person === other?.person) together += 1;
    expect(one?.subjects.length).toBeLessThanOrEqual(2);
  }
  expect(together).toBe(club.report.links.linked);

  const again = await run(["club.csv", "--source", "club-list", "--mapping", "map.yaml"]);
  expect(again.report).toMatchObject({ kept: 0 });
  const one = await identity.personBy(house.db, { kind: "record:till-cards", value: "t0" });
  expect(await identity.edgesOf(house.db, one?.subjects ?? [])).toHaveLength(1);
});

test("records that agree in all else wait for a person where each has a user id of its own", async () => {
  const { together, proposed } = await importTwice("userId", ["left-", "right-"]);
  expect(together).toBe(0);
  expect(proposed).toBeGreaterThan(50);
});

test("and so do those that state different phones and no other contact", async () => {
  const { together, proposed } = await importTwice("phone", ["+1 202 555 01", "+1 303 555 02"]);
  expect(together).toBe(0);
  expect(proposed).toBeGreaterThan(50);
});

test("what cannot be done is said with what to do", async () => {
  const fault = (...args: string[]) => run(args).catch(mendable);
  expect(await fault("till.csv", "--source", "till-cards")).toMatch(/^usage: rapport people import/);
  expect(await fault("till.csv", "--source", "nowhere", "--mapping", "map.yaml")).toMatch(
    /register it first/,
  );
  expect(await fault("none.csv", "--source", "till-cards", "--mapping", "map.yaml")).toMatch(/none\.csv/);
});
