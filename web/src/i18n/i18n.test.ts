import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checks } from "./checks/en.ts";
import { checks as checksZh } from "./checks/zh.ts";
import { en } from "./en.ts";
import { me } from "./me/en.ts";
import { me as meZh } from "./me/zh.ts";
import { people } from "./people/en.ts";
import { people as peopleZh } from "./people/zh.ts";
import { studio } from "./studio/en.ts";
import { studio as studioZh } from "./studio/zh.ts";
import { zh } from "./zh.ts";

type Words = { readonly [key: string]: string | Words };

/** Every sentence by its whole key: `shop.title` → `Shop`. */
const flatten = (words: Words, before = ""): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[before + key, value] as [string, string]]
      : flatten(value, `${before}${key}.`),
  );

const plural = /_(zero|one|two|few|many|other)$/;
const english = new Map(flatten({ ...en, checks, me, people, studio }));
const chinese = new Map(flatten({ ...zh, checks: checksZh, me: meZh, people: peopleZh, studio: studioZh }));
const slotsOf = (sentence: string): string[] =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, slot]) => slot).sort();

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, "");
const sources = new URL("../", import.meta.url);
const code = readdirSync(sources, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|i18n\/.*\b(en|zh)\.ts$/.test(name))
  .map((name) => ({ name, text: withoutComments(readFileSync(new URL(name, sources), "utf8")) }));

describe("the two languages", () => {
  it("have the same sentences", () => {
    const keysOf = (words: Map<string, string>) =>
      [...new Set([...words.keys()].map((key) => key.replace(plural, "")))].sort();
    expect(keysOf(chinese)).toEqual(keysOf(english));
  });

  it("have every plural form that their grammar needs", () => {
    for (const [words, tag] of [
      [english, "en"],
      [chinese, "zh"],
    ] as const) {
      const needed = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
      const counted = new Set(
        [...words.keys()].filter((key) => plural.test(key)).map((key) => key.replace(plural, "")),
      );
      for (const key of counted) {
        for (const category of needed)
          expect(words.has(`${key}_${category}`), `${tag}: ${key}_${category}`).toBe(true);
      }
    }
  });

  it("fill the same slots", () => {
    for (const [key, sentence] of chinese) {
      const other = english.get(key);
      if (other !== undefined) expect(slotsOf(sentence), key).toEqual(slotsOf(other));
    }
  });

  it("leave no sentence empty, and none of the Chinese in English", () => {
    for (const [key, sentence] of [...english, ...chinese]) expect(sentence.trim(), key).not.toBe("");
    // Formats and standards have the same names everywhere.
    const names = /\{\{\w+\}\}|Ed25519|JSON-LD|JSON|CSV|GPC|OpenLineage|W3C PROV/g;
    const untranslated = [...chinese].filter(([, sentence]) =>
      /[a-z]{2,}/i.test(sentence.replace(names, "")),
    );
    expect(untranslated.map(([key]) => key)).toEqual(["language.en"]);
  });
});

describe("the code", () => {
  const named = new Set(
    code.flatMap(({ text }) => [...text.matchAll(/"([a-z]\w*(?:\.\w+)+)"/gi)].map(([, key]) => key)),
  );

  it("uses every sentence", () => {
    const keys = new Set([...english.keys()].map((key) => key.replace(plural, "")));
    // A language's own name is read from its dictionary directly.
    const unused = [...keys].filter((key) => !named.has(key) && !/^language\.(en|zh)$/.test(key));
    expect(unused).toEqual([]);
  });

  it("writes no sentence of its own", () => {
    const chineseText = code
      .filter(({ text }) => /["'`>][^"'`<\n]*\p{Script=Han}/u.test(text))
      .map(({ name }) => name);
    expect(chineseText).toEqual([]);
    const between = />\s*([A-Z][a-z]+(?: [a-z]+)*)[.…!?]?\s*</g;
    const englishText = code
      .filter(({ name }) => name.endsWith(".tsx"))
      .flatMap(({ text }) => [...text.matchAll(between)].map(([, words]) => words));
    // The product's name is the same in both languages.
    expect(englishText).toEqual(["Rapport"]);
  });
});
