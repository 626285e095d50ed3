import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordMapper } from "./map-record.ts";
import { identityMapping, readMapping } from "./mapping.ts";
import { readPath } from "./path.ts";
import { fill, readTemplate } from "./template.ts";

const mapped = (value: object, mapping = identityMapping) =>
  recordMapper(mapping)({ where: "line 2", key: "k", value: { ...value } });
const faultOf = (value: object) => {
  const [record] = mapped({ title: "Stool", ...value });
  return record && "fault" in record ? record.fault : record;
};
const productOf = (value: object, mapping = identityMapping) => {
  const [record] = mapped(value, mapping);
  return record && "product" in record ? record.product : record;
};

describe("a record in the contract's shape", () => {
  it("becomes the product that it states, and nothing that it does not", () => {
    const product = {
      id: "s-1",
      groupId: "s",
      title: "Stool",
      categories: ["Seats"],
      price: 12.5,
      currency: "USD",
      available: true,
      stock: 3,
      attributes: { color: "navy", sizes: ["S", "M"] },
      text: { zh: { title: "凳子", description: "结实。" } },
      image: "/pictures/s.png",
      leadTimeDays: 2,
    };
    expect(productOf({ ...product, popularity: 7, description: null, brand: "" })).toEqual(product);
  });

  it.each([
    [{ title: " " }, "has no title"],
    [{ title: ["a"] }, 'title ["a"] is not text'],
    [{ title: "x".repeat(1_001) }, "title has 1001 characters, and at most 1000 are taken"],
    [{ id: "" }, "has no id"],
    [{ id: { a: 1 } }, 'id {"a":1} is not text'],
    [
      JSON.parse('{ "id": 9007199254740993 }'),
      "id 9007199254740992 is a number with more digits than are kept: write it as text",
    ],
    [{ price: "abc" }, 'price "abc" is not a number'],
    [{ price: "$5" }, 'price "$5" is not a number'],
    [{ price: "1,29" }, 'price "1,29" is not a number'],
    [{ price: true }, "price true is not a number"],
    [{ price: -1 }, "price -1 is below 0"],
    [{ price: 1e300 }, "price 1e+300 is above 1000000000000"],
    [{ price: Number.NaN }, "price null is not a number"],
    [{ currency: "dollars" }, 'currency "dollars" is not a currency of ISO 4217, such as USD'],
    [{ stock: 1.5 }, "stock 1.5 is not a whole number"],
    [{ available: "maybe" }, 'available "maybe" is neither yes nor no'],
    [{ leadTimeDays: 400 }, "leadTimeDays 400 is above 365"],
    [
      { image: "javascript:alert(1)" },
      'image "javascript:alert(1)" is not an address that begins with https://, http:// or /',
    ],
    [
      { url: "//evil.example" },
      'url "//evil.example" is not an address that begins with https://, http:// or /',
    ],
    [{ categories: [["a"]] }, 'categories ["a"] is not text'],
    [{ attributes: "navy" }, 'attributes "navy" is not an object of names and values'],
    [{ attributes: { size: { a: 1 } } }, 'attribute "size" {"a":1} is not text'],
    [JSON.parse('{"attributes": {"__proto__": "x"}}'), 'attribute "__proto__" cannot be a name'],
    [
      { text: { chinese: { title: "x" } } },
      'text "chinese" is not a language of two letters (ISO 639-1), such as zh',
    ],
    [{ text: { zh: { description: "x" } } }, "text.zh has no title"],
  ])("%j is left out, and the reason names field and value", (value, reason) => {
    expect(faultOf(value)).toBe(reason);
  });

  it.each([
    ["1,299.00", 1299],
    ["1299", 1299],
    [" 12.5 ", 12.5],
  ])("takes the number written %j", (written, price) => {
    expect(productOf({ title: "x", price: written })).toMatchObject({ price });
  });

  it("tells of characters that are no text, and keeps the product", () => {
    const [record] = mapped({ title: "A\ud800b\0" });
    expect(record).toMatchObject({
      product: { title: "A\uFFFDb\uFFFD" },
      notes: ["title held a character that is no text; it is now \uFFFD"],
    });
  });

  it("without an id gets one that stays while price, stock and description change", () => {
    const stool = { title: "Round stool, 圆凳", brand: "Oak & Co" };
    const { id } = { id: "", ...productOf({ ...stool, price: 1 }) };
    expect(id).toMatch(/^round-stool-圆凳-[0-9a-f]{12}$/);
    expect(productOf({ ...stool, price: 2, stock: 5, description: "New" })).toMatchObject({ id });
    expect(productOf({ ...stool, brand: "Other" })).not.toMatchObject({ id });
  });

  it("never makes the mapper throw, whatever it holds", () => {
    const fields = fc.constantFrom(
      "id",
      "title",
      "price",
      "attributes",
      "text",
      "categories",
      "image",
      "available",
    );
    fc.assert(
      fc.property(
        fc.dictionary(fields, fc.jsonValue({ maxDepth: 4 })),
        (value) => mapped(value).length === 1,
      ),
      { numRuns: 1_000 },
    );
  });
});

