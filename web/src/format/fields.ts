import type { Translate } from "../i18n/index.ts";

/** The fields that every catalogue shares; an attribute of one catalogue goes by its own name. */
const fieldKeys = {
  color: "field.color",
  material: "field.material",
  size: "field.size",
  price: "field.price",
  deliverBy: "field.deliverBy",
  width: "field.width",
  height: "field.height",
  length: "field.length",
  depth: "field.depth",
  weight: "field.weight",
  capacity: "field.capacity",
  brand: "field.brand",
  type: "field.type",
  quantity: "field.quantity",
  for: "field.for",
  stock: "field.stock",
  availability: "field.stock",
} as const;

const isField = (field: string): field is keyof typeof fieldKeys => Object.hasOwn(fieldKeys, field);

export const fieldName = (field: string, t: Translate): string =>
  isField(field) ? t(fieldKeys[field]) : field;
