import { expect, it } from "vitest";
import { helplines, helplinesChecked } from "./helplines.ts";
import { openSafety } from "./open-safety.ts";

it("every number names the page that says it, and the day on which it was looked up", () => {
  expect(helplinesChecked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  for (const { emergency, crisis } of Object.values(helplines))
    for (const { sources } of crisis ? [emergency, crisis] : [emergency]) {
      expect(sources.length).toBeGreaterThan(0);
      for (const source of sources) expect(source).toMatch(/^https?:\/\/\S+$/);
    }
});

it("a country that is not in the table gets general words, in both languages", () => {
  const said = (locale: "en" | "zh") => {
    const heard = openSafety().listen("I want to kill myself", { locale, region: "ZZ" });
    return heard.kind === "answer" ? heard.reply.join(" ") : "";
  };
  expect(said("en")).toContain("your local emergency number (112 works in many countries)");
  expect(said("zh")).toContain("当地的紧急电话（许多国家可拨 112）");
});
