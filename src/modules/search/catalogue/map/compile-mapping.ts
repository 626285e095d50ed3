import type { Product } from "../../product.ts";
import { isObject, type RawObject } from "../read/raw-record.ts";
import type { Mapping, Source } from "./mapping.ts";
import { at, type Path, readPath } from "./path.ts";
import { isStated } from "./read-value.ts";
import { fill, readTemplate } from "./template.ts";

/** What paths look into: the variant first where there is one, then the record. */
export interface Scope {
  readonly record: RawObject;
  readonly key: string;
  readonly variant?: RawObject;
  readonly variantKey?: string;
}

type Look = (scope: Scope) => unknown;

export type ProductField = Exclude<keyof Product, "attributes" | "text">;

/** A mapping with its paths and templates read once, for all the records of a file. */
export interface Compiled {
  readonly decimal: Mapping["decimal"];
  readonly fields: Readonly<Record<ProductField, Look>>;
  readonly attributes: Look;
  /** By language, `{ title, description }`. */
  readonly texts: Look;
  readonly variants?: (record: RawObject) => unknown;
  /** True where the record has a place for an id, so that an empty one is a fault. */
  readonly statesId: (scope: Scope) => boolean;
}

export function compileMapping(mapping: Mapping): Compiled {
  const variants = mapping.variants === undefined ? undefined : wholePath(mapping.variants);
  const look = (field: ProductField): Look => compileSource(mapping[field] ?? field);
  return {
    decimal: mapping.decimal,
    fields: {
      id: look("id"),
      groupId: look("groupId"),
      title: look("title"),
      description: look("description"),
      brand: look("brand"),
      categories: look("categories"),
      price: look("price"),
      currency: look("currency"),
      available: look("available"),
      stock: look("stock"),
      image: look("image"),
      url: look("url"),
      leadTimeDays: look("leadTimeDays"),
    },
    attributes: compileAttributes(mapping.attributes),
    texts: compileTexts(mapping.text),
    ...(variants && { variants: (record: RawObject) => at(record, variants) }),
    statesId: ({ record }) => isStated(mapping.id) || Object.hasOwn(record, "id"),
  };
}

function compileSource(source: Source): Look {
  if (source === false) return () => undefined;
  if (typeof source === "string") return compileExpression(source);
  if ("value" in source) return () => source.value;
  const { split } = source;
  const from = compileExpression(source.from);
  return (scope) => splitText(from(scope), split);
}

function splitText(value: unknown, separator: string): unknown {
  if (typeof value !== "string") return value;
  return value
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function compileExpression(expression: string): Look {
  const template = expression.includes("{") ? readTemplate(expression) : undefined;
  if (template) return (scope) => fill(template, (path) => asText(lookUp(path, scope)));
  const path = wholePath(expression);
  // A column may be called what reads as a path ("Dim. W"): the name as it stands comes first.
  return (scope) => lookUp([expression], scope) ?? lookUp(path, scope);
}

/** `$key` and `$variantKey` are the keys of the record and the variant; `$record.…` passes the variant by. */
function lookUp(path: Path, { record, key, variant, variantKey }: Scope): unknown {
  if (path[0] === "$key") return key;
  if (path[0] === "$variantKey") return variantKey;
  if (path[0] === "$record") return at(record, path.slice(1));
  const own = variant && at(variant, path);
  return isStated(own) ? own : at(record, path);
}

/** How a value stands in a template: lists and objects as their values, in order, with commas. */
function asText(value: unknown): string | undefined {
  if (!isStated(value)) return undefined;
  if (typeof value !== "object" || value === null) return String(value);
  const parts = Object.values(value)
    .map(asText)
    .filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(", ") : undefined;
}

function compileAttributes(attributes: Mapping["attributes"]): Look {
  const { from = attributes ? [] : ["attributes"], pick = {} } = attributes ?? {};
  const whole = [from].flat().map(compileExpression);
  const picked = Object.entries(pick).map(([name, source]) => [name, compileSource(source)] as const);
  if (picked.length === 0 && whole.length === 1) return whole[0];
  return (scope) => [
    ...whole.map((look) => look(scope)).flatMap(asNamedValues),
    ...picked.map(([name, look]) => ({ name, value: look(scope) })),
  ];
}

function asNamedValues(value: unknown): unknown[] {
  if (!isStated(value)) return [];
  if (isObject(value)) return Object.entries(value).map(([name, stated]) => ({ name, value: stated }));
  return [value].flat();
}

function compileTexts(text: Mapping["text"]): Look {
  if (!text) return compileExpression("text");
  const languages = Object.entries(text).map(([language, { title, description }]) => {
    const looks = { title: compileSource(title), description: compileSource(description ?? false) };
    return [language, looks] as const;
  });
  return (scope) =>
    Object.fromEntries(
      languages.map(([language, looks]) => [
        language,
        { title: looks.title(scope), description: looks.description(scope) },
      ]),
    );
}

/** The schema has read it before; a path that cannot be read finds nothing. */
const wholePath = (text: string): Path => readPath(text) ?? [text];
