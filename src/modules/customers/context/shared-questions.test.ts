import { expect, test } from "vitest";
import type { Permission } from "../words.ts";
import { sharedQuestions } from "./index.ts";

test("one question that is asked by several at once is asked once, and anew as soon as it is answered", async () => {
  const answers: Permission[] = [
    { permitted: true, basis: "consent" },
    { permitted: false, reason: "withdrawn" },
  ];
  let asked = 0;
  const permissions = sharedQuestions({
    mayUse: async () => answers[asked++] ?? { permitted: false, reason: "no-consent" },
    categoriesOf: async () => [],
  });
  const ask = (purpose: string) => permissions.mayUse({ subjects: ["s"], purpose, at: new Date(0) });
  expect(await Promise.all([ask("find-products"), ask("find-products")])).toEqual([answers[0], answers[0]]);
  expect(await ask("find-products")).toEqual(answers[1]);
  await Promise.all([ask("find-products"), ask("service")]);
  expect(asked).toBe(4);
});

test("a question that failed is asked again", async () => {
  let asked = 0;
  const permissions = sharedQuestions({
    async mayUse() {
      if (asked++ === 0) throw new Error("the database is gone");
      return { permitted: true, basis: "consent" };
    },
    categoriesOf: async () => [],
  });
  const ask = () => permissions.mayUse({ subjects: ["s"], purpose: "find-products", at: new Date(0) });
  await expect(ask()).rejects.toThrow("gone");
  expect(await ask()).toEqual({ permitted: true, basis: "consent" });
});
