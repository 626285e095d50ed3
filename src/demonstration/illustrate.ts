import type { Product } from "../modules/search/index.ts";
import type { Kind } from "./kind.ts";
import { box, mix, oval, paintOf } from "./pictures/draw.ts";
import { type PictureName, pictures } from "./pictures/index.ts";
import { departments } from "./ranges/index.ts";
import { colours, isColourName } from "./words.ts";

const kinds: ReadonlyMap<string, Kind> = new Map(
  departments.flatMap((department) => department.kinds.map((kind) => [kind.name[0], kind] as const)),
);

/** What stands where the demonstration knows no picture: a parcel. */
const parcel = paintOf("#c8a67c");

/**
 * A picture of a product of the demonstration, as an SVG document of 400 by 400: its kind's shape in its colour. It
 * holds nothing of the product's text.
 */
export function illustrate(product: Pick<Product, "categories" | "attributes">): string {
  const { color } = product.attributes ?? {};
  const hex = typeof color === "string" && isColourName(color) ? colours[color].hex : "#b7aea3";
  const picture = pictureOf(product);
  const shapes = picture ? pictures[picture](paintOf(hex)) : unknown();
  const [wall, floor] = [mix("#f6f2eb", hex, 0.07), mix("#ece5da", hex, 0.1)];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" role="img">${box(0, 0, 400, 400, 0, wall)}${oval(200, 196, 168, 168, mix("#fbf9f5", hex, 0.05))}${box(0, 322, 400, 78, 0, floor)}${shapes}</svg>`;
}

function pictureOf({
  categories,
  attributes,
}: Pick<Product, "categories" | "attributes">): PictureName | undefined {
  const kind = kinds.get(categories?.[1] ?? "");
  const form = kind?.forms?.find(
    ({ attributes: own }) => own?.type !== undefined && own.type === attributes?.type,
  );
  return form?.picture ?? kind?.picture;
}

const unknown = () =>
  box(104, 156, 192, 182, 8, parcel.base) +
  box(104, 156, 192, 40, 8, parcel.dark) +
  box(184, 156, 32, 182, 0, parcel.light);
