import { type Path, readPath } from "./path.ts";

/** Text, a place to be filled, or a section in square brackets that is left out where one of its places is empty. */
type Part = string | { readonly path: Path } | { readonly section: Template };
export type Template = readonly Part[];

const token = /\{([^{}]+)\}|\[((?:\{[^{}]*\}|[^[\]{}])*)\]|([^{}[\]]+)/y;

/**
 * Reads a template such as `{name}[, {options.color}]`. A place in braces is a path; a section in square brackets
 * holds at least one. Undefined where the text is no template.
 */
export function readTemplate(text: string): Template | undefined {
  const parts: Part[] = [];
  let at = 0;
  while (at < text.length) {
    const part = partAt(text, at);
    if (!part) return undefined;
    parts.push(part.part);
    at = part.end;
  }
  return parts.length > 0 ? parts : undefined;
}

function partAt(text: string, at: number): { part: Part; end: number } | undefined {
  token.lastIndex = at;
  const found = token.exec(text);
  if (!found) return undefined;
  const end = token.lastIndex;
  const [, place, section, literal] = found;
  if (literal !== undefined) return { part: literal, end };
  if (place !== undefined) {
    const path = readPath(place.trim());
    return path && { part: { path }, end };
  }
  const inner = section?.includes("{") ? readTemplate(section) : undefined;
  return inner && { part: { section: inner }, end };
}

/** The text with each place filled by `look`; undefined where a place outside a section is empty. */
export function fill(template: Template, look: (path: Path) => string | undefined): string | undefined {
  let text = "";
  for (const part of template) {
    if (typeof part === "string") text += part;
    else if ("section" in part) text += fill(part.section, look) ?? "";
    else {
      const value = look(part.path);
      if (value === undefined) return undefined;
      text += value;
    }
  }
  return text;
}
