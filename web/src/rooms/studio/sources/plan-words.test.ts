import { Ajv } from "ajv";
import formats from "ajv-formats";
import i18next from "i18next";
import { beforeAll, describe, expect, it } from "vitest";
import { studio } from "../../../i18n/studio/en.ts";
import { studio as studioZh } from "../../../i18n/studio/zh.ts";
import { wordFault, wordProblem } from "./plan-words.ts";

const i18n = i18next.createInstance();
beforeAll(async () => {
  await i18n.init({
    resources: { en: { translation: { studio } }, zh: { translation: { studio: studioZh } } },
    interpolation: { escapeValue: false },
  });
});

/** Schemas with a value that breaks each, one for every keyword that a plan may use. */
const broken: readonly (readonly [schema: Readonly<Record<string, unknown>>, value: unknown])[] = [
  [{ type: "number" }, "x"],
  [{ type: "integer" }, 1.5],
  [{ type: "string" }, 1],
  [{ type: "boolean" }, 1],
  [{ type: "array" }, 1],
  [{ type: "object" }, 1],
  [{ type: "null" }, 1],
  [{ type: ["string", "null"] }, 1],
  [{ minimum: 3 }, 1],
  [{ maximum: 3 }, 5],
  [{ exclusiveMinimum: 3 }, 3],
  [{ exclusiveMaximum: 3 }, 3],
  [{ multipleOf: 2 }, 3],
  [{ minLength: 3 }, "a"],
  [{ maxLength: 3 }, "abcd"],
  [{ minItems: 1 }, []],
  [{ maxItems: 1 }, [1, 2]],
  [{ minProperties: 1 }, {}],
  [{ maxProperties: 1 }, { a: 1, b: 2 }],
  [{ format: "date" }, "x"],
  [{ pattern: "^a" }, "b"],
  [{ enum: [1, 2] }, 3],
  [{ const: 1 }, 3],
  [{ not: { type: "number" } }, 3],
  [{ oneOf: [{ type: "number" }, { minimum: 1 }] }, 3],
  [{ anyOf: [{ type: "string" }, { minimum: 9 }] }, 3],
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON schema
  [{ if: { type: "number" }, then: { minimum: 9 } }, 3],
  [{ propertyNames: { maxLength: 1 } }, { ab: 1 }],
  [{ required: ["a"] }, {}],
  [{ additionalProperties: false }, { a: 1 }],
];

/** What the server says of plans that it does not take. */
const faults = [
  "events.Sale: takes a JSON schema (an object)",
  'events.Sale.$ref: a tracking plan has no keyword "$ref"',
  "events.Sale: takes at most 2000 parts",
  "events.Sale: takes at most 12 levels within each other",
  "events.Sale.pattern: takes a regular expression as text",
  "events.Sale.pattern: takes at most 200 characters",
  "events.Sale.pattern: a group may not repeat, because matching it may take for ever",
  "events.Sale.pattern: takes no reference back and no look ahead or behind",
  "events.Sale.pattern: takes at most 3 repeats (*, + or {,})",
  "events.Sale.pattern: is not a regular expression",
  "events: takes at most 500",
  'the plan: Unrecognized key: "evnets"',
  'unplanned: Invalid option: expected one of "keep"|"violation"',
  "events.Sale: Invalid input: expected record, received number",
];

describe("what is wrong with a plan or breaks one", () => {
  it("is told in Chinese for every keyword that a plan may use", () => {
    const t = i18n.getFixedT("zh");
    const ajv = new Ajv({ strict: false, logger: false });
    formats.default(ajv);
    for (const [schema, value] of broken) {
      const validate = ajv.compile(schema);
      expect(validate(value), JSON.stringify(schema)).toBe(false);
      for (const { message = "" } of validate.errors ?? [])
        if (!message.startsWith("must have required") && !message.startsWith("must NOT have additional"))
          expect(wordProblem(message, t), message).toMatch(/\p{Script=Han}/u);
    }
    // The server has words of its own for these.
    for (const said of ["is missing", "is not in the tracking plan", "is not as planned"])
      expect(wordProblem(said, t)).toMatch(/\p{Script=Han}/u);
  });

  it("is told in Chinese with its place, for every plan that is not taken", () => {
    const t = i18n.getFixedT("zh");
    for (const fault of faults) {
      const { place, problem } = wordFault(fault, t);
      expect(place === "整个方案" || fault.startsWith(`${place}: `), fault).toBe(true);
      expect(problem, fault).toMatch(/\p{Script=Han}/u);
    }
  });

  it("stays as it was said where nobody has words for it", () => {
    expect(wordProblem("must be made up", i18n.getFixedT("zh"))).toBe("must be made up");
  });
});
