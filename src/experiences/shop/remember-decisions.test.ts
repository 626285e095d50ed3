import { expect, test } from "vitest";
import type { Decision } from "../../kernel/index.ts";
import { buildCatalogue } from "../../modules/search/index.ts";
import type { ShopChoice } from "./choice.ts";
import { decideOnce } from "./remember-decisions.ts";

const decision = (total: number): Decision<ShopChoice> => ({
  choice: { total, nearest: false, unstated: 0, results: [], relaxations: [] },
  considered: total,
  leftOut: [],
  factors: [],
  versions: {},
});

test("one question to one version is decided once, and a changed price decides anew", () => {
  const catalogue = buildCatalogue([{ id: "kettle", title: "Kettle", price: 30 }], { version: "1.0" });
  const changed = catalogue.withChanges([{ id: "kettle", price: 20 }], "1.1");
  let decided = 0;
  const decide = () => decision(++decided);
  expect(decideOnce(catalogue, "kettle", decide)).toBe(decideOnce(catalogue, "kettle", decide));
  expect(decided).toBe(1);
  decideOnce(catalogue, "red kettle", decide);
  decideOnce(changed, "kettle", decide);
  expect(decided).toBe(3);
});

test("what is kept has a bound", () => {
  const catalogue = buildCatalogue([{ id: "kettle", title: "Kettle" }], { version: "1.0" });
  let decided = 0;
  const ask = (key: string) => decideOnce(catalogue, key, () => decision(++decided));
  for (let at = 0; at <= 500; at += 1) ask(`${at}`);
  ask("500");
  expect(decided).toBe(501);
  ask("0");
  expect(decided).toBe(502);
});
