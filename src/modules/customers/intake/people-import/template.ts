/** A row of a file, by the names of its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** Text, or a column to be filled in. */
type Part = string | { readonly column: string };
export type Template = readonly Part[];

const token = /\{([^{}]+)\}|([^{}]+)/y;

/** Reads `{first} {last}`; a text without braces is a column by itself. Undefined where the braces do not match. */
export function readTemplate(text: string): Template | undefined {
  if (!/[{}]/.test(text)) return [{ column: text.trim() }];
  const parts: Part[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const found = token.exec(text);
    if (!found) return undefined;
    const [, column, literal] = found;
    parts.push(column === undefined ? literal : { column: column.trim() });
  }
  return parts.length > 0 ? parts : undefined;
}

/** What a template makes of a row: a column's own value, or a text; undefined where a column is empty. */
export function fill(template: Template, row: Row): unknown {
  const [only] = template;
  if (template.length === 1 && typeof only === "object") return at(row, only.column);
  let text = "";
  for (const part of template) {
    if (typeof part === "string") {
      text += part;
      continue;
    }
    const value = at(row, part.column);
    if (value === undefined) return undefined;
    text += typeof value === "object" ? JSON.stringify(value) : String(value);
  }
  return text;
}

/**
 * The column of that name, or what lies at a path of names with dots between. Only own fields count, so that no path
 * reaches into what every object inherits; an empty text is nothing.
 */
function at(row: Row, column: string): unknown {
  const whole = own(row, column);
  const found =
    whole === undefined && column.includes(".")
      ? column.split(".").reduce<unknown>((here, name) => own(here, name), row)
      : whole;
  return found === null || (typeof found === "string" && found.trim() === "") ? undefined : found;
}

const own = (from: unknown, name: string): unknown =>
  typeof from === "object" && from !== null && Object.hasOwn(from, name)
    ? Reflect.get(from, name)
    : undefined;

/** The columns that a template names. */
export const columnsOf = (template: Template): string[] =>
  template.flatMap((part) => (typeof part === "string" ? [] : [part.column]));
