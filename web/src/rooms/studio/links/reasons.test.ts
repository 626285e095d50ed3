import i18next from "i18next";
import { beforeAll, describe, expect, it } from "vitest";
import type { Reason } from "../../../../../src/modules/customers/linking/index.ts";
import { studio } from "../../../i18n/studio/en.ts";
import { studio as studioZh } from "../../../i18n/studio/zh.ts";
import { wordField } from "./compared-field.ts";
import { wordReason } from "./reasons.ts";

/** Every way in which two values may agree: a level more in the engine does not pass the compiler here. */
const levels = Object.keys({
  exact: true,
  close: true,
  similar: true,
  crossed: true,
  different: true,
  another: true,
  missing: true,
} satisfies Record<Reason["level"], true>);

const i18n = i18next.createInstance();
beforeAll(async () => {
  await i18n.init({
    resources: { en: { translation: { studio } }, zh: { translation: { studio: studioZh } } },
    interpolation: { escapeValue: false },
  });
});

describe.each(["en", "zh"])("what a doubtful link rests on (%s)", (locale) => {
  it("is in words for every level, and says which way it speaks", () => {
    const t = i18n.getFixedT(locale);
    const said = levels.flatMap((level) =>
      [4, 0, -4].map((bits) => wordReason({ field: "city", level, bits }, t)),
    );
    expect(new Set(said).size).toBe(said.length);
    for (const words of said) {
      expect(words).not.toContain("studio.");
      if (locale === "zh") expect(words).not.toMatch(/[a-z]/i);
    }
  });

  it("names what was compared, also within an address or a full name", () => {
    const t = i18n.getFixedT(locale);
    const labels = new Map([
      ["address", "地址"],
      ["city", "城市"],
      ["name", "姓名"],
      ["group.name", "团体名称"],
    ]);
    const nameOf = (trait: string) => (locale === "zh" ? (labels.get(trait) ?? trait) : trait);
    const said = ["address.city", "name: given", "name: family", "city", "group.name"].map((field) =>
      wordField(field, t, nameOf),
    );
    expect(said).toEqual(
      locale === "en"
        ? ["address, city", "name, given name", "name, family name", "city", "group, name"]
        : ["地址，城市", "姓名，名", "姓名，姓", "城市", "团体名称"],
    );
  });
});
