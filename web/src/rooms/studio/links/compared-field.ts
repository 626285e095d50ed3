import type { Translate } from "../../../i18n/index.ts";

/** What records were compared by: a trait, what stands at a path within it, or one part of a full name. */
export interface ComparedField {
  readonly trait: string;
  readonly path: readonly string[];
  readonly namePart?: NamePart;
}

const namePartKeys = { given: "studio.links.given", family: "studio.links.family" } as const;
type NamePart = keyof typeof namePartKeys;

const isNamePart = (part: string): part is NamePart => Object.hasOwn(namePartKeys, part);

/** Reads a field's name as the comparison writes it: `city`, `address.city`, `name: given`. */
export function readField(field: string): ComparedField {
  const [column, part = ""] = field.split(": ");
  const [trait, ...path] = column.split(".");
  return { trait, path, ...(isNamePart(part) && { namePart: part }) };
}

/** A field in the reader's language. `nameOf` says what a trait is called. */
export function wordField(field: string, t: Translate, nameOf: (trait: string) => string): string {
  const whole = nameOf(field);
  if (whole !== field) return whole;
  const { trait, path, namePart } = readField(field);
  const parts = [...path.map(nameOf), ...(namePart ? [t(namePartKeys[namePart])] : [])];
  return parts.reduce((name, part) => t("studio.links.part", { name, part }), nameOf(trait));
}

/** What stands at a path of a value; `undefined` where nothing does. */
export const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (held, name) =>
      typeof held === "object" && held !== null && Object.hasOwn(held, name)
        ? Reflect.get(held, name)
        : undefined,
    value,
  );
