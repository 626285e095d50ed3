import { expect, test } from "vitest";
import type { Decision } from "../../kernel/index.ts";
import { buildCatalogue } from "../../modules/search/index.ts";
import type { ShopChoice } from "./choice.ts";
import { openDecisionMemory } from "./remember-decisions.ts";

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
  const decideOnce = openDecisionMemory().of("somebody");
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
  const decideOnce = openDecisionMemory().of("somebody");
  let decided = 0;
  const ask = (key: string) => decideOnce(catalogue, key, () => decision(++decided));
  for (let at = 0; at <= 500; at += 1) ask(`${at}`);
  ask("500");
  expect(decided).toBe(501);
  ask("0");
  expect(decided).toBe(502);
});

test("what somebody asked can be forgotten, and what everybody asked goes with anybody", () => {
  const catalogue = buildCatalogue([{ id: "kettle", title: "Kettle" }], { version: "1.0" });
  const memory = openDecisionMemory();
  let decided = 0;
  const ask = (subject: string, key: string) => memory.of(subject)(catalogue, key, () => decision(++decided));
  ask("ann", "a gift for a friend");
  ask("bob", "kettle");
  ask("ann", "kettle");
  ask("bob", "red kettle");
  for (let at = 0; at < 150; at++) ask(`stranger ${at}`, "sofa");
  expect(memory.forget(["ann"])).toBe(3);
  ask("bob", "red kettle");
  expect(decided).toBe(4);
  ask("bob", "kettle");
  expect(decided).toBe(5);
});
