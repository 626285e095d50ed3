import { expect, test } from "vitest";
import { statedField } from "./stated-field.ts";

const sofa = {
  id: "sofa-1",
  title: "Sofa",
  price: 649,
  stock: 0,
  categories: ["Living room", "Sofas"],
  attributes: { "seat.depth": "60 cm", color: ["navy", "white"] },
  text: { zh: { title: "沙发" } },
};

test("a field is read by its path, and what is not stated is undefined", () => {
  expect(statedField(sofa, "price")).toBe(649);
  expect(statedField(sofa, "availability")).toBe("out of stock");
  expect(statedField(sofa, "categories")).toBe("Living room > Sofas");
  expect(statedField(sofa, "attributes.seat.depth")).toBe("60 cm");
  expect(statedField(sofa, "attributes.color")).toEqual(["navy", "white"]);
  expect(statedField(sofa, "text.zh.title")).toBe("沙发");
  for (const field of [
    "brand",
    "attributes.constructor",
    "text.en.title",
    "text.zh.price",
    "id",
    "",
    "__proto__",
  ]) {
    expect(statedField(sofa, field)).toBeUndefined();
  }
});
