import type { Product } from "../product.ts";

/** Names that catalogues give to the fields that the grammar reads, besides the field's own. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  color: ["colour", "colors", "colours", "colour family", "color family", "颜色", "色彩"],
  material: [
    "materials",
    "fabric",
    "fabric type",
    "upholstery material",
    "frame material",
    "材质",
    "材料",
    "面料",
  ],
  size: [
    "sizes",
    "shoe size",
    "clothing size",
    "bed size",
    "mattress size",
    "screen size",
    "尺码",
    "尺寸",
    "鞋码",
  ],
  width: ["overall width", "product width", "item width", "宽", "宽度"],
  height: ["overall height", "product height", "item height", "高", "高度"],
  depth: ["overall depth", "product depth", "item depth", "深", "深度"],
  length: ["overall length", "product length", "item length", "长", "长度"],
  weight: ["overall weight", "product weight", "item weight", "重量", "净重"],
  capacity: ["volume", "容量"],
  for: ["audience", "gender", "recipient", "age group", "department", "occasion", "适用人群", "场合"],
};

/** A name without case, punctuation and doubled spaces: `Overall_Width (cm)` → `overall width cm`. */
export const plainName = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** What an attribute's name says after the quantity: its unit. */
const units = new Set([
  "cm",
  "mm",
  "m",
  "in",
  "inch",
  "inches",
  "ft",
  "kg",
  "g",
  "lb",
  "lbs",
  "oz",
  "l",
  "ml",
  "liters",
]);

/** Which attributes of a catalogue state which fields of a request. */
export class StatedFields {
  /** Attribute names as written, by plain name. */
  private readonly names = new Map<string, string[]>();
  private readonly found = new Map<string, readonly string[]>();
  readonly statesBrand: boolean;
  readonly statesPrice: boolean;

  constructor(products: readonly Product[]) {
    const seen = new Set<string>();
    for (const { attributes } of products) for (const name in attributes) seen.add(name);
    for (const name of seen) {
      const plain = withoutUnit(plainName(name));
      this.names.set(plain, [...(this.names.get(plain) ?? []), name]);
    }
    this.statesBrand = products.some(({ brand }) => brand !== undefined);
    this.statesPrice = products.some(({ price }) => price !== undefined);
  }

  /** The catalogue's own names of the attributes that state a field; none where no product states it. */
  attributesOf(field: string): readonly string[] {
    const plain = plainName(field);
    let names = this.found.get(plain);
    if (names === undefined) {
      const asked = [plain, ...(Object.hasOwn(aliases, plain) ? aliases[plain] : [])];
      names = asked.flatMap((name) => this.names.get(name) ?? []);
      if (this.found.size > 1_000) this.found.clear();
      this.found.set(plain, names);
    }
    return names;
  }
}

function withoutUnit(plain: string): string {
  const words = plain.split(" ");
  const last = words.at(-1) ?? "";
  return words.length > 1 && units.has(last) ? words.slice(0, -1).join(" ") : plain;
}

/** The unit that an attribute's name gives to its bare numbers: `width_cm` → `cm`. */
export function unitInName(name: string): string | undefined {
  const last = plainName(name).split(" ").at(-1) ?? "";
  return plainName(name).includes(" ") && units.has(last) ? last : undefined;
}
