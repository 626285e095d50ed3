import type { Product } from "../modules/search/index.ts";
import type { Department, Form, Kind, Measures, Range, Size } from "./kind.ts";
import { type Chance, chanceOf } from "./random.ts";
import { departments } from "./ranges/index.ts";
import { brands, type ColourName, colours, type MaterialName, materials, series } from "./words.ts";

/**
 * The products of the made-up company, the same for the same seed on every machine. Each states title and description
 * in English and Chinese, price in US dollars, stock, lead time, and what its kind has of colour, material, size and
 * measures; colours and sizes of one model share a `groupId`.
 */
export function* demonstrationProducts(seed = 1): Generator<Product> {
  for (const department of departments) {
    for (const kind of department.kinds) {
      for (let number = 1; number <= kind.models; number += 1) {
        yield* variantsOf(modelOf(department, kind, number, seed), seed);
      }
    }
  }
}

/** One design, in all its colours and sizes. */
interface Model {
  readonly department: Department;
  readonly kind: Kind;
  readonly groupId: string;
  readonly brand: keyof typeof brands;
  readonly series: (typeof series)[number];
  readonly form: Form | undefined;
  readonly material: MaterialName | undefined;
  readonly colours: readonly ColourName[];
  readonly price: number;
  readonly leadTimeDays: number;
  /** Centimetres by name. */
  readonly measures: ReadonlyMap<keyof Measures, number>;
  readonly attributes: Readonly<Record<string, string>>;
  readonly says: Kind["says"];
}

function modelOf(department: Department, kind: Kind, number: number, seed: number): Model {
  const groupId = `${kind.key}-${String(number).padStart(2, "0")}`;
  const chance = chanceOf(seed, groupId);
  // In turn and not by chance, so that a range has all of its forms and materials.
  const forms = kind.forms ?? [undefined];
  const form = forms[number % forms.length];
  const possible = form?.materials ?? kind.materials;
  const material = possible?.[Math.floor(number / forms.length) % possible.length];
  return {
    department,
    kind,
    groupId,
    // Models of a kind take the series in turn, so that a name means one thing.
    series: series[(number + chanceOf(seed, kind.key).between(0, series.length - 1)) % series.length],
    brand: chance.one(kind.brands),
    form,
    material,
    colours: chance.some(coloursIn(material, kind.colours), kind.coloursEach ?? 4),
    price: pick(chance, kind.price) * (form?.price ?? 1),
    leadTimeDays: pick(chance, kind.leadTime),
    measures: measuresOf(chance, { ...kind.measures, ...form?.measures }),
    attributes: {
      ...Object.fromEntries(
        Object.entries(kind.attributes ?? {}).map(([name, values]) => [name, chance.one(values)]),
      ),
      ...form?.attributes,
    },
    says: chance.some(kind.says, 2),
  };
}

const pick = (chance: Chance, [low, high]: Range): number => chance.between(low, high);

function measuresOf(chance: Chance, measures: Measures): Map<keyof Measures, number> {
  const names = ["width", "depth", "length", "height"] as const;
  return new Map(names.flatMap((name) => (measures[name] ? [[name, pick(chance, measures[name])]] : [])));
}

/** The colours that a material is found in; others are found in any. */
const coloursOf: { readonly [Material in MaterialName]?: readonly ColourName[] } = {
  oak: ["natural", "white", "grey", "black", "brown"],
  walnut: ["brown", "black"],
  pine: ["natural", "white", "grey"],
  bamboo: ["natural", "brown"],
  rattan: ["natural", "brown", "black", "white"],
  marble: ["white", "black", "grey"],
  "cast iron": ["black", "red", "navy", "teal", "cream"],
};

function coloursIn(
  material: MaterialName | undefined,
  offered: readonly ColourName[],
): readonly ColourName[] {
  const usual = material && coloursOf[material];
  const fitting = usual ? offered.filter((colour) => usual.includes(colour)) : offered;
  return fitting.length > 0 ? fitting : offered;
}

