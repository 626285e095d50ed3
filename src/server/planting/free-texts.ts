/** A place in a route's JSON body where any text may stand, as the route's own schema says. */
export interface FreeText {
  readonly method: string;
  /** As the app writes it: `/v1/receipts/:id/feedback`. */
  readonly path: string;
  /** The way to it: `note`, `plan.events[].name`. */
  readonly field: string;
  /** A body that the schema allows, with a text there, cut to what it takes; `base` holds what else must be said. */
  bodyWith(text: string, base?: unknown): unknown;
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const objectsIn = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

const writing = new Set(["post", "put", "patch"]);
/** Schemas that hold themselves are followed so far. */
const deepest = 8;

/** Every free text of every JSON body that an OpenAPI document describes. A route that is added has its own at once. */
export function freeTextsOf(document: unknown): readonly FreeText[] {
  if (!isObject(document) || !isObject(document.paths)) return [];
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(isObject(operations) ? operations : {}).flatMap(([method, operation]) => {
      const schema = writing.has(method) ? bodySchema(operation) : undefined;
      if (!schema) return [];
      const ways = waysToText(schema, document, 0);
      return ways.map((way) => ({
        method: method.toUpperCase(),
        path: path.replaceAll(/\{(\w+)\}/g, ":$1"),
        field: way.join(".").replaceAll(".[]", "[]") || "body",
        bodyWith: (text: string, base?: unknown) =>
          laidOver(base, sample(schema, document, { way, text }), way),
      }));
    }),
  );
}

function bodySchema(operation: unknown): Json | undefined {
  const body = isObject(operation) ? operation.requestBody : undefined;
  const content = isObject(body) ? body.content : undefined;
  const json = isObject(content) ? content["application/json"] : undefined;
  const schema = isObject(json) ? json.schema : undefined;
  return isObject(schema) ? schema : undefined;
}

function resolve(schema: Json, document: Json): Json {
  if (typeof schema.$ref !== "string") return schema;
  const found = schema.$ref
    .replace("#/", "")
    .split("/")
    .reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), document);
  return isObject(found) ? resolve(found, document) : {};
}

const alternatives = (schema: Json): readonly Json[] => [
  ...objectsIn(schema.anyOf),
  ...objectsIn(schema.oneOf),
];

const isFreeText = (schema: Json): boolean =>
  (schema.type === "string" || (Array.isArray(schema.type) && schema.type.includes("string"))) &&
  schema.enum === undefined &&
  schema.const === undefined &&
  schema.format === undefined;

type Way = readonly string[];

function waysToText(unresolved: Json, document: Json, depth: number): readonly Way[] {
  if (depth > deepest) return [];
  const schema = resolve(unresolved, document);
  const within = (part: Json, ...step: string[]): Way[] =>
    waysToText(part, document, depth + 1).map((way) => [...step, ...way]);
  if (isFreeText(schema)) return [[]];
  const properties = isObject(schema.properties) ? Object.entries(schema.properties) : [];
  const found = [
    ...properties.flatMap(([name, part]) => (isObject(part) ? within(part, name) : [])),
    ...(isObject(schema.items) ? within(schema.items, "[]") : []),
    // An object of any names: the text is a value, and the name.
    ...(isObject(schema.additionalProperties) ? within(schema.additionalProperties, "{}") : []),
    ...alternatives(schema).flatMap((part) => within(part)),
    ...objectsIn(schema.allOf).flatMap((part) => within(part)),
  ];
  return [...new Map(found.map((way) => [way.join("."), way])).values()];
}

interface Target {
  readonly way: Way;
  readonly text: string;
}

const formats: Readonly<Record<string, string>> = {
  uuid: "00000000-0000-7000-8000-000000000000",
  "date-time": "2026-03-04T10:00:00Z",
  date: "2026-03-04",
  email: "somebody@mail.example",
  uri: "https://shop.example/",
};

/** Puts what `base` says into a body, everywhere but at the end of the way. */
function laidOver(base: unknown, body: unknown, [step, ...rest]: Way): unknown {
  if (step === undefined || base === undefined) return body;
  if (step === "[]") return Array.isArray(body) ? [laidOver(firstOf(base), body[0], rest)] : body;
  if (!isObject(base) || !isObject(body)) return body;
  return { ...body, ...base, ...(step in body && { [step]: laidOver(base[step], body[step], rest) }) };
}
const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : undefined);

/** A value that a schema allows; with the text at the end of the way. */
function sample(unresolved: Json, document: Json, target: Target | undefined, depth = 0): unknown {
  const schema = resolve(unresolved, document);
  if (depth > deepest + 2) return undefined;
  if (target?.way.length === 0 && isFreeText(schema))
    return typeof schema.maxLength === "number" ? target.text.slice(0, schema.maxLength) : target.text;
  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  const choices = [...alternatives(schema), ...objectsIn(schema.allOf)];
  if (choices.length > 0 && schema.properties === undefined) {
    const leads = ({ way }: Target, one: Json) =>
      waysToText(one, document, 0).some((other) => other.join(".") === way.join("."));
    const chosen = (target && choices.find((one) => leads(target, one))) ?? choices[0];
    return chosen && sample(chosen, document, target, depth + 1);
  }
  return sampleOfType(schema, document, target, depth);
}

function sampleOfType(schema: Json, document: Json, target: Target | undefined, depth: number): unknown {
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  const [step, ...rest] = target?.way ?? [];
  const further = target && { way: rest, text: target.text };
  if (type === "object" || isObject(schema.properties)) {
    const required = Array.isArray(schema.required) ? schema.required : [];
    const properties = isObject(schema.properties) ? Object.entries(schema.properties) : [];
    const filled = properties
      .filter(([name]) => name === step || required.includes(name))
      .map(([name, part]) => [
        name,
        isObject(part) ? sample(part, document, name === step ? further : undefined, depth + 1) : "a",
      ]);
    const { additionalProperties } = schema;
    if (step === "{}" && isObject(additionalProperties))
      filled.push(["name", sample(additionalProperties, document, further, depth + 1)]);
    return Object.fromEntries(filled);
  }
  if (type === "array") {
    const least = typeof schema.minItems === "number" ? schema.minItems : 0;
    if (!isObject(schema.items) || (step !== "[]" && least === 0)) return [];
    return [sample(schema.items, document, step === "[]" ? further : undefined, depth + 1)];
  }
  if (type === "boolean") return false;
  if (type === "number" || type === "integer") return typeof schema.minimum === "number" ? schema.minimum : 1;
  if (type === "null") return null;
  return (typeof schema.format === "string" && formats[schema.format]) || "words";
}
