import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../../../tests/support/start-server.ts";
import { openTestIntake } from "../../modules/customers/intake/testing.ts";
import { systemClock } from "../../platform/clock.ts";
import { mendable } from "./command.ts";
import { peopleImport } from "./people-import.ts";

it("rapport people import takes a file in, tells of bad rows, and ends with its report", async () => {
  await using folder = await temporaryFolder();
  await using test = await openTestIntake();
  await writeFile(join(folder.path, "people.csv"), "no,name\n1,Ada\n,nobody\n2,Bo\n");
  await writeFile(join(folder.path, "map.yaml"), "id: no\ntraits: { name: name }\n");
  const [out, err]: [string[], string[]] = [[], []];
  const io = {
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
    cwd: folder.path,
    signal: AbortSignal.timeout(60_000),
  };
  const house = { clock: systemClock, people: test };
  const args = ["people.csv", "--source", test.source.name, "--mapping", "map.yaml"];
  expect(await peopleImport.run(args, house, io)).toBe(0);
  expect(err).toContain("line 3: has no id");
  expect(JSON.parse(out.at(-1) ?? "")).toMatchObject({ source: test.source.name, read: 3, kept: 2, bad: 1 });

  const refused = await peopleImport.run(args.slice(0, 3), house, io).catch(mendable);
  expect(refused).toMatch(/^usage: rapport people import/);
  const unknown = await peopleImport
    .run(["people.csv", "--source", "nowhere", "--mapping", "map.yaml"], house, io)
    .catch(mendable);
  expect(unknown).toMatch(/register it first/);
});
