import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { peopleLink } from "../../src/server/index.ts";
import { needs } from "../support/needs.ts";

const folder = `${process.env.RAPPORT_SHARED ?? "../shared"}/data/people`;

async function link(...args: string[]) {
  const said: string[] = [];
  const io = {
    out: (line: string) => said.push(line),
    err: () => {},
    cwd: folder,
    signal: new AbortController().signal,
  };
  expect(await peopleLink.run(args, io)).toBe(0);
  return JSON.parse(said.at(-1) ?? "");
}

describe.skipIf(needs(existsSync(folder), "the shared data"))(
  "linking the published sets",
  { timeout: 300_000 },
  () => {
    it("finds the duplicates of FEBRL 3 without the social security number", async () => {
      const { f1 } = await link("febrl3.csv", "--ignore", "soc_sec_id");
      expect(f1).toBeGreaterThanOrEqual(0.996);
    });

    it("pairs the two files of FEBRL 4 one to one without the social security number", async () => {
      const { f1, pairs } = await link("febrl4a.csv", "febrl4b.csv", "--ignore", "soc_sec_id");
      expect(f1).toBeGreaterThanOrEqual(0.999);
      expect(pairs).toBeLessThanOrEqual(5_000);
    });

    it("agrees with the clerical labels of Splink's thousand records", async () => {
      const { f1 } = await link("fake_1000.csv", "--truth", "fake_1000_labels.csv");
      expect(f1).toBeGreaterThanOrEqual(0.97);
    });
  },
);
