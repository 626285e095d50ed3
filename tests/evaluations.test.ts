import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shop } from "../src/experiences/shop/index.ts";
import { openSets, type Sets } from "../src/modules/trust/evaluations/index.ts";
import { fixedClock } from "../src/platform/clock.ts";
import { evaluatedSystems } from "../src/server/evaluated-systems.ts";

const folder = fileURLToPath(new URL("../evaluations/", import.meta.url));
const names = ["privacy-en", "privacy-zh", "shop-grounding", "shop-requests-en", "shop-requests-zh"];

let runsFolder: string;
let sets: Sets;
beforeAll(async () => {
  runsFolder = await mkdtemp(join(tmpdir(), "rapport-evaluations-"));
  const systems = evaluatedSystems();
  sets = openSets({ folder, runsFolder, systems, clock: fixedClock("2026-03-04T10:00:00Z") });
});
afterAll(() => rm(runsFolder, { recursive: true }));

describe("the project's own sets", () => {
  it("are all here, and those that an Experience declares are among them", async () => {
    expect(await sets.names()).toEqual(names);
    expect(names).toEqual(expect.arrayContaining([...shop.evaluations]));
  });

  it.each(names)(
    "%s reaches its bars, and no case that passed before fails",
    async (name) => {
      const set = await sets.set(name);
      expect(set.cases.length).toBeGreaterThanOrEqual(60);
      // A baseline of another content is held against nothing.
      expect((await sets.baseline(name))?.setHash).toBe(set.hash);
      const { faults } = await sets.gate(set, await sets.run(set));
      expect(faults).toEqual([]);
    },
    120_000,
  );
});