function* variantsOf(model: Model, seed: number): Generator<Product> {
  const sizes: readonly (Size | undefined)[] = model.kind.sizes ?? [undefined];
  for (const colour of model.colours) {
    for (const size of sizes) yield variant(model, colour, size, seed);
  }
}

function variant(model: Model, colour: ColourName, size: Size | undefined, seed: number): Product {
  const { department, kind, groupId } = model;
  const id = [groupId, colour, size?.value].filter((part) => part !== undefined).join("-");
  const chance = chanceOf(seed, id);
  const slug = id.toLowerCase().replaceAll(/[^a-z0-9.]+/g, "-");
  return {
    id: slug,
    groupId,
    title: titleOf(model, colour, size),
    description: describe(model, colour),
    brand: model.brand,
    categories: [department.name[0], kind.name[0]],
    price: shelfPrice(model.price * (size?.price ?? 1)),
    currency: "USD",
    // One in nine is out of stock.
    stock: chance.once(9) ? 0 : chance.between(1, 60),
    attributes: {
      color: colour,
      ...(model.material && { material: model.material }),
      ...(size && { size: size.value }),
      ...Object.fromEntries([...model.measures].map(([name, length]) => [name, `${length} cm`])),
      ...model.attributes,
    },
    text: {
      zh: { title: titleInChinese(model, colour, size), description: describeInChinese(model, colour) },
    },
    image: `/v1/products/${slug}/image`,
    leadTimeDays: model.leadTimeDays,
  };
}

/** As shops have them: 34.90, and 129 from sixty dollars on. */
function shelfPrice(price: number): number {
  return price < 60 ? Math.round(price) - 0.1 : Math.round(price / 10) * 10 - 1;
}

const spaced = (parts: readonly (string | undefined)[]) =>
  parts.filter((part) => part !== undefined).join(" ");

function titleOf(
  { brand, series: [name], form, material, kind }: Model,
  colour: ColourName,
  size: Size | undefined,
) {
  const thing = spaced([brand, name, form?.name[0], material, kind.name[0]]);
  return [thing, colour, size?.value].filter((part) => part !== undefined).join(", ");
}

function titleInChinese(model: Model, colour: ColourName, size: Size | undefined): string {
  return spaced([
    brands[model.brand],
    `${model.series[1]}系列`,
    thingInChinese(model),
    colours[colour].zh,
    size?.zh,
  ]);
}

const thingInChinese = ({ form, material, kind }: Model): string =>
  [form?.name[1], material && materials[material], kind.name[1]]
    .filter((part) => part !== undefined)
    .join("");

function describe({ form, material, kind, says, measures }: Model, colour: ColourName): string {
  const thing = spaced([form?.name[0], material, kind.name[0]]);
  const first = `${thing.charAt(0).toUpperCase()}${thing.slice(1)} in ${colour}.`;
  const lengths = [...measures].map(([name, length]) => `${length} cm ${adjectives[name].en}`);
  const last = lengths.length > 0 ? [`It is ${lengths.join(", ").replace(/, ([^,]*)$/, " and $1")}.`] : [];
  return [first, ...says.map(([en]) => en), ...last].join(" ");
}

function describeInChinese(model: Model, colour: ColourName): string {
  const lengths = [...model.measures].map(([name, length]) => `${adjectives[name].zh}${length}厘米`);
  const last = lengths.length > 0 ? [`${lengths.join("，")}。`] : [];
  return [`${colours[colour].zh}${thingInChinese(model)}。`, ...model.says.map(([, zh]) => zh), ...last].join(
    "",
  );
}

const adjectives = {
  width: { en: "wide", zh: "宽" },
  depth: { en: "deep", zh: "深" },
  length: { en: "long", zh: "长" },
  height: { en: "high", zh: "高" },
} as const satisfies Record<keyof Measures, object>;
