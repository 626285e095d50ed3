/** What was typed, as the server takes it; or where it stops being JSON, as a line from 1. */
export type ReadPlanText =
  | { readonly plan: object }
  /** Without a line, it is JSON and no object. */
  | { readonly line?: number };

/** Reads JSON that is still being typed. */
export function readPlanText(text: string): ReadPlanText {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" && read !== null && !Array.isArray(read) ? { plan: read } : {};
  } catch (fault) {
    return { line: lineOf(text, fault) };
  }
}

/** Engines say where in words of their own: by a position, by a line, or not at all where the text ends too soon. */
function lineOf(text: string, fault: unknown): number {
  const said = fault instanceof Error ? fault.message : "";
  const [, line] = /\bline (\d+)/.exec(said) ?? [];
  if (line !== undefined) return Number(line);
  const [, position] = /\bposition (\d+)/.exec(said) ?? [];
  return text.slice(0, position === undefined ? text.length : Number(position)).split("\n").length;
}
