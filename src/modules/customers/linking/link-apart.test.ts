import { expect, test } from "vitest";
import { linkApart } from "./link-apart.ts";
import { linkRecords } from "./link-records.ts";

test("a thread of its own links the same pairs", async () => {
  const columns = ["name", "city"];
  const rows = Array.from({ length: 600 }, (_, at) => [
    `Made${(at % 300).toString(36)} Up${((at % 300) * 7919).toString(36)}`,
    ["Leeds", "Bristol", "York"][at % 3],
  ]);
  const request = { left: { columns, rows } };
  const [apart, here] = [await linkApart(request), linkRecords(request)];
  expect(apart.pairs.length).toBeGreaterThan(200);
  expect(apart.pairs).toEqual(here.pairs);
});
