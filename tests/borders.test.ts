import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";

const run = promisify(execFile);
const root = fileURLToPath(new URL("..", import.meta.url));
const depcruise = join(root, "node_modules/.bin/depcruise");

interface Cruised {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

async function cruise(house: string): Promise<Cruised["summary"]> {
  const args = ["--config", ".dependency-cruiser.cjs", "--output-type", "json", "src"];
  // It exits with the number of violations; its answer is on standard output all the same.
  const { stdout } = await run(depcruise, args, { cwd: house, maxBuffer: 256 * 1024 * 1024 }).catch(
    (error: { stdout: string }) => error,
  );
  const { summary }: Cruised = JSON.parse(stdout);
  return summary;
}

/** One trespass for each kind of rule, in a house of its own. */
const trespasses: readonly { rule: string; file: string; code: string }[] = [
  { rule: "floor-platform", file: "src/platform/up.ts", code: 'export * from "../kernel/index.ts";' },
  { rule: "floor-experiences", file: "src/experiences/up.ts", code: 'export * from "../server/app.ts";' },
  {
    rule: "demonstration-is-for-the-server",
    file: "src/experiences/let-in.ts",
    code: 'export * from "../demonstration/index.ts";',
  },
  {
    rule: "storey-language",
    file: "src/modules/language/sideways.ts",
    code: 'export * from "../search/index.ts";',
  },
  {
    rule: "door-of-a-module",
    file: "src/server/window.ts",
    code: 'export * from "../modules/language/inner.ts";',
  },
  {
    rule: "door-between-modules",
    file: "src/modules/search/window.ts",
    code: 'export * from "../language/inner.ts";',
  },
  {
    rule: "tables-are-private",
    file: "src/server/tables-thief.ts",
    code: 'export * from "../modules/search/tables.ts";',
  },
];

const rooms: Readonly<Record<string, string>> = {
  "src/kernel/index.ts": "export const kernel = 1;",
  "src/server/app.ts": "export const app = 1;",
  "src/demonstration/index.ts": "export const demonstration = 1;",
  "src/modules/search/index.ts": "export const search = 1;",
  "src/modules/search/tables.ts": "export const tables = 1;",
  "src/modules/language/index.ts": 'export * from "./inner.ts";',
  "src/modules/language/inner.ts": "export const inner = 1;",
  "package.json": '{ "type": "module" }',
};

describe("the borders", () => {
  test("are kept in this house, and its rooms were really read", async () => {
    const { totalCruised, violations } = await cruise(root);
    expect(totalCruised).toBeGreaterThan(100);
    expect(violations).toEqual([]);
  });

  test("are seen to be crossed where they are", async () => {
    const house = await mkdtemp(join(tmpdir(), "rapport-borders-"));
    try {
      for (const config of [".dependency-cruiser.cjs", "tsconfig.json"])
        await cp(join(root, config), join(house, config));
      const files = [...Object.entries(rooms), ...trespasses.map(({ file, code }) => [file, code] as const)];
      for (const [file, code] of files) {
        await mkdir(dirname(join(house, file)), { recursive: true });
        await writeFile(join(house, file), `${code}\n`);
      }
      const { violations } = await cruise(house);
      const caught = violations.map(({ from, rule }) => ({ file: from, rule: rule.name }));
      for (const { rule, file } of trespasses) expect(caught).toContainEqual({ file, rule });
    } finally {
      await rm(house, { recursive: true });
    }
  });
});
