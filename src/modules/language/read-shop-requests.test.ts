import { expect, it } from "vitest";
import { readShopRequests } from "./index.ts";

const now = "2026-03-04T10:00";
const all = async (lines: readonly string[]) => {
  const read = [];
  for await (const request of readShopRequests(lines, { now })) read.push(request);
  return read;
};

it("reads lines in order, with the text before where one is given", async () => {
  const [first, second] = await all([
    '{"text":"red shirt"}',
    "",
    '{"text":"cheaper","previous":"red shirt"}',
  ]);
  expect(first?.constraints).toHaveLength(1);
  expect(second).toMatchObject({ text: "cheaper", refine: "cheaper", constraints: [] });
});

it("says which line is wrong, and how", async () => {
  await expect(all(['{"text":"a"}', "{oops"])).rejects.toThrow(/line 2 is not JSON/);
  await expect(all(['{"txt":"a"}'])).rejects.toThrow(/line 1: "text"/);
});
