import type { Translate } from "../i18n/index.ts";
import { fieldName } from "./fields.ts";

/** Reasons for leaving a product out: a field whose `must` it breaks, or one of a few words. */
const reasonKeys = {
  color: "reason.color",
  material: "reason.material",
  size: "reason.size",
  price: "reason.price",
  deliverBy: "reason.deliverBy",
  width: "reason.measure",
  height: "reason.measure",
  length: "reason.measure",
  depth: "reason.measure",
  weight: "reason.measure",
  capacity: "reason.measure",
  brand: "reason.brand",
  type: "reason.type",
  for: "reason.for",
  stock: "reason.outOfStock",
  "out of stock": "reason.outOfStock",
  "not stated": "reason.notStated",
} as const;

const isReason = (reason: string): reason is keyof typeof reasonKeys => Object.hasOwn(reasonKeys, reason);

/** Words a reason; an attribute of the catalogue's own is worded by its name. */
export const wordReason = (reason: string, t: Translate): string =>
  isReason(reason) ? t(reasonKeys[reason]) : t("reason.attribute", { field: fieldName(reason, t) });
