import { createHash } from "node:crypto";
import type { Product } from "../../product.ts";
import { isObject, type RawRecord } from "../read/raw-record.ts";
import { type Compiled, compileMapping, type ProductField, type Scope } from "./compile-mapping.ts";
import type { Mapping } from "./mapping.ts";
import * as read from "./read-value.ts";
import { FieldFault, type Reading, type ReadValue, shown } from "./read-value.ts";

/** A product of the file with what was put right in it, or why a record is left out. */
export type MappedRecord =
  | { readonly where: string; readonly product: Product; readonly notes: readonly string[] }
  | { readonly where: string; readonly fault: string };

const mostVariants = 10_000;

/** Makes the function that turns one record of a file into its products. It throws nothing: faults are returned. */
export function recordMapper(mapping: Mapping): (record: RawRecord) => MappedRecord[] {
  const compiled = compileMapping(mapping);
  return (raw) => {
    if ("fault" in raw) return [raw];
    const record = { where: raw.where, record: raw.value, key: raw.key };
    const scopes = compiled.variants ? variantsOf(record, compiled.variants(raw.value)) : [record];
    return scopes.map((scope) => ("fault" in scope ? scope : toProduct(scope, compiled)));
  };
}

type Located = Scope & { readonly where: string };
type Fault = { readonly where: string; readonly fault: string };

function variantsOf(record: Located, found: unknown): (Located | Fault)[] {
  const { where } = record;
  const list = Array.isArray(found) || isObject(found);
  const entries = list ? Object.entries(found) : [];
  if (entries.length === 0)
    return [{ where, fault: list ? "has no variants" : `has ${shown(found)} for variants` }];
  if (entries.length > mostVariants) {
    return [{ where, fault: `has ${entries.length} variants, and at most ${mostVariants} are taken` }];
  }
  return entries.map(([name, variant]) => {
    const variantKey = Array.isArray(found) ? String(Number(name) + 1) : name;
    const place = `${where} variant ${shown(variantKey)}`;
    return isObject(variant)
      ? { ...record, where: place, variant, variantKey }
      : { where: place, fault: "is not an object" };
  });
}

function toProduct({ where, ...scope }: Located, mapping: Compiled): MappedRecord {
  const notes: string[] = [];
  const take = <T>(field: string, value: unknown, reader: ReadValue<T>): T | undefined => {
    const reading: Reading = { field, decimal: mapping.decimal, note: (what) => notes.push(what) };
    return read.isStated(value) ? reader(value, reading) : undefined;
  };
  try {
    const title = take("title", mapping.fields.title(scope), read.text(1_000));
    if (title === undefined) throw new FieldFault("has no title");
    const field = <T>(name: ProductField, reader: ReadValue<T>) =>
      take(name, mapping.fields[name](scope), reader);
    const product = withoutUnstated({
      groupId: field("groupId", read.text(200)),
      title,
      description: field("description", read.text(50_000)),
      brand: field("brand", read.text(200)),
      categories: field("categories", read.texts(50, 200)),
      price: field("price", read.amount(1e12)),
      currency: field("currency", read.currency),
      available: field("available", read.yesOrNo),
      stock: field("stock", read.count(1e9)),
      attributes: take("attributes", mapping.attributes(scope), read.attributes),
      text: textsOf(mapping.texts(scope), take),
      image: field("image", read.address),
      url: field("url", read.address),
      leadTimeDays: field("leadTimeDays", read.count(365)),
    });
    return { where, product: { id: identify(scope, product, mapping, take), ...product }, notes };
  } catch (cause) {
    if (cause instanceof FieldFault) return { where, fault: cause.message };
    throw cause;
  }
}

type Take = <T>(field: string, value: unknown, reader: ReadValue<T>) => T | undefined;

function textsOf(languages: unknown, take: Take): Product["text"] {
  if (!read.isStated(languages)) return undefined;
  if (!isObject(languages)) throw new FieldFault(`text ${shown(languages)} is not an object of languages`);
  const texts = Object.entries(languages).flatMap(([language, words]) => {
    if (!/^[a-z]{2}$/.test(language)) {
      throw new FieldFault(
        `text ${shown(language)} is not a language of two letters (ISO 639-1), such as zh`,
      );
    }
    if (!read.isStated(words)) return [];
    if (!isObject(words))
      throw new FieldFault(`text.${language} ${shown(words)} is not an object with a title`);
    const title = take(`text.${language}.title`, words.title, read.text(1_000));
    const description = take(`text.${language}.description`, words.description, read.text(50_000));
    if (title === undefined && description === undefined) return [];
    if (title === undefined) throw new FieldFault(`text.${language} has no title`);
    return [[language, withoutUnstated({ title, description })] as const];
  });
  return texts.length > 0 ? Object.fromEntries(texts) : undefined;
}

function identify(scope: Scope, product: Omit<Product, "id">, mapping: Compiled, take: Take): string {
  const stated = take("id", mapping.fields.id(scope), read.text(200));
  if (stated !== undefined) return stated;
  if (mapping.statesId(scope)) throw new FieldFault("has no id");
  return derivedId(product);
}

/**
 * The id of a product whose file has none: the title in short, and a hash of what tells it from others. Price, stock
 * and description are no part of it, so that they can change and it still is the same product.
 */
function derivedId({ title, brand, categories, image, url, groupId }: Omit<Product, "id">): string {
  const identity = JSON.stringify([title, brand, categories, image, url, groupId]);
  const hash = createHash("sha256").update(identity).digest("hex").slice(0, 12);
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const slug = [...words.join("-")].slice(0, 40).join("").replace(/-$/, "");
  return slug === "" ? hash : `${slug}-${hash}`;
}

/** The fields that are stated; the others are absent, and not there as undefined. */
function withoutUnstated<T extends object>(of: T): T {
  const copy = { ...of };
  for (const key in copy) if (copy[key] === undefined) delete copy[key];
  return copy;
}