describe("a mapping", () => {
  const nested = readMapping(`
    variants: items
    id: "{sku}-{$variantKey}"
    groupId: "{$key}"
    title: "{name}[, {options.color}][ ({$record.maker[0].name})]"
    price: cost.amount
    currency: { value: EUR }
    categories: { from: path, split: ">" }
    attributes: { from: [options, facts], pick: { maker: "maker[0].name", fixed: { value: here } } }
    available: on
    brand: false
    text: { zh: { title: name_zh } }
  `);
  const record = {
    name: "Lamp",
    name_zh: "台灯",
    brand: "Not this",
    maker: [{ name: "Glow" }],
    path: "Home > Lamps",
    sku: "L1",
    items: {
      a: { options: { color: "navy" }, cost: { amount: 9 }, on: "yes" },
      b: { sku: "L2", facts: [{ name: "watts", value: 7 }], on: false },
      c: 5,
    },
  };

  it("explodes variants, looks into the variant before its record, and leaves sections out that have nothing", () => {
    expect(recordMapper(nested)({ where: 'record "x"', key: "x", value: record })).toEqual([
      {
        where: 'record "x" variant "a"',
        notes: [],
        product: {
          id: "L1-a",
          groupId: "x",
          title: "Lamp, navy (Glow)",
          categories: ["Home", "Lamps"],
          price: 9,
          currency: "EUR",
          available: true,
          attributes: { color: "navy", maker: "Glow", fixed: "here" },
          text: { zh: { title: "台灯" } },
        },
      },
      expect.objectContaining({
        product: expect.objectContaining({
          id: "L2-b",
          title: "Lamp (Glow)",
          available: false,
          attributes: { watts: "7", maker: "Glow", fixed: "here" },
        }),
      }),
      { where: 'record "x" variant "c"', fault: "is not an object" },
    ]);
  });

  it("reports a record that has no variants", () => {
    expect(mapped({ name: "x", items: [] }, nested)).toEqual([{ where: "line 2", fault: "has no variants" }]);
    expect(mapped({ name: "x" }, nested)).toEqual([{ where: "line 2", fault: "has undefined for variants" }]);
  });

  it("reads decimal commas where it says so, and columns whose names look like paths", () => {
    const mapping = readMapping('{ "decimal": ",", "price": "Price (incl. tax)", "title": "Name" }');
    expect(productOf({ Name: "x", "Price (incl. tax)": "1.299,50" }, mapping)).toMatchObject({
      price: 1299.5,
    });
  });

  it.each([
    ["tittle: name", /tittle/],
    ["title: '{name'", /title: takes a path/],
    ["title: 'a..b'", /title: takes a path/],
    ["variants: items", /id: is needed where there are variants; groupId: is needed/],
    ["format: xml", /format/],
    ["text: { chinese: { title: x } }", /chinese.*takes a language as two letters/],
    ["title: [", /is neither YAML nor JSON/],
    ["&a [*a]", /mapping/],
  ])("%j is refused, and the message names the place", (text, message) => {
    expect(() => readMapping(text)).toThrow(message);
  });
});

describe("paths and templates", () => {
  it("read names, numbers and quoted names", () => {
    expect(readPath('a.b[0]["c.d"].e f')).toEqual(["a", "b", "0", "c.d", "e f"]);
    for (const none of ["", ".", "a.", "a[", "a[x]", "{a}"]) expect(readPath(none)).toBeUndefined();
  });

  it("reach only into what a record itself holds", () => {
    expect(productOf({ a: "x" }, readMapping("title: constructor.name"))).toMatchObject({
      fault: "has no title",
    });
    expect(productOf({ a: "x" }, readMapping("title: a.length"))).toMatchObject({ fault: "has no title" });
  });

  it("fill each place, and nothing where one outside a section is empty", () => {
    const template = readTemplate("{a}-{b[0]}[ /{c}]");
    const look = (values: Record<string, string>) =>
      template && fill(template, (path) => values[path.join(".")]);
    expect(look({ a: "1", "b.0": "2", c: "3" })).toBe("1-2 /3");
    expect(look({ a: "1", "b.0": "2" })).toBe("1-2");
    expect(look({ a: "1" })).toBeUndefined();
  });
});
